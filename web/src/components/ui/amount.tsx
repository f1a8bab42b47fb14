import { cn } from '@/lib/cn';
import { formatCompactMoney, formatMoney, formatShortNumber, formatWholeMoney, hiddenAmount, type Sign } from '@/lib/money';
import { formatQuantity } from '@/lib/numbers';
import { usePreferences } from '@/lib/preferences';
import { useSession } from '@/lib/session';

const formats = { exact: formatMoney, whole: formatWholeMoney, compact: formatCompactMoney, short: formatShortNumber };

type Precision = keyof typeof formats;

/** Writes money, or dots while amounts are hidden; without a currency of its own an amount is in the workspace's. */
export function useMoneyFormat(currency: string | null, precision: Precision = 'exact') {
  const own = useSession((session) => session.workspace?.currency) ?? 'INR';
  const hidden = usePreferences((preferences) => preferences.hideAmounts);
  return (amount: number, sign: Sign = 'negative') => (hidden ? hiddenAmount : formats[precision](amount, currency ?? own, sign));
}

/** Writes quantities, or dots while amounts are hidden: beside a price a quantity tells the amount. */
export function useQuantityFormat() {
  const hidden = usePreferences((preferences) => preferences.hideAmounts);
  return (quantity: number) => (hidden ? hiddenAmount : formatQuantity(quantity));
}

interface AmountProps {
  value: number | null;
  currency: string | null;
  precision?: Precision;
  /** Gains and losses in colour and with their sign. */
  coloured?: boolean;
  className?: string;
}

export function Amount({ value, currency, precision = 'exact', coloured, className }: AmountProps) {
  const money = useMoneyFormat(currency, precision);
  if (value === null) return <span className={cn('text-ink-faint', className)}>–</span>;
  return (
    <span className={cn('tabular-nums', coloured && toneOf(value), className)}>{money(value, coloured ? 'always' : 'negative')}</span>
  );
}

export function toneOf(value: number | null): string {
  if (!value) return 'text-ink';
  return value > 0 ? 'text-gain' : 'text-loss';
}
