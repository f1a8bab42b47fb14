import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Markdown } from '@/components/ui/markdown';
import { MarkdownEditor } from '@/components/ui/markdown-editor';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { ApiError } from '@/lib/api-error';
import type { LocalDate } from '@/lib/dates';
import { useMay } from '@/lib/permissions';
import { dayNoteQuery, useSaveDayNote, type DayNote as Note } from '../api/day-note';

interface DayNoteProps {
  date: LocalDate;
  /** Told whether something typed is not saved yet. */
  onDirty: (dirty: boolean) => void;
}

/** What one wrote about a day, to read and to write. */
export function DayNote({ date, onDirty }: DayNoteProps) {
  const { data: note, error, refetch } = useQuery(dayNoteQuery(date));
  const [writing, setWriting] = useState(false);
  const may = useMay();
  if (!note) return error ? <ErrorNotice error={error} retry={() => void refetch()} /> : <Skeleton className="h-28" />;
  if (writing) {
    const done = () => {
      setWriting(false);
      onDirty(false);
    };
    return <Editor date={date} note={note} onDirty={onDirty} onDone={done} />;
  }
  return (
    <div className="grid gap-2.5">
      <div className="flex items-center justify-between gap-3">
        <h3 className="text-[0.9375rem] font-semibold tracking-tight">Notes</h3>
        {may('WRITE') && <Button size="small" onClick={() => setWriting(true)}>{note.notes ? 'Edit' : 'Write'}</Button>}
      </div>
      {note.notes ? <Markdown text={note.notes} /> : <p className="text-[0.8125rem] text-ink-faint">{may('WRITE') ? 'Nothing written about this day yet. How was the market, how were you?' : 'Nothing is written about this day.'}</p>}
    </div>
  );
}

interface EditorProps extends DayNoteProps {
  note: Note;
  onDone: () => void;
}

function Editor({ date, note, onDirty, onDone }: EditorProps) {
  const [base, setBase] = useState(note);
  const [text, setText] = useState(note.notes);
  const save = useSaveDayNote(date);
  const { refetch } = useQuery(dayNoteQuery(date));
  const overtaken = save.error instanceof ApiError && save.error.is('STALE_VERSION');
  const keep = (version: number) => save.mutate({ notes: text, version }, { onSuccess: onDone });
  useEffect(() => () => onDirty(false), [onDirty]);
  const keepMine = async () => {
    const { data: newest, isSuccess } = await refetch();
    if (!newest || !isSuccess) return;
    setBase(newest);
    keep(newest.version);
  };
  return (
    <div className="grid gap-3">
      {overtaken && (
        <div role="alert" className="grid gap-2 rounded-lg bg-warn-soft px-3.5 py-3 text-[0.8125rem]">
          <p>These notes were changed after you began, perhaps in another window. What you typed is still here.</p>
          <Button size="small" className="justify-self-start" busy={save.isPending} onClick={() => void keepMine()}>Replace them by mine</Button>
        </div>
      )}
      {save.error && !overtaken && <ErrorNotice error={save.error} />}
      <MarkdownEditor
        label="Notes"
        rows={10}
        value={text}
        onChange={(typed) => {
          setText(typed);
          onDirty(typed !== base.notes);
        }}
      />
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>Cancel</Button>
        <Button look="primary" busy={save.isPending} onClick={() => keep(base.version)}>Save notes</Button>
      </div>
    </div>
  );
}
