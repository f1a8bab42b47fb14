import { useState, type FormEvent } from 'react';
import { AmountField } from '@/components/ui/amount-field';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Decimal } from '@/lib/decimal';
import type { SimulationOrder } from '../../api/get-simulation';

interface SimulationFormProps {
  currency: string;
  busy: boolean;
  onRun: (order: SimulationOrder) => void;
}

const whole = /^-?\d+$/;

/** What the form says as an order, or what is wrong with it by field; the API has the last word about the bounds. */
export function orderOf(values: Readonly<Record<'paths' | 'horizon' | 'ruinLevel' | 'seed', string>>): { order: SimulationOrder } | { problems: Record<string, string> } {
  const problems: Record<string, string> = {};
  for (const name of ['paths', 'horizon'] as const) if (!/^[1-9]\d*$/.test(values[name].trim())) problems[name] = 'Give a whole number from 1.';
  if (values.seed.trim() && !whole.test(values.seed.trim())) problems.seed = 'Give a whole number or nothing.';
  const ruin = values.ruinLevel.trim() ? Decimal.parse(values.ruinLevel) : undefined;
  if (values.ruinLevel.trim() && !ruin) problems.ruinLevel = 'Give an amount or nothing.';
  if (Object.keys(problems).length > 0) return { problems };
  return { order: { paths: Number(values.paths), horizon: Number(values.horizon), ruinLevel: ruin?.toString(), seed: values.seed.trim() ? Number(values.seed) : undefined } };
}

export function SimulationForm({ currency, busy, onRun }: SimulationFormProps) {
  const [values, setValues] = useState({ paths: '1000', horizon: '252', ruinLevel: '', seed: '' });
  const [problems, setProblems] = useState<Record<string, string>>({});
  const field = (name: keyof typeof values, label: string, hint: string, Field = TextField) => (
    <Field label={label} hint={hint} inputMode="numeric" value={values[name]} error={problems[name]} onChange={(event) => setValues({ ...values, [name]: event.target.value })} />
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = orderOf(values);
    setProblems('problems' in read ? read.problems : {});
    if ('order' in read) onRun(read.order);
  };
  return (
    <form onSubmit={submit} noValidate className="grid content-start gap-3.5">
      {field('paths', 'Paths', 'How many lives are played through')}
      {field('horizon', 'Days of each', '252 trading days are a year')}
      {field('ruinLevel', `Ruin level in ${currency}`, 'The equity that counts as ruin. Left empty: 0 with a starting balance, none without.', AmountField)}
      {field('seed', 'Seed', 'Left empty, the usual one is taken')}
      <Button type="submit" look="primary" busy={busy} className="justify-self-start">Run the simulation</Button>
    </form>
  );
}
