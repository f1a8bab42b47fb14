import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Pencil, Plus, Tag as TagIcon, Trash2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { TextField } from '@/components/ui/field';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { ApiError } from '@/lib/api-error';
import type { Tag } from '@/lib/api-types';
import { newKey } from '@/lib/new-key';
import { formatCount } from '@/lib/numbers';
import { toast } from '@/lib/toasts';
import { useCreateTag, useDeleteTag, useRenameTag } from '../api/change-tag';
import { tagsQuery } from '../api/get-tags';

const counted = (n: number) => `${formatCount(n)} ${n === 1 ? 'trade' : 'trades'}`;

/** Every tag with how many trades carry it, the most used first. */
export function TagsList({ making, onMade }: { making: boolean; onMade: () => void }) {
  const { data: tags, error, refetch } = useQuery(tagsQuery);
  const [renaming, setRenaming] = useState<Tag>();
  const [deleting, setDeleting] = useState<Tag>();
  const most = Math.max(...(tags ?? []).map(({ trades }) => trades), 1);
  return (
    <>
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!tags && !error && <Skeleton className="h-72 max-w-3xl rounded-xl" />}
      {tags?.length === 0 && (
        <Card><EmptyState icon={TagIcon} title="No tags yet" text="Type one into a trade and it is made: breakout, news, revenge, whatever you want to compare." /></Card>
      )}
      {tags && tags.length > 0 && (
        <Card className="max-w-3xl">
          <ul className="divide-y">
            {tags.toSorted((a, b) => b.trades - a.trades).map((tag) => (
              <li key={tag.id} className="flex items-center gap-4 py-2 pr-2 pl-4 sm:pl-5">
                <span className="min-w-0 flex-1 truncate font-medium">{tag.name}</span>
                <span aria-hidden className="h-1.5 w-1/4 overflow-hidden rounded-full bg-sunken max-sm:hidden">
                  <span className="block h-full rounded-full bg-accent/60" style={{ width: `${(100 * tag.trades) / most}%` }} />
                </span>
                <Link to="/trades" search={{ tag: tag.name }} className="w-24 rounded text-right text-[0.8125rem] text-ink-soft tabular-nums underline-offset-2 hover:underline">{counted(tag.trades)}</Link>
                <span className="flex">
                  <Button look="quiet" size="icon" aria-label={`Rename ${tag.name}`} onClick={() => setRenaming(tag)}><Pencil aria-hidden /></Button>
                  <Button look="quiet" size="icon" aria-label={`Delete ${tag.name}`} onClick={() => setDeleting(tag)}><Trash2 aria-hidden /></Button>
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {making && <NewTag onClose={onMade} />}
      {renaming && <RenameTag tag={renaming} onClose={() => setRenaming(undefined)} />}
      {deleting && <DeleteTag tag={deleting} onClose={() => setDeleting(undefined)} />}
    </>
  );
}

function NewTag({ onClose }: { onClose: () => void }) {
  const [key] = useState(newKey);
  const create = useCreateTag();
  return (
    <NameDialog title="New tag" verb="Make the tag" busy={create.isPending} error={create.error} onClose={onClose} onName={(name) => create.mutate({ name, key }, { onSuccess: onClose })} />
  );
}

function RenameTag({ tag, onClose }: { tag: Tag; onClose: () => void }) {
  const rename = useRenameTag(tag);
  const done = (name: string) => () => {
    onClose();
    toast(`Renamed to ${name}`);
  };
  return (
    <NameDialog
      title={`Rename ${tag.name}`}
      note={`The new name stands on ${counted(tag.trades)} at once.`}
      verb="Rename"
      begun={tag.name}
      busy={rename.isPending}
      error={rename.error}
      onClose={onClose}
      onName={(name) => rename.mutate(name, { onSuccess: done(name) })}
    />
  );
}

interface NameDialogProps {
  title: string;
  note?: string;
  verb: string;
  begun?: string;
  busy: boolean;
  error: Error | null;
  onName: (name: string) => void;
  onClose: () => void;
}

function NameDialog({ title, note, verb, begun = '', busy, error, onName, onClose }: NameDialogProps) {
  const [name, setName] = useState(begun);
  const [empty, setEmpty] = useState(false);
  const told = error instanceof ApiError ? error.details.find(({ field }) => field === 'name')?.message : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setEmpty(!name.trim());
    if (name.trim()) onName(name.trim());
  };
  return (
    <Dialog title={title} note={note} onClose={onClose}>
      <form noValidate onSubmit={submit} className="grid gap-4">
        {error && !told && <ErrorNotice error={error} />}
        <TextField label="Name" autoComplete="off" maxLength={50} value={name} error={empty ? 'This is needed.' : told} onChange={(event) => setName(event.target.value)} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={busy}>{verb}</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function DeleteTag({ tag, onClose }: { tag: Tag; onClose: () => void }) {
  const remove = useDeleteTag();
  return (
    <ConfirmDialog title={`Delete ${tag.name}?`} verb="Delete the tag" busy={remove.isPending} error={remove.error} onClose={onClose} onConfirm={() => remove.mutate(tag, { onSuccess: onClose })}>
      <p>{tag.trades === 0 ? 'No trade carries it.' : `It is taken off ${counted(tag.trades)}; the trades stay.`} This cannot be undone.</p>
    </ConfirmDialog>
  );
}

/** What stands on the button that makes one. */
export function NewTagLabel() {
  return <><Plus aria-hidden />New tag</>;
}
