import { useId, type ReactNode } from 'react';
import { cn } from '@/lib/cn';

interface OptionCardsProps {
  label: ReactNode;
  options: readonly { value: string; title: string; text?: ReactNode }[];
  value?: string;
  onChange: (value: string) => void;
  /** What can be said instead of an option. */
  children?: ReactNode;
}

/** A choice worth a sentence each: radio buttons to the keyboard and to screen readers. */
export function OptionCards({ label, options, value, onChange, children }: OptionCardsProps) {
  const name = useId();
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="mb-2 text-[0.8125rem]">{label}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map((option) => (
          <label
            key={option.value}
            className={cn(
              'flex min-w-40 flex-1 cursor-pointer items-start gap-2.5 rounded-lg border border-line-strong bg-surface px-3 py-2.5 transition-colors hover:border-ink-faint has-focus-visible:outline-2 has-focus-visible:outline-accent sm:max-w-72',
              option.value === value && 'border-accent bg-accent-soft hover:border-accent',
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="mt-0.5 size-4 shrink-0 accent-accent outline-none"
            />
            <span className="min-w-0">
              <span className="block text-[0.8125rem] font-medium">{option.title}</span>
              {option.text && <span className="block text-xs text-ink-soft">{option.text}</span>}
            </span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
