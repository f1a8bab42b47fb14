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

/** Counts and lengths are never below zero, only their differences are. */
const unsigned = (text: (value: number) => string) => (value: number) => (value < 0 ? `−${text(-value)}` : text(value));

const written: Record<Exclude<Unit, 'MONEY'>, (value: number) => string> = {
  FRACTION: formatPercent,
  RATIO: formatRatio,
  R: formatR,
  COUNT: unsigned(formatCount),
  DAYS: unsigned((value) => countOf(value, 'day')),
  SECONDS: unsigned(formatDuration),
};

/** A figure, or the difference of two, as text. */
export function figureText(unit: Exclude<Unit, 'MONEY'>, value: number, signed = false): string {
  // 7% more of them won is something else than 7 points more.
  const text = signed && unit === 'FRACTION' ? written[unit](value).replace('%', ' pp') : written[unit](value);
  return signed && value > 0 && unit !== 'R' && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A figure in its unit; results in colour and with their sign. */
export function FigureValue({ name, value, currency, signed }: FigureValueProps) {
  const exact = useMoneyFormat(currency);
  const whole = useMoneyFormat(currency, 'whole');
  const { unit } = kinds[name];
  if (unit !== 'MONEY') return <>{figureText(unit, value, signed)}</>;
  const money = Math.abs(value) >= large ? whole : exact;
  return results.has(name) ? <span className={toneOf(value)}>{money(value, 'always')}</span> : <>{money(value, signed ? 'always' : 'negative')}</>;
}
