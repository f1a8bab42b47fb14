import { toneOf, useMoneyFormat } from '@/components/ui/amount';
import { formatDuration } from '@/lib/durations';
import { countOf, formatCount, formatPercent, formatR, formatRatio } from '@/lib/numbers';
import { kinds, type FigureName, type Unit } from './figure-kinds';

interface FigureValueProps {
  name: FigureName;
  value: number;
  currency: string;
  /** A difference has its sign even where the figure itself has none. */
  signed?: boolean;
}

/** From here on cents say less than the room they take. */
const large = 100_000;
const results = new Set<FigureName>(['netPnl', 'grossPnl', 'realizedPnl', 'expectancy', 'averageWin', 'averageLoss', 'largestWin', 'largestLoss', 'grossProfit', 'grossLoss']);

const written: Record<Exclude<Unit, 'MONEY'>, (value: number) => string> = {
  FRACTION: formatPercent,
  RATIO: formatRatio,
  R: formatR,
  COUNT: formatCount,
  DAYS: (value) => countOf(value, 'day'),
  SECONDS: formatDuration,
};

/** A figure in its unit; results in colour and with their sign. */
export function FigureValue({ name, value, currency, signed }: FigureValueProps) {
  const exact = useMoneyFormat(currency);
  const whole = useMoneyFormat(currency, 'whole');
  const { unit } = kinds[name];
  if (unit !== 'MONEY') {
    // Durations and counts write no minus of their own.
    const text = value < 0 ? `−${written[unit](-value)}` : written[unit](value);
    return <>{signed && value > 0 && unit !== 'R' ? `+${text}` : text}</>;
  }
  const money = Math.abs(value) >= large ? whole : exact;
  return results.has(name) ? <span className={toneOf(value)}>{money(value, 'always')}</span> : <>{money(value, signed ? 'always' : 'negative')}</>;
}
