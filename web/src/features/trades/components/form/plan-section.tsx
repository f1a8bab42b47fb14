import { Amount } from '@/components/ui/amount';
import { TextField } from '@/components/ui/field';
import { SelectField } from '@/components/ui/form-fields';
import { Segmented } from '@/components/ui/segmented';
import { Decimal } from '@/lib/decimal';
import type { TradeDetail } from '../../api/trade-detail';
import type { RuleAnswer } from '../../api/trade-values';
import type { TradeFormValues } from './use-trade-form';

/** A strategy to choose, with the rules it comes with. */
export interface StrategyChoice {
  name: string;
  rules: readonly string[];
}

interface PlanSectionProps {
  form: TradeFormValues;
  strategies: readonly StrategyChoice[];
  trade?: TradeDetail;
}

const answers = [['FOLLOWED', 'Followed'], ['BROKEN', 'Broken'], ['OPEN', '–']] as const;
const digits = (value: number | null) => (value === null ? undefined : Decimal.of(value).toString());

/** What was meant to happen: stop, target and strategy, and whether its rules were kept. */
export function PlanSection({ form, strategies, trade }: PlanSectionProps) {
  const { values: { strategy, stopLoss, resetRisk, rules: kept }, set, text } = form;
  const risk = trade?.initialRisk ?? null;
  const moved = risk !== null && stopLoss.trim() !== '' && Decimal.parse(stopLoss)?.toString() !== digits(trade?.stopLoss ?? null);
  const unknown = strategy && !strategies.some(({ name }) => name === strategy) ? strategy : undefined;
  const choose = (name: string) => {
    const known = new Map(kept.map(({ rule, answer }) => [rule, answer]));
    const rules = strategies.find((one) => one.name === name)?.rules ?? [];
    set('strategy', name);
    set('rules', rules.map((rule) => ({ rule, answer: known.get(rule) ?? 'OPEN' })));
  };
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="Stop loss" inputMode="decimal" autoComplete="off" hint={risk === null ? 'The first stop fixes the initial risk, the R of the trade.' : undefined} {...text('stopLoss')} />
        <TextField label="Target" inputMode="decimal" autoComplete="off" {...text('target')} />
      </div>
      {risk !== null && (
        <div className="rounded-lg bg-sunken px-3.5 py-3 text-[0.8125rem] text-ink-soft">
          R is measured on the initial risk of <Amount value={risk} currency={trade?.currency ?? null} className="font-medium text-ink" />; moving the stop does not change it.
          {moved && (
            <label className="mt-2 flex items-center gap-2 text-ink">
              <input type="checkbox" className="size-4 accent-accent" checked={resetRisk} onChange={(event) => set('resetRisk', event.target.checked)} />
              The first stop was wrong: measure R on this one
            </label>
          )}
        </div>
      )}
      <SelectField label="Strategy" hint={strategies.length === 0 ? 'Strategies and their rules are made under Strategies.' : undefined} {...text('strategy')} onChange={(event) => choose(event.target.value)}>
        <option value="">None</option>
        {unknown && <option value={unknown}>{unknown}</option>}
        {strategies.map(({ name }) => <option key={name} value={name}>{name}</option>)}
      </SelectField>
      <Rules form={form} strategies={strategies} />
    </div>
  );
}

function Rules({ form, strategies }: Pick<PlanSectionProps, 'form' | 'strategies'>) {
  const { strategy, rules: kept } = form.values;
  const known = strategies.find(({ name }) => name === strategy)?.rules ?? [];
  // Rules a trade was judged by stay with it, also when its strategy has others by now.
  const rules = [...new Set([...known, ...kept.map(({ rule }) => rule)])];
  const problem = form.errorOf('rules');
  if (rules.length === 0) return null;
  const answerOf = (rule: string) => kept.find((one) => one.rule === rule)?.answer ?? 'OPEN';
  const answer = (rule: string, given: RuleAnswer) => form.set('rules', rules.map((one) => ({ rule: one, answer: one === rule ? given : answerOf(one) })));
  return (
    <div>
      <h3 className="mb-1.5 text-[0.8125rem] font-medium">Rules</h3>
      <ul className="divide-y rounded-lg border">
        {rules.map((rule) => (
          <li key={rule} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-3.5 py-2">
            <span className="min-w-40 flex-1 text-[0.8125rem]">{rule}</span>
            <Segmented label={`Rule: ${rule}`} value={answerOf(rule)} options={answers} onChange={(given) => answer(rule, given)} />
          </li>
        ))}
      </ul>
      {problem && <p className="mt-1.5 text-[0.8125rem] text-loss">{problem}</p>}
    </div>
  );
}
