import { Check, Pencil, Trash2, X } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/field';
import { longestName } from '@/lib/saved-filters';

interface SavedFilterRowProps {
  name: string;
  /** What it narrows to, in words. */
  text: string;
  onApply: () => void;
  /** Gives back what is wrong with the new name. */
  onRename: (name: string) => string | undefined;
  onRemove: () => void;
}

export function SavedFilterRow({ name, text, onApply, onRename, onRemove }: SavedFilterRowProps) {
  const [renaming, setRenaming] = useState(false);
  if (renaming) return <li className="py-2"><RenameForm name={name} onRename={onRename} onDone={() => setRenaming(false)} /></li>;
  return (
    <li className="flex items-center gap-1 py-1">
      <button type="button" onClick={onApply} className="-mx-2 min-w-0 grow rounded-lg px-2 py-1.5 text-left hover:bg-sunken">
        <span className="block font-medium wrap-anywhere">{name}</span>
        <span className="block text-[0.8125rem] text-ink-faint wrap-anywhere">{text}</span>
      </button>
      <Button look="quiet" size="icon" aria-label={`Rename ${name}`} className="ml-2" onClick={() => setRenaming(true)}><Pencil aria-hidden /></Button>
      <Button look="quiet" size="icon" aria-label={`Delete ${name}`} onClick={onRemove}><Trash2 aria-hidden /></Button>
    </li>
  );
}

interface RenameFormProps extends Pick<SavedFilterRowProps, 'name' | 'onRename'> {
  onDone: () => void;
}

function RenameForm({ name, onRename, onDone }: RenameFormProps) {
  const [wanted, setWanted] = useState(name);
  const [problem, setProblem] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = onRename(wanted);
    setProblem(found);
    if (!found) onDone();
  };
  return (
    <form noValidate onSubmit={submit}>
      <div className="flex items-center gap-1">
        <Input
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever asked to rename is about to type
          autoFocus
          aria-label={`New name of ${name}`}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? 'rename-problem' : undefined}
          maxLength={longestName}
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
        <Button type="submit" look="quiet" size="icon" aria-label="Save the name"><Check aria-hidden /></Button>
        <Button look="quiet" size="icon" aria-label="Keep the name" onClick={onDone}><X aria-hidden /></Button>
      </div>
      {problem && <p id="rename-problem" className="mt-1.5 text-[0.8125rem] text-loss">{problem}</p>}
    </form>
  );
}
