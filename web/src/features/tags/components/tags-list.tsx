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
import { MayNot } from '@/components/ui/may-not';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { Tag } from '@/lib/api-types';
import { cn } from '@/lib/cn';
import { newKey } from '@/lib/new-key';
import { countOf } from '@/lib/numbers';
import { useMay } from '@/lib/permissions';
import { useFormValues } from '@/lib/use-form-values';
import { useCreateTag, useDeleteTag, useRenameTag } from '../api/change-tag';
import { tagsQuery } from '../api/get-tags';

/** Every tag with how many trades carry it, the most used first. */
export function TagsList({ making, onMade }: { making: boolean; onMade: () => void }) {
  const { data: tags, error, refetch } = useQuery({ ...tagsQuery, refetchOnMount: 'always' });
  const [renaming, setRenaming] = useState<Tag>();
  const [deleting, setDeleting] = useState<Tag>();
  const manages = useMay()('MANAGE_TAGS');
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
              <li key={tag.id} className={cn('flex items-center gap-4 py-2 pr-2 pl-4 sm:pl-5', !manages && 'py-3.5 pr-4 sm:pr-5')}>
                <span className="min-w-0 flex-1 truncate font-medium">{tag.name}</span>
                <span aria-hidden className="h-1.5 w-1/4 overflow-hidden rounded-full bg-sunken max-sm:hidden">
                  <span className="block h-full rounded-full bg-accent/60" style={{ width: `${(100 * tag.trades) / most}%` }} />
                </span>
                <Link to="/trades" search={{ tag: tag.name }} className="w-24 rounded text-right text-[0.8125rem] text-ink-soft tabular-nums underline-offset-2 hover:underline">{countOf(tag.trades, 'trade')}</Link>
                {manages && (
                  <span className="flex">
                    <Button look="quiet" size="icon" aria-label={`Rename ${tag.name}`} onClick={() => setRenaming(tag)}><Pencil aria-hidden /></Button>
                    <Button look="quiet" size="icon" aria-label={`Delete ${tag.name}`} onClick={() => setDeleting(tag)}><Trash2 aria-hidden /></Button>
                  </span>
                )}
              </li>
            ))}
          </ul>
          {!manages && <div className="border-t px-4 py-2.5 empty:hidden sm:px-5"><MayNot what="MANAGE_TAGS" /></div>}
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
  return <NameDialog title="New tag" verb="Make the tag" busy={create.isPending} onClose={onClose} onName={(name, onError) => create.mutate({ name, key }, { onSuccess: onClose, onError })} />;
}

function RenameTag({ tag, onClose }: { tag: Tag; onClose: () => void }) {
  const rename = useRenameTag(tag);
  return (
    <NameDialog
      title={`Rename ${tag.name}`}
      note={`The new name stands on ${countOf(tag.trades, 'trade')} at once.`}
      verb="Rename"
      begun={tag.name}
      busy={rename.isPending}
      onClose={onClose}
      onName={(name, onError) => rename.mutate(name, { onSuccess: onClose, onError })}
    />
  );
}

interface NameDialogProps {
  title: string;
  note?: string;
  verb: string;
  begun?: string;
  busy: boolean;
  onName: (name: string, onError: (error: Error) => void) => void;
  onClose: () => void;
}

function NameDialog({ title, note, verb, begun = '', busy, onName, onClose }: NameDialogProps) {
  const { attach, values, text, show, refuse, refusal } = useFormValues({ name: begun });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const name = values.name.trim();
    show(name ? [] : [{ field: 'name', message: 'This is needed.' }]);
    if (name) onName(name, (error) => refuse(error));
  };
  return (
    <Dialog title={title} note={note} onClose={onClose}>
      <form ref={attach} noValidate onSubmit={submit} className="grid gap-4">
        {refusal && <ErrorNotice error={refusal} />}
        <TextField label="Name" autoComplete="off" maxLength={50} {...text('name')} />
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
      <p>{tag.trades === 0 ? 'No trade carries it.' : `It is taken off ${countOf(tag.trades, 'trade')}; the trades stay.`} This cannot be undone.</p>
    </ConfirmDialog>
  );
}

/** What stands on the button that makes one. */
export function NewTagLabel() {
  return <><Plus aria-hidden />New tag</>;
}
