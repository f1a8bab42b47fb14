import { useState, type FormEvent } from 'react';
import { AmountField } from '@/components/ui/amount-field';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { SelectField } from '@/components/ui/form-fields';
import { ErrorNotice } from '@/components/ui/notice';
import { Decimal } from '@/lib/decimal';
import { newKey } from '@/lib/new-key';
import { useFormValues } from '@/lib/use-form-values';
import { localTimeOf } from '@/lib/zoned-times';
import { zoneName } from '@/lib/dates';
import { useSaveExecution } from '../../api/change-execution';
import { fieldText } from '../../api/field-texts';
import type { Execution, TradeDetail } from '../../api/trade-detail';
import { fillProblems } from '../../api/trade-problems';
import { emptyFill, fillRequest, type FillValues } from '../../api/trade-values';

interface FillDialogProps {
  trade: TradeDetail;
  /** None for a new one. */
  fill?: Execution;
  zone: string;
  onClose: () => void;
}

const digits = (value: number) => Decimal.of(value).toString();
const valuesOf = (fill: Execution, zone: string): FillValues => ({
  side: fill.side, quantity: digits(fill.quantity), price: digits(fill.price), executedAt: localTimeOf(fill.executedAt, zone), fees: digits(fill.fees),
});

/** One fill of a trade, new or to be corrected. */
export function FillDialog({ trade, fill, zone, onClose }: FillDialogProps) {
  const [key] = useState(newKey);
  const save = useSaveExecution(trade);
  // A new fill is more likely to close the trade.
  const begun = fill ? valuesOf(fill, zone) : emptyFill(trade.side === 'BUY' ? 'SELL' : 'BUY', '');
  const form = useFormValues<FillValues>(begun);
  const { attach, text, values, refusal } = form;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const problems = fillProblems(values, zone);
    form.show(problems);
    if (problems.length > 0) return;
    // A time nobody touched keeps the part of a second the field does not show.
    const request = fillRequest(values, zone);
    const executedAt = fill && values.executedAt === begun.executedAt ? fill.executedAt : request.executedAt;
    save.mutate({ id: fill?.id, fill: { ...request, executedAt }, key }, { onSuccess: onClose, onError: (error) => form.refuse(error) });
  };
  return (
    <Dialog title={fill ? 'Edit the fill' : 'Add a fill'} note="The trade is computed anew." onClose={onClose}>
      <form ref={attach} noValidate onSubmit={submit} className="grid gap-4">
        {refusal && <ErrorNotice error={refusal} fieldText={fieldText} />}
        <div className="grid grid-cols-2 gap-4">
          <SelectField label="Side" {...text('side')}>
            <option value="BUY">Buy</option>
            <option value="SELL">Sell</option>
          </SelectField>
          <AmountField label="Quantity" inputMode="decimal" autoComplete="off" {...text('quantity')} />
          <TextField label="Price" inputMode="decimal" autoComplete="off" {...text('price')} />
          <AmountField label="Fees" inputMode="decimal" autoComplete="off" placeholder="0" {...text('fees')} />
        </div>
        <TextField label={`Time (${zoneName(zone)})`} type="datetime-local" step="1" {...text('executedAt')} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={save.isPending}>Save the fill</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
