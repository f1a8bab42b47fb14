import { cn } from '@/lib/cn';

interface SegmentedProps<V extends string> {
  label: string;
  value: V;
  options: readonly (readonly [value: V, text: string])[];
  onChange: (value: V) => void;
}

/** A few exclusive choices side by side: radio buttons to the keyboard and to screen readers. */
export function Segmented<V extends string>({ label, value, options, onChange }: SegmentedProps<V>) {
  return (
    <fieldset className="inline-flex rounded-lg bg-sunken p-0.5">
      <legend className="sr-only">{label}</legend>
      {options.map(([option, text]) => (
        <label
          key={option}
          className={cn(
            'relative cursor-pointer rounded-md px-2.5 py-1 text-[0.8125rem] font-medium text-ink-soft transition-colors hover:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent',
            option === value && 'bg-surface text-ink shadow-card dark:bg-line-strong',
          )}
        >
          <input type="radio" name={label} className="sr-only" checked={option === value} onChange={() => onChange(option)} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
