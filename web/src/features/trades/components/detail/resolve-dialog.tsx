import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useQuantityFormat } from '@/components/ui/amount';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { SelectField } from '@/components/ui/form-fields';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { cn } from '@/lib/cn';
import { formatInstant, zoneName } from '@/lib/dates';
import { Decimal } from '@/lib/decimal';
import { newKey } from '@/lib/new-key';
import { formatPrice } from '@/lib/numbers';
import { useFormValues, type TextBinding } from '@/lib/use-form-values';
import { instantOf } from '@/lib/zoned-times';
import { useResolveTrade, type Resolution } from '../../api/change-trade';
import { fieldText } from '../../api/field-texts';
import { openTradesQuery } from '../../api/get-trades';
import type { TradeDetail } from '../../api/trade-detail';

interface ResolveDialogProps {
  trade: TradeDetail;
  zone: string;
  onResolved: (as: Resolution['as'], result?: TradeDetail) => void;
  onClose: () => void;
}

/** Says what a close is whose opening nobody knows: nothing is guessed, and P&L counts only once somebody has said it. */
export function ResolveDialog({ trade, zone, onResolved, onClose }: ResolveDialogProps) {
  const [key] = useState(newKey);
  const [as, setAs] = useState<Resolution['as']>('OPENING');
  const form = useFormValues({ price: '', timestamp: '', tradeId: '' });
  const { attach, text, values, refusal } = form;
  const resolve = useResolveTrade(trade);
  const long = trade.side === 'BUY';
  const quantity = useQuantityFormat();
  const closed = `${quantity(trade.quantity)} ${trade.symbol}`;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [price, timestamp, tradeId] = [Decimal.parse(values.price), instantOf(values.timestamp, zone), values.tradeId];
    const wrong = [
      ...(as === 'OPENING' && !price ? [{ field: 'price', message: 'Enter the price, such as 1,234.50.' }] : []),
      ...(as === 'OPENING' && !timestamp ? [{ field: 'timestamp', message: 'Enter a date and a time.' }] : []),
      ...(as === 'OPENING' && timestamp && trade.exitTimestamp && Date.parse(timestamp) > Date.parse(trade.exitTimestamp) ? [{ field: 'timestamp', message: `It was closed on ${formatInstant(trade.exitTimestamp, zone)}.` }] : []),
      ...(as === 'MATCH' && !tradeId ? [{ field: 'tradeId', message: 'Choose the trade this closes.' }] : []),
    ];
    form.show(wrong);
    if (wrong.length > 0) return;
    const resolution: Resolution = as === 'OPENING' ? { as, price: price!, timestamp: timestamp! } : as === 'MATCH' ? { as, tradeId } : { as };
    resolve.mutate({ resolution, key }, { onSuccess: (envelope) => onResolved(as, envelope.data), onError: (error) => form.refuse(error) });
  };
  return (
    <Dialog title="What is this trade?" note={`Your file closes ${closed}, but nothing in the journal opened it.`} onClose={onClose} wide>
      <form ref={attach} noValidate onSubmit={submit}>
        {refusal && <div className="mb-4"><ErrorNotice error={refusal} fieldText={fieldText} /></div>}
        <fieldset className="grid gap-2.5">
          <legend className="sr-only">What is this trade?</legend>
          <Choice value="OPENING" chosen={as} onChoose={setAs} title={long ? 'I bought it before the journal begins' : 'I sold it short before the journal begins'} text="Tell at which price and when; profit and loss are then computed from your real entry.">
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField label={long ? 'Price you paid' : 'Price you got'} inputMode="decimal" autoComplete="off" {...text('price')} />
              <TextField label={`Time (${zoneName(zone)})`} type="datetime-local" {...text('timestamp')} />
            </div>
          </Choice>
          <Choice value="SHORT" chosen={as} onChoose={setAs} title={long ? 'It was a short sale' : 'It opened a position'} text={`It becomes an open ${long ? 'short' : 'long'} trade of its own, which a later ${long ? 'purchase' : 'sale'} closes.`} />
          <Choice value="MATCH" chosen={as} onChoose={setAs} title="It closes a trade that is open here" text="For instance because the symbol was written differently. The fill moves into that trade.">
            <OpenTrades trade={trade} zone={zone} binding={text('tradeId')} />
          </Choice>
          <Choice value="IGNORE" chosen={as} onChoose={setAs} title="Leave it out" text="It counts nowhere: for shares from a bonus, a transfer or a gift. An import of the same file will not bring it back." />
        </fieldset>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={resolve.isPending}>Resolve</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

interface OpenTradesProps {
  trade: TradeDetail;
  zone: string;
  binding: TextBinding;
}

/** The open trades of the account to choose from; that there is none is said only once it is known. */
function OpenTrades({ trade: { accountId, symbol }, zone, binding }: OpenTradesProps) {
  const quantity = useQuantityFormat();
  const { data: open, error, refetch } = useQuery(openTradesQuery(accountId, symbol));
  if (!open) return error ? <ErrorNotice error={error} retry={() => void refetch()} /> : <Skeleton className="h-10" />;
  if (open.length === 0) return <p className="text-[0.8125rem] text-ink-faint">There is no open trade in this account.</p>;
  return (
    <SelectField label="Trade" {...binding}>
      <option value="">Choose a trade</option>
      {open.map((one) => (
        <option key={one.id} value={one.id}>
          {one.symbol} · {quantity(one.quantity)}{one.entryPrice !== null && ` at ${formatPrice(one.entryPrice)}`}{one.entryTimestamp && ` · ${formatInstant(one.entryTimestamp, zone)}`}
        </option>
      ))}
    </SelectField>
  );
}

interface ChoiceProps {
  value: Resolution['as'];
  chosen: Resolution['as'];
  onChoose: (value: Resolution['as']) => void;
  title: string;
  text: string;
  /** What more must be said, once it is chosen. */
  children?: ReactNode;
}

function Choice({ value, chosen, onChoose, title, text, children }: ChoiceProps) {
  const active = value === chosen;
  return (
    <div className={cn('rounded-xl border transition-colors', active ? 'border-accent bg-accent-soft/40' : 'hover:border-line-strong')}>
      <label className="flex cursor-pointer gap-3 px-4 py-3">
        <input type="radio" name="resolution" className="mt-0.5 size-4 shrink-0 accent-accent" checked={active} onChange={() => onChoose(value)} />
        <span className="font-medium">{title}<span className="block text-[0.8125rem] font-normal text-ink-soft">{text}</span></span>
      </label>
      {active && children && <div className="px-4 pb-4 sm:pl-11">{children}</div>}
    </div>
  );
}
