import { Plus, X } from 'lucide-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { cn } from '@/lib/cn';

interface TokenInputProps {
  label: string;
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** What is used already, to choose from; anything else may be typed. */
  suggestions: readonly string[];
  hint?: string;
  error?: string;
  maxLength?: number;
}

const shown = 8;
const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Several short names, chosen from those known or typed anew: Enter takes one, Backspace gives the last one back. */
export function TokenInput({ label, value, onChange, suggestions, hint, error, maxLength = 50 }: TokenInputProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const typed = text.trim();
  const known = suggestions.filter((one) => one.toLowerCase().includes(typed.toLowerCase()) && !value.some((taken) => same(taken, one))).slice(0, shown);
  const isNew = typed !== '' && ![...suggestions, ...value].some((one) => same(one, typed));
  const options = isNew ? [...known, typed] : known;
  const expanded = open && options.length > 0;

  const add = (name?: string) => {
    if (name && !value.some((taken) => same(taken, name))) onChange([...value, name]);
    setText('');
    setActive(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const move = moves[event.key];
    if (move && options.length) {
      event.preventDefault();
      setOpen(true);
      setActive((active + move + options.length) % options.length);
    } else if ((event.key === 'Enter' || event.key === ',') && typed) {
      event.preventDefault();
      add(options[active] ?? typed);
    } else if (event.key === 'Enter' && expanded) {
      event.preventDefault();
      add(options[active]);
    } else if (event.key === 'Backspace' && !text) {
      onChange(value.slice(0, -1));
    } else if (event.key === 'Escape' && expanded) {
      // A dialog around this would close as well.
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };
  const note = error ?? hint;
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="text-[0.8125rem] font-medium">{label}</label>
      <div className="relative">
        <div className={cn('flex min-h-10 flex-wrap items-center gap-1.5 rounded-lg border border-line-strong bg-surface px-2 py-1.5 shadow-card focus-within:border-accent focus-within:outline-2 focus-within:outline-accent/25', error && 'border-loss')}>
          {value.map((name) => (
            <span key={name} className="inline-flex max-w-full items-center gap-0.5 rounded-md bg-sunken py-0.5 pr-0.5 pl-2 text-[0.8125rem]">
              <span className="truncate">{name}</span>
              <button type="button" aria-label={`Remove ${name}`} onClick={() => onChange(value.filter((one) => one !== name))} className="grid size-6 place-items-center rounded text-ink-faint hover:text-ink">
                <X className="size-3.5" aria-hidden />
              </button>
            </span>
          ))}
          <input
            id={id}
            role="combobox"
            aria-expanded={expanded}
            aria-controls={`${id}-options`}
            aria-autocomplete="list"
            aria-activedescendant={expanded ? `${id}-${active}` : undefined}
            aria-describedby={note ? `${id}-note` : undefined}
            aria-invalid={error ? true : undefined}
            autoComplete="off"
            maxLength={maxLength}
            value={text}
            placeholder={value.length ? '' : 'Type to add'}
            onChange={(event) => {
              setText(event.target.value);
              setActive(0);
              setOpen(true);
            }}
            onFocus={() => setOpen(true)}
            onBlur={() => {
              setOpen(false);
              add(typed || undefined);
            }}
            onKeyDown={onKeyDown}
            className="h-7 min-w-24 flex-1 bg-transparent px-1 outline-none placeholder:text-ink-faint"
          />
        </div>
        <div id={`${id}-options`} role="listbox" aria-label="Suggestions" className={cn('absolute inset-x-0 top-full z-30 mt-1 rounded-xl border bg-raised p-1 shadow-float', !expanded && 'hidden')}>
          {options.map((name, i) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the input's
            <div
              key={name}
              id={`${id}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === active}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => add(name)}
              className={cn('flex cursor-pointer items-center gap-1.5 rounded-lg px-2.5 py-1.5 text-[0.8125rem] hover:bg-sunken', i === active && 'bg-sunken')}
            >
              {isNew && i === options.length - 1 && <><Plus className="size-3.5 text-accent" aria-hidden /><span className="text-ink-faint">New:</span></>}
              <span className="truncate">{name}</span>
            </div>
          ))}
        </div>
      </div>
      {note && <p id={`${id}-note`} className={cn('text-[0.8125rem]', error ? 'text-loss' : 'text-ink-faint')}>{note}</p>}
    </div>
  );
}
