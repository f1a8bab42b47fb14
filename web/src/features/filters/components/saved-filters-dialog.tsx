import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { accountsQuery } from '@/lib/accounts';
import { applied, filtersOf, fits, longestName, useSavedFilters, type SavedFilter } from '@/lib/saved-filters';
import { describeFilters } from './describe-filters';
import { SavedFilterRow } from './saved-filter-row';
import type { SavedFiltersProps } from './saved-filters';

interface SavedFiltersDialogProps extends SavedFiltersProps {
  onClose: () => void;
}

/** What was saved, to apply, rename and delete, and a name for what is in use. */
export default function SavedFiltersDialog({ search, names, onApply, onClose }: SavedFiltersDialogProps) {
  const { saved, save, rename, remove } = useSavedFilters();
  const { data: accounts = [] } = useQuery(accountsQuery);
  const describe = (filters: Record<string, string>) => describeFilters(filters, (id) => accounts.find((one) => one.id === id));
  const [deleted, setDeleted] = useState<SavedFilter>();
  const current = filtersOf(search, names);
  const fitting = saved.filter(({ filters }) => fits(filters, names));
  const others = saved.length - fitting.length;
  return (
    <Dialog title="My filters" note="Saved in this browser until you sign out." onClose={onClose}>
      <div className="grid gap-5">
        <SaveForm text={describe(current)} save={(name) => save(name, current)} />
        <section>
          <h3 className="mb-1 text-[0.9375rem] font-semibold tracking-tight">Saved</h3>
          {fitting.length === 0 && <p className="text-[0.8125rem] text-ink-faint">{others > 0 ? 'None that this screen can apply.' : 'None yet.'}</p>}
          <ul className="divide-y">
            {fitting.map(({ name, filters }) => (
              <SavedFilterRow
                key={name}
                name={name}
                text={describe(filters)}
                onApply={() => {
                  onApply(applied(filters, names));
                  onClose();
                }}
                onRename={(wanted) => rename(name, wanted)}
                onRemove={() => {
                  remove(name);
                  setDeleted({ name, filters });
                }}
              />
            ))}
          </ul>
          <p role="status" className="mt-2 flex items-center gap-2 text-[0.8125rem] text-ink-soft empty:hidden">
            {deleted && <>{deleted.name} is deleted.<Button size="small" look="quiet" onClick={() => { save(deleted.name, deleted.filters); setDeleted(undefined); }}>Undo</Button></>}
          </p>
          {others > 0 && fitting.length > 0 && <p className="mt-3 text-xs text-ink-faint">{others} more {others === 1 ? 'asks' : 'ask'} for what only other screens can be narrowed to.</p>}
        </section>
      </div>
    </Dialog>
  );
}

/** Saves what is in use; where nothing is, says so. */
function SaveForm({ text, save }: { text: string; save: (name: string) => string | undefined }) {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  if (!text) return <p className="text-[0.8125rem] text-ink-soft">Narrow this screen first: then its filters can be saved here.</p>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = save(name);
    setProblem(found);
    if (!found) setName('');
  };
  return (
    <form noValidate onSubmit={submit} className="grid gap-3 rounded-xl border bg-sunken/40 p-4">
      <p className="text-[0.8125rem] wrap-anywhere"><span className="text-ink-faint">In use: </span>{text}</p>
      <div className="flex items-start gap-2">
        <div className="grow"><TextField label="Name of these filters" autoComplete="off" maxLength={longestName} value={name} error={problem} onChange={({ target }) => setName(target.value)} /></div>
        <Button type="submit" look="primary" className="mt-6.5 h-10">Save</Button>
      </div>
    </form>
  );
}
