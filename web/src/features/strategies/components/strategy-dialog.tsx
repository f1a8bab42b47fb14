import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { Input, TextField } from '@/components/ui/field';
import { TextAreaField } from '@/components/ui/form-fields';
import { ErrorNotice } from '@/components/ui/notice';
import { ApiError, type FieldProblem } from '@/lib/api-error';
import { newKey } from '@/lib/new-key';
import { toast } from '@/lib/toasts';
import { useFormValues } from '@/lib/use-form-values';
import { useSaveStrategy } from '../api/change-strategy';
import type { Strategy } from '../api/get-strategies';

interface StrategyDialogProps {
  strategy?: Strategy;
  onClose: () => void;
}

/** A strategy and its rules, each of which a trade is asked about afterwards. */
export function StrategyDialog({ strategy, onClose }: StrategyDialogProps) {
  const [key] = useState(newKey);
  const save = useSaveStrategy(strategy);
  const form = useFormValues({ name: strategy?.name ?? '', description: strategy?.description ?? '', rules: strategy?.rules ?? [''] });
  const { attach, values, text, set, bind } = form;
  const [unplaced, setUnplaced] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const problems = problemsOf(values);
    form.show(problems);
    if (problems.length > 0) return;
    const rules = values.rules.map((rule) => rule.trim()).filter(Boolean);
    save.mutate(
      { draft: { name: values.name.trim(), description: values.description.trim() || null, rules }, key },
      {
        onSuccess: () => {
          onClose();
          toast(`${values.name.trim()} saved`);
        },
        onError: (error) => {
          const placed = error instanceof ApiError ? error.details.filter(({ field }) => /^(name|description|rules\[)/.test(field)) : [];
          form.show(placed);
          setUnplaced(placed.length === 0);
        },
      },
    );
  };
  const add = () => set('rules', [...values.rules, '']);
  /** Enter goes on to the next rule, as in any list one writes. */
  const enter = (at: number, event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !values.rules[at]!.trim()) return;
    event.preventDefault();
    if (at < values.rules.length - 1) form.element?.querySelector<HTMLElement>(`[name="rules[${at + 1}]"]`)?.focus();
    else if (at < mostRules - 1) add();
  };
  const move = (at: number, by: number) => {
    const rules = [...values.rules];
    const [moved] = rules.splice(at, 1);
    rules.splice(at + by, 0, moved!);
    set('rules', rules);
  };
  return (
    <Dialog title={strategy ? `Edit ${strategy.name}` : 'New strategy'} onClose={onClose} wide>
      <form ref={attach} noValidate onSubmit={submit} className="grid gap-4">
        {save.error && unplaced && <ErrorNotice error={save.error} />}
        <TextField label="Name" autoComplete="off" maxLength={50} placeholder="Opening range breakout" hint={strategy && 'Trades show the new name at once.'} {...text('name')} />
        <TextAreaField label="Description" rows={3} maxLength={20_000} placeholder="When it works, and why." {...text('description')} />
        <fieldset className="min-w-0">
          <legend className="text-[0.8125rem] font-medium">Rules</legend>
          <p className="mb-2 text-[0.8125rem] text-ink-faint">On each trade you tick which of them you followed and which you broke.</p>
          <ol className="grid gap-2">
            {values.rules.map((rule, i) => (
              <Rule
                // oxlint-disable-next-line react/no-array-index-key -- a rule being typed has nothing else to be known by, and the field holds no state
                key={i}
                number={i + 1}
                binding={bind(`rules[${i}]`, rule, (typed) => set('rules', values.rules.map((one, at) => (at === i ? typed : one))))}
                onKeyDown={(event) => enter(i, event)}
                onUp={i > 0 ? () => move(i, -1) : undefined}
                onDown={i < values.rules.length - 1 ? () => move(i, 1) : undefined}
                onRemove={() => set('rules', values.rules.filter((_, at) => at !== i))}
              />
            ))}
          </ol>
          <Button size="small" className="mt-2.5" disabled={values.rules.length >= mostRules} onClick={add}><Plus aria-hidden />Add a rule</Button>
        </fieldset>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={save.isPending}>Save strategy</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

const mostRules = 50;

function problemsOf({ name, rules }: { name: string; rules: readonly string[] }): FieldProblem[] {
  const twice = rules.flatMap((rule, i) => (rule.trim() && rules.findIndex((one) => one.trim() === rule.trim()) < i ? [{ field: `rules[${i}]`, message: 'This rule stands there twice.' }] : []));
  return name.trim() ? twice : [{ field: 'name', message: 'This is needed.' }, ...twice];
}

interface RuleProps {
  number: number;
  binding: ReturnType<ReturnType<typeof useFormValues<{ name: string }>>['bind']>;
  onKeyDown: (event: KeyboardEvent) => void;
  onUp?: () => void;
  onDown?: () => void;
  onRemove: () => void;
}

function Rule({ number, binding: { error, ...input }, onKeyDown, onUp, onDown, onRemove }: RuleProps) {
  const note = `rule-${number}-note`;
  return (
    <li>
      <div className="flex items-center gap-1">
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a rule that was just added is there to be written */}
        <Input autoFocus={number > 1 && !input.value} onKeyDown={onKeyDown} aria-label={`Rule ${number}`} aria-invalid={error ? true : undefined} aria-describedby={error ? note : undefined} maxLength={200} placeholder="Enter only after the first 15 minutes" className="mr-1" {...input} />
        <Button look="quiet" size="icon" aria-label={`Move rule ${number} up`} disabled={!onUp} onClick={onUp} className="size-8 max-sm:hidden"><ArrowUp aria-hidden /></Button>
        <Button look="quiet" size="icon" aria-label={`Move rule ${number} down`} disabled={!onDown} onClick={onDown} className="size-8 max-sm:hidden"><ArrowDown aria-hidden /></Button>
        <Button look="quiet" size="icon" aria-label={`Remove rule ${number}`} onClick={onRemove} className="size-8"><X aria-hidden /></Button>
      </div>
      {error && <p id={note} className="mt-1 text-[0.8125rem] text-loss">{error}</p>}
    </li>
  );
}
