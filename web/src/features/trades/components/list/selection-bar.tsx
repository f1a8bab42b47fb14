import { useQueryClient } from '@tanstack/react-query';
import { Tag, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { ErrorNotice } from '@/components/ui/notice';
import { TokenInput } from '@/components/ui/token-input';
import type { Trade } from '@/lib/api-types';
import { formatCount } from '@/lib/numbers';
import { toast } from '@/lib/toasts';
import { useBulk } from '../../api/bulk-trades';
import { restoreTrades } from '../../api/change-trade';

interface SelectionBarProps {
  trades: readonly Trade[];
  tagNames: readonly string[];
  onClear: () => void;
}

const counted = (n: number) => `${formatCount(n)} ${n === 1 ? 'trade' : 'trades'}`;

/** What can be done with the chosen trades, all of them or none. */
export function SelectionBar({ trades, tagNames, onClear }: SelectionBarProps) {
  const queries = useQueryClient();
  const [tagging, setTagging] = useState(false);
  const remove = useBulk();
  const ids = trades.map(({ id }) => id);
  const undo = () =>
    restoreTrades(queries, ids).then(
      () => toast(`${counted(ids.length)} restored`),
      (error: Error) => toast(error.message, undefined, 'loss'),
    );
  const deleteAll = () =>
    remove.mutate(ids.map((id) => ({ op: 'DELETE' as const, id })), {
      onSuccess: () => {
        onClear();
        toast(`${counted(ids.length)} deleted`, { text: 'Undo', run: () => void undo() });
      },
      onError: (error) => toast(error.message, undefined, 'loss'),
    });
  return (
    <>
      <div role="region" aria-label="Chosen trades" className="pointer-events-none sticky bottom-20 z-20 mt-3 flex justify-center lg:bottom-6">
        <div className="pointer-events-auto flex items-center gap-1.5 rounded-xl border bg-raised p-1.5 pl-3.5 shadow-float duration-150 animate-in fade-in-0 slide-in-from-bottom-2">
          <span role="status" className="mr-1.5 text-[0.8125rem] font-medium whitespace-nowrap tabular-nums">{counted(trades.length)}</span>
          <Button size="small" onClick={() => setTagging(true)}><Tag aria-hidden />Tag</Button>
          <Button size="small" busy={remove.isPending} onClick={deleteAll}><Trash2 aria-hidden />Delete</Button>
          <Button size="icon" look="quiet" className="size-8" aria-label="Choose none" onClick={onClear}><X aria-hidden /></Button>
        </div>
      </div>
      {tagging && (
        <TagDialog
          ids={ids}
          tagNames={tagNames}
          onClose={() => setTagging(false)}
          onTagged={() => {
            setTagging(false);
            onClear();
          }}
        />
      )}
    </>
  );
}

interface TagDialogProps {
  ids: readonly string[];
  tagNames: readonly string[];
  onTagged: () => void;
  onClose: () => void;
}

function TagDialog({ ids, tagNames, onTagged, onClose }: TagDialogProps) {
  const [tags, setTags] = useState<string[]>([]);
  const save = useBulk();
  const submit = () =>
    save.mutate(ids.map((id) => ({ op: 'TAG' as const, id, tags })), {
      onSuccess: () => {
        toast(`${counted(ids.length)} tagged`);
        onTagged();
      },
    });
  return (
    <Dialog title={`Tag ${counted(ids.length)}`} note="Added to the tags they have." onClose={onClose}>
      <div className="grid min-h-60 content-start gap-4">
        {save.error && <ErrorNotice error={save.error} />}
        <TokenInput label="Tags to add" value={tags} onChange={setTags} suggestions={tagNames} />
      </div>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button look="primary" disabled={tags.length === 0} busy={save.isPending} onClick={submit}>Add the tags</Button>
      </DialogActions>
    </Dialog>
  );
}
