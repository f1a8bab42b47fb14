import { cn } from '@/lib/cn';
import type { BreakdownRow } from '../../api/dimensions';
import type { DrillDown } from '../../api/drill-down';
import { DrillLink } from './drill-link';
import { strengthOf, toneFor, toneLooks, type Measure, type Tone } from './measures';
import type { useMeasureText } from './use-measure-text';

interface HeatCellProps {
  row: BreakdownRow;
  measure: Measure;
  largest: number;
  write: ReturnType<typeof useMeasureText>;
  text: string;
  drill: DrillDown;
  onActive: () => void;
}

const tones: Record<Tone, string> = { gain: 'text-gain', loss: 'text-loss', plain: 'text-ink' };
const box = 'relative isolate flex h-8 w-full items-center justify-center overflow-hidden rounded-md font-semibold';

export function HeatCell({ row, measure, largest, write, text, drill, onActive }: HeatCellProps) {
  if (row.n === 0) return <td className="h-8 rounded-md border border-dashed"><span className="sr-only">no trades</span></td>;
  const tone = toneFor(row, measure);
  return (
    // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the link or button in it has one
    <td>
      <DrillLink drill={drill} label={text} onActive={onActive} className={cn(box, 'min-w-9 transition-shadow hover:ring-2 hover:ring-line-strong', tones[tone])}>
        <span aria-hidden className={cn('absolute inset-0 -z-10', toneLooks[tone])} style={{ opacity: 0.06 + 0.18 * strengthOf(row, measure, largest) }} />
        <span aria-hidden className="truncate px-0.5 text-[0.625rem] sm:text-[0.6875rem]">{write.cell(row[measure], measure)}</span>
      </DrillLink>
    </td>
  );
}
