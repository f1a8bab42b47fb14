import { Check } from 'lucide-react';
import { cn } from '@/lib/cn';

interface StepsProps {
  label: string;
  steps: readonly string[];
  /** Which of them one is at, from 0. */
  current: number;
}

/** Where one is in something that takes several steps; on a phone only the current one has its words. */
export function Steps({ label, steps, current }: StepsProps) {
  return (
    <ol aria-label={label} className="flex items-center gap-2 text-[0.8125rem]">
      {steps.map((step, i) => (
        <li key={step} aria-current={i === current ? 'step' : undefined} className={cn('flex items-center gap-2', i > 0 && 'before:h-px before:w-4 before:bg-line-strong sm:before:w-8')}>
          <span
            aria-hidden
            className={cn(
              'grid size-6 shrink-0 place-items-center rounded-full border text-xs font-medium tabular-nums',
              i < current && 'border-accent bg-accent-soft text-accent',
              i === current && 'border-accent bg-accent text-on-accent',
              i > current && 'border-line-strong text-ink-faint',
            )}
          >
            {i < current ? <Check className="size-3.5" /> : i + 1}
          </span>
          <span className={cn(i === current ? 'font-medium' : 'text-ink-faint max-sm:sr-only')}>
            {step}{i < current && <span className="sr-only"> (done)</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
