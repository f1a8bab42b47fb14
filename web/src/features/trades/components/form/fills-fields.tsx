import { Plus, Trash2 } from 'lucide-react';
import { AmountField } from '@/components/ui/amount-field';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { SelectField } from '@/components/ui/form-fields';
import { cn } from '@/lib/cn';
import { zoneName } from '@/lib/dates';
import { emptyFill, type FillValues } from '../../api/trade-values';
import type { TradeFormValues } from './use-trade-form';

/** The fills of a new trade; the first one opens it. */
export function FillsFields({ form, zone }: { form: TradeFormValues; zone: string }) {
  const { values: { executions }, set, bind, errorOf } = form;
  const text = (at: number, name: keyof FillValues) =>
    bind(`executions[${at}].${name}`, executions[at]![name], (typed) => set('executions', executions.map((fill, i) => (i === at ? { ...fill, [name]: typed } : fill))));
  const add = () => set('executions', [...executions, emptyFill(executions[0]?.side === 'BUY' ? 'SELL' : 'BUY', '')]);
  const problem = errorOf('executions');
  return (
    <div className="grid gap-3">
      <ol className="grid gap-3 max-sm:divide-y">
        {executions.map((_, i) => (
          <li
            // oxlint-disable-next-line react/no-array-index-key -- a fill being typed has nothing else to be known by, and the fields hold no state
            key={i}
            aria-label={`Fill ${i + 1}`}
            className={cn('grid grid-cols-2 gap-3 max-sm:pb-4 sm:grid-cols-[5.5rem_minmax(0,1fr)_minmax(0,1fr)_minmax(13rem,1.4fr)_minmax(0,.8fr)_2.25rem]', i > 0 && 'sm:[&_label]:sr-only')}
          >
            <SelectField label="Side" {...text(i, 'side')}>
              <option value="BUY">Buy</option>
              <option value="SELL">Sell</option>
            </SelectField>
            <AmountField label="Quantity" inputMode="decimal" autoComplete="off" {...text(i, 'quantity')} />
            <TextField label="Price" inputMode="decimal" autoComplete="off" {...text(i, 'price')} />
            <AmountField label="Fees" inputMode="decimal" autoComplete="off" placeholder="0" {...text(i, 'fees')} />
            <div className="col-span-2 sm:order-none sm:col-span-1 sm:col-start-4 sm:row-start-1"><TextField label={`Time (${zoneName(zone)})`} type="datetime-local" {...text(i, 'executedAt')} /></div>
            <Button
              look="quiet"
              size="icon"
              aria-label={`Remove fill ${i + 1}`}
              disabled={executions.length === 1}
              onClick={() => set('executions', executions.filter((__, other) => other !== i))}
              className={cn('max-sm:col-span-2 max-sm:-mt-1 max-sm:justify-self-end sm:col-start-6 sm:row-start-1 sm:self-start', i === 0 ? 'sm:mt-6.5' : 'sm:mt-0.5')}
            >
              <Trash2 aria-hidden />
            </Button>
          </li>
        ))}
      </ol>
      {problem && <p role="alert" className="text-[0.8125rem] text-loss">{problem}</p>}
      <Button size="small" className="justify-self-start" onClick={add}><Plus aria-hidden />Add a fill</Button>
    </div>
  );
}
