import { GitCompareArrows } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { isNarrowed, type AnalyticsFilter } from '@/features/analytics/api/analytics-filter';
import { periodBefore, yearBefore } from '@/features/analytics/api/other-period';
import { ComparisonCard } from '@/features/analytics/components/comparison/comparison-card';
import { AnalyticsFilters } from './analytics-filters';
import type { SectionProps } from './section-props';

/** The set of the filters above beside a second one: another period, or other filters. */
export default function ComparisonPage({ filter, today, b, onChange }: SectionProps) {
  const before = periodBefore(filter, today);
  const second = b ?? before ?? {};
  const choose = (set?: AnalyticsFilter) => onChange({ b: set });
  const presets = ([['Period before', before], ['Year before', yearBefore(filter, today)]] as const).flatMap(([text, set]) => (set ? [{ text, set }] : []));
  return (
    <div className="grid gap-4 *:min-w-0 xl:gap-5">
      <Card className="grid gap-3 px-4 py-4 sm:px-5">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h2 className="text-[0.9375rem] font-semibold tracking-tight">The second set</h2>
          <span className="flex flex-wrap gap-2">
            {presets.map(({ text, set }) => <Button key={text} size="small" onClick={() => choose(set)}>{text}</Button>)}
            <Button size="small" onClick={() => choose({ ...filter, side: filter.side === 'BUY' ? 'SELL' : 'BUY' })}>{filter.side === 'BUY' ? 'Short instead' : 'Long instead'}</Button>
          </span>
        </div>
        <AnalyticsFilters label="Filters of the second set" filter={second} onChange={(part) => choose({ ...second, ...part })} onClear={() => choose()} today={today} />
      </Card>
      {b || before || isNarrowed(filter) ? (
        <ComparisonCard a={filter} b={{ ...second, currency: second.currency ?? filter.currency }} />
      ) : (
        <Card>
          <EmptyState icon={GitCompareArrows} title="Compare with what?" text="Narrow the second set to a period, a side, a strategy or a tag. With a first day above, the period before is taken by itself." />
        </Card>
      )}
    </div>
  );
}
