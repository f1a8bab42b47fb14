import { formatCount } from '@/lib/numbers';
import type { Import } from '../api/types';

/** How far an import is. */
export function ProgressBar({ item: { progress, status }, label }: { item: Import; label: string }) {
  const percent = Math.round(progress.percent);
  const text = status === 'QUEUED' ? 'Waiting to start' : `${formatCount(progress.rowsRead)} ${progress.rowsTotal ? `of ${formatCount(progress.rowsTotal)} ` : ''}rows`;
  return (
    <div>
      <div role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent} aria-valuetext={text} className="h-2 overflow-hidden rounded-full bg-sunken">
        <div className="h-full rounded-full bg-accent transition-[width] duration-500" style={{ width: `${Math.max(percent, 3)}%` }} />
      </div>
      <p className="mt-2 flex justify-between text-[0.8125rem] text-ink-faint tabular-nums">
        <span>{text}</span>
        <span>{percent}%</span>
      </p>
    </div>
  );
}
