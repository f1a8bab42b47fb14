import { useState, type FormEvent } from 'react';
import { AmountInput } from '@/components/ui/amount-field';
import { Button } from '@/components/ui/button';
import { ErrorNotice } from '@/components/ui/notice';
import type { Account } from '@/lib/api-types';
import { Decimal } from '@/lib/decimal';
import { useSetStartingBalance } from '../api/set-starting-balance';

export default function StartingBalanceForm({ account }: { account: Account }) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const save = useSetStartingBalance(account.id);
  const label = `Starting balance in ${account.currency}`;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const startingBalance = Decimal.parse(text);
    const right = startingBalance !== undefined && startingBalance.sign > 0;
    setWrong(!right);
    if (right) save.mutate(startingBalance);
  };
  return (
    <form
      noValidate
      onSubmit={submit}
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-xl border border-accent/20 bg-accent-soft px-4 py-3 sm:px-5"
    >
      <p className="min-w-0 flex-1 basis-72 text-[0.8125rem]">
        <span className="font-medium">What did {account.name} start with?</span>{' '}
        <span className="text-ink-soft">With a starting balance you also see returns, the Sharpe ratio and drawdown in per cent.</span>
      </p>
      <span className="flex items-center gap-2">
        <AmountInput
          inputMode="decimal"
          placeholder={`Amount in ${account.currency}`}
          aria-label={label}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? 'balance-problem' : undefined}
          className="w-40"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" look="primary" busy={save.isPending}>Save</Button>
      </span>
      {wrong && <p id="balance-problem" className="w-full text-[0.8125rem] text-loss">Enter an amount greater than zero.</p>}
      {save.error && <div className="w-full"><ErrorNotice error={save.error} /></div>}
    </form>
  );
}
