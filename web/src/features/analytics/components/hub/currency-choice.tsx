import { Select } from '@/components/ui/select';
import type { Meta } from '@/lib/api-types';
import { formatCount } from '@/lib/numbers';
import type { AnalyticsFilter } from '../../api/analytics-filter';

interface CurrencyChoiceProps {
  filter: AnalyticsFilter;
  /** The workspace's. */
  own: string;
  others: NonNullable<Meta['otherCurrencies']>;
  onChange: (change: Partial<AnalyticsFilter>) => void;
}

const converted = 'converted';

/** Figures never add currencies: one of them is chosen where there are several, or all are converted. */
export function CurrencyChoice({ filter, own, others, onChange }: CurrencyChoiceProps) {
  const { currency, convert } = filter;
  if (others.length === 0 && !currency && !convert) return null;
  const known = [...new Set([own, currency ?? own, ...others.map((other) => other.currency)])];
  const choose = (value: string) => onChange({ currency: value === converted || value === own ? undefined : value, convert: value === converted ? true : undefined });
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg bg-sunken px-3.5 py-2.5 text-[0.8125rem] text-ink-soft">
      <Select aria-label="Currency" value={convert ? converted : (currency ?? own)} onChange={(event) => choose(event.target.value)} className="w-44">
        {known.map((code) => <option key={code} value={code}>{code} only</option>)}
        <option value={converted}>All, converted to {own}</option>
      </Select>
      {others.length > 0 && (
        <p className="min-w-0 flex-1 basis-56">
          {convert ? 'Without a rate, and so left out: ' : 'Left out of these figures: '}
          {others.map(({ n, currency: code }) => `${formatCount(n)} in ${code}`).join(', ')}. The list of trades shows all currencies.
        </p>
      )}
    </div>
  );
}
