import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Amount } from '@/components/ui/amount';
import { AmountField } from '@/components/ui/amount-field';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { FieldGroup } from '@/components/ui/form-fields';
import { ErrorNotice } from '@/components/ui/notice';
import { Segmented } from '@/components/ui/segmented';
import { Skeleton } from '@/components/ui/skeleton';
import type { Account } from '@/lib/api-types';
import { formatDate } from '@/lib/dates';
import { Decimal } from '@/lib/decimal';
import { newKey } from '@/lib/new-key';
import { useMay } from '@/lib/permissions';
import { useFormValues } from '@/lib/use-form-values';
import { cashFlowsQuery, useAddCashFlow } from '../api/cash-flows';

interface CashFlowsSheetProps {
  account: Account;
  today: string;
  onClose: () => void;
}

/** Money put into an account and taken out of it: what is no profit and no loss. */
export function CashFlowsSheet({ account, today, onClose }: CashFlowsSheetProps) {
  const may = useMay();
  const { data: flows, error, refetch } = useQuery(cashFlowsQuery(account.id));
  return (
    <Dialog title={`Money in and out of ${account.name}`} note="Deposits and withdrawals are no gains and no losses." place="side" onClose={onClose}>
      {may('WRITE', account.userId) && <FlowForm account={account} today={today} />}
      <h3 className="mb-2 not-first:mt-7 text-[0.9375rem] font-semibold tracking-tight">So far</h3>
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!flows && !error && <Skeleton className="h-24" />}
      {flows?.length === 0 && <p className="text-[0.8125rem] text-ink-faint">Nothing but the starting balance.</p>}
      <ul className="divide-y">
        {flows?.map(({ id, date, amount, note }) => (
          <li key={id} className="flex items-baseline justify-between gap-4 py-2.5 text-[0.8125rem]">
            <span className="min-w-0"><span className="tabular-nums">{formatDate(date)}</span>{note && <span className="block text-ink-faint wrap-anywhere">{note}</span>}</span>
            <Amount value={amount} currency={account.currency} className="shrink-0 font-medium" />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

const directions = [['IN', 'Deposit'], ['OUT', 'Withdrawal']] as const;

function FlowForm({ account, today }: Pick<CashFlowsSheetProps, 'account' | 'today'>) {
  const [key, setKey] = useState(newKey);
  const [direction, setDirection] = useState<'IN' | 'OUT'>('IN');
  const save = useAddCashFlow(account.id);
  const { attach, values, text, show, refuse, refusal, reset } = useFormValues({ date: today, amount: '', note: '' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const amount = Decimal.parse(values.amount);
    const problems = [
      ...(amount && amount.sign > 0 ? [] : [{ field: 'amount', message: 'Enter an amount greater than zero.' }]),
      ...(values.date ? [] : [{ field: 'date', message: 'Enter a date.' }]),
    ];
    show(problems);
    if (!amount || problems.length > 0) return;
    const flow = { date: values.date, amount: direction === 'IN' ? amount : amount.negated(), ...(values.note.trim() && { note: values.note.trim() }) };
    save.mutate(
      { flow, key },
      {
        onSuccess: () => {
          reset({ date: today, amount: '', note: '' });
          setKey(newKey());
        },
        onError: (error) => refuse(error),
      },
    );
  };
  return (
    <form ref={attach} noValidate onSubmit={submit} className="grid gap-4 rounded-xl border bg-sunken/40 p-4">
      {refusal && <ErrorNotice error={refusal} />}
      <FieldGroup label="Direction"><Segmented label="Direction" value={direction} options={directions} onChange={setDirection} /></FieldGroup>
      <div className="grid grid-cols-2 gap-4">
        <AmountField label={`Amount in ${account.currency}`} inputMode="decimal" autoComplete="off" {...text('amount')} />
        <TextField label="Date" type="date" max={today} {...text('date')} />
      </div>
      <TextField label="Note" autoComplete="off" maxLength={1_000} {...text('note')} />
      <Button type="submit" look="primary" busy={save.isPending} className="justify-self-end">Add</Button>
    </form>
  );
}
