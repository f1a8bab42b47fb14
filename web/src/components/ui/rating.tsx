import { Star } from 'lucide-react';
import { useId } from 'react';
import { cn } from '@/lib/cn';

const stars = [1, 2, 3, 4, 5];

function Shape({ full }: { full: boolean }) {
  return <Star aria-hidden className={cn('size-5 transition-colors', full ? 'fill-current text-accent' : 'text-line-strong')} />;
}

/** One to five stars, or none. */
export function RatingInput({ label, value, onChange }: { label: string; value: number; onChange: (value: number) => void }) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1.5 text-[0.8125rem] font-medium">{label}</legend>
      <div className="flex h-10 items-center">
        {stars.map((star) => (
          <label key={star} className="cursor-pointer rounded px-1 py-2 has-focus-visible:outline-2 has-focus-visible:outline-accent">
            <input type="radio" name={name} className="sr-only" checked={value === star} onChange={() => onChange(star)} />
            <span className="sr-only">{star} of 5</span>
            <Shape full={star <= value} />
          </label>
        ))}
        {value > 0 && <button type="button" onClick={() => onChange(0)} className="ml-2 rounded text-xs text-ink-faint underline-offset-2 hover:underline">Clear</button>}
      </div>
    </fieldset>
  );
}

export function Rating({ value }: { value: number }) {
  return (
    <span role="img" aria-label={`${value} of 5`} className="flex gap-0.5">
      {stars.map((star) => <Shape key={star} full={star <= value} />)}
    </span>
  );
}
