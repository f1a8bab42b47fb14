import { BreakdownChart } from '@/features/analytics/components/charts/breakdown-chart';
import { CrossingCard } from '@/features/analytics/components/charts/crossing-card';
import { zoneName } from '@/lib/dates';
import { useSession } from '@/lib/session';
import type { SectionProps } from './section-props';

/** When the money was made and lost. */
export default function TimePage({ filter, currency }: SectionProps) {
  const zone = useSession((session) => session.workspace?.timeZone) ?? 'UTC';
  const clock = `By the clock of ${zoneName(zone)}`;
  const shared = { filter, currency };
  return (
    <div className="grid gap-4 *:min-w-0 xl:grid-cols-2 xl:gap-5">
      <BreakdownChart {...shared} by="entryHour" title="Hour of entry" note={clock} />
      <BreakdownChart {...shared} by="holdBucket" title="Holding time" note="From the mean entry to the mean exit" />
      <CrossingCard {...shared} by="entryHour" by2="entryWeekday" title="Hour × weekday of entry" className="xl:col-span-2" />
      <BreakdownChart {...shared} by="entryWeekday" title="Weekday of entry" note={clock} />
      <BreakdownChart {...shared} by="exitWeekday" title="Weekday of exit" note={clock} />
      <BreakdownChart {...shared} by="month" title="Month of closing" className="xl:col-span-2" />
    </div>
  );
}
