import { AmountField } from '@/components/ui/amount-field';
import { TextField } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import { zoneName } from '@/lib/dates';
import { emptyFill, type TradeValues } from '../../api/trade-values';
import { FillsFields } from './fills-fields';
import type { TradeFormValues } from './use-trade-form';

const modes = [['ROUND_TRIP', 'Entry and exit'], ['FILLS', 'Fill by fill']] as const;

interface PricesSectionProps {
  form: TradeFormValues;
  zone: string;
  /** A trade that exists has its fills on its own page. */
  choice: boolean;
}

/** How much, at which prices and when: one entry and one exit, or every fill. */
export function PricesSection({ form, zone, choice }: PricesSectionProps) {
  const { mode, executions, side, quantity, entryPrice, entryTimestamp } = form.values;
  const change = (wanted: TradeValues['mode']) => {
    if (wanted === 'FILLS' && executions.length === 0) form.set('executions', [{ ...emptyFill(side, entryTimestamp), quantity, price: entryPrice }]);
    form.set('mode', wanted);
  };
  return (
    <div className="grid gap-4">
      {choice && <div><Segmented label="How the trade is entered" value={mode} options={modes} onChange={change} /></div>}
      {mode === 'FILLS' ? <FillsFields form={form} zone={zone} /> : <RoundTripFields form={form} zone={zone} />}
    </div>
  );
}

function RoundTripFields({ form: { text, values }, zone }: Pick<PricesSectionProps, 'form' | 'zone'>) {
  const city = zoneName(zone);
  const long = values.side === 'BUY';
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <AmountField label="Quantity" inputMode="decimal" autoComplete="off" {...text('quantity')} />
      <AmountField label="Fees" inputMode="decimal" autoComplete="off" placeholder="0" hint="Brokerage, taxes and all other charges together." {...text('fees')} />
      <TextField label={long ? 'Entry price (bought)' : 'Entry price (sold short)'} inputMode="decimal" autoComplete="off" {...text('entryPrice')} />
      <TextField label={`Entry time (${city})`} type="datetime-local" {...text('entryTimestamp')} />
      <TextField label={long ? 'Exit price (sold)' : 'Exit price (bought back)'} inputMode="decimal" autoComplete="off" hint="Empty while the trade is open." {...text('exitPrice')} />
      <TextField label={`Exit time (${city})`} type="datetime-local" {...text('exitTimestamp')} />
    </div>
  );
}
