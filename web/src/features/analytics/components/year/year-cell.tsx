import { Amount, useMoneyFormat } from '@/components/ui/amount';
import { cn } from '@/lib/cn';
import { formatLongDate, type LocalDate } from '@/lib/dates';
import { countOf, formatR } from '@/lib/numbers';
import { useInR } from '@/lib/preferences';
import type { YearDay } from '../../api/calendar-year';
import { Short } from '../short';
import { strengthOf } from '../strength-of';

interface YearCellProps {
  date: LocalDate;
  day?: YearDay;
  /** The size the strongest colour stands for. */
  strongest: number;
  currency: string;
  href: string;
  /** The one day the Tab key stops at; arrows lead to the others. */
  reached: boolean;
}

const box = 'relative isolate flex h-full min-h-9.5 flex-col justify-between overflow-hidden rounded-md px-1 py-0.5';

/** A day of the year opens its sheet. */
export function YearCell({ date, day, strongest, currency, href, reached }: YearCellProps) {
  const inR = useInR();
  const value = day && (inR ? day.meanR : day.pnl);
  const loses = (value ?? 0) < 0;
  return (
    <div role="cell">
      <a
        href={href}
        data-date={date}
        tabIndex={reached ? 0 : -1}
        className={cn(box, 'transition-shadow', day ? 'ring-inset hover:ring-2' : 'border border-dashed hover:border-line-strong', loses ? 'ring-loss-line' : 'ring-gain-line')}
      >
        {day && <span aria-hidden className={cn('absolute inset-0 -z-10', loses ? 'bg-loss-line' : 'bg-gain-line')} style={{ opacity: value ? 0.1 + 0.36 * strengthOf(value, strongest) : 0.05 }} />}
        <span className="sr-only"><DayText date={date} day={day} currency={currency} /></span>
        <span aria-hidden className={cn('text-[0.625rem] leading-none tabular-nums', day ? 'text-ink-soft' : 'text-ink-faint')}>{Number(date.slice(8))}</span>
        {day && <span aria-hidden className="truncate text-right text-[0.625rem] leading-none font-medium text-ink">{inR ? <Short value={day.meanR} /> : <Amount value={day.pnl} currency={currency} precision="short" coloured className="text-ink" />}</span>}
      </a>
    </div>
  );
}

function DayText({ date, day, currency }: Pick<YearCellProps, 'date' | 'day' | 'currency'>) {
  const money = useMoneyFormat(currency);
  const inR = useInR();
  if (!day) return `${formatLongDate(date)}: no trades`;
  const result = inR ? (day.meanR === null ? 'no R' : `mean ${formatR(day.meanR)}`) : money(day.pnl, 'always');
  return `${formatLongDate(date)}: ${result}, ${countOf(day.n, 'trade')}`;
}
