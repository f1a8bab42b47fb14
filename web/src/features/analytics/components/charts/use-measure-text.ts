import { useMoneyFormat } from '@/components/ui/amount';
import { countOf, formatCount, formatPercent, formatR, formatRatio } from '@/lib/numbers';
import type { BreakdownRow } from '../../api/dimensions';
import { isMoney, type Measure } from './measures';

/** Writes the values of a breakdown: short for axes and cells, and a row as a sentence. */
export function useMeasureText(currency: string) {
  const compact = useMoneyFormat(currency, 'compact');
  const short = useMoneyFormat(currency, 'short');
  const exact = useMoneyFormat(currency);
  const text = (value: number, measure: Measure, money: typeof compact) => {
    if (isMoney(measure)) return money(value);
    if (measure === 'expectancyR') return formatR(value);
    return measure === 'winRate' ? formatPercent(value) : formatCount(value);
  };
  return {
    axis: (value: number, measure: Measure) => text(value, measure, compact),
    cell: (value: number | null, measure: Measure) => (value === null ? '–' : text(value, measure, short)),
    sentence: ({ n, pnl, winRate, profitFactor, expectancy, expectancyR }: BreakdownRow) =>
      [
        exact(pnl, 'always'),
        countOf(n, 'trade'),
        winRate !== null && `${formatPercent(winRate)} won`,
        expectancy !== null && `${exact(expectancy, 'always')} per trade`,
        expectancyR !== null && `mean ${formatR(expectancyR)}`,
        profitFactor !== null && `profit factor ${formatRatio(profitFactor)}`,
      ].filter(Boolean).join(' · '),
  };
}
