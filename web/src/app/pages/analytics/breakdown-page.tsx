import { BreakdownCard } from '@/features/analytics/components/charts/breakdown-card';
import { CrossingCard } from '@/features/analytics/components/charts/crossing-card';
import { DimensionSelect } from '@/features/analytics/components/charts/dimension-select';
import type { Dimension } from '@/features/analytics/api/dimensions';
import type { SectionProps } from './section-props';

/** By what was traded, how and by whom; any two of these crossed. */
export default function BreakdownPage({ filter, currency, by = 'symbol', by2, onChange }: SectionProps) {
  const second: Dimension = by2 && by2 !== by ? by2 : by === 'side' ? 'symbol' : 'side';
  return (
    <div className="grid gap-4 *:min-w-0 xl:gap-5">
      <BreakdownCard
        filter={filter}
        currency={currency}
        by={by}
        controls={<DimensionSelect label="Break down by" value={by} onChange={(chosen) => onChange({ by: chosen === 'symbol' ? undefined : chosen })} />}
      />
      <CrossingCard
        filter={filter}
        currency={currency}
        by={by}
        by2={second}
        controls={<DimensionSelect label="Cross with" value={second} without={by} onChange={(chosen) => onChange({ by2: chosen })} />}
      />
    </div>
  );
}
