import { type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { SelectField } from '@/components/ui/form-fields';
import { useFormValues } from '@/lib/use-form-values';
import { useCreateKey } from '../../api/api-keys';
import type { KeyScope } from '../../api/workspace-types';
import { Refusal } from '../refusal';
import { KeyShown } from './key-shown';
import { scopeTexts } from './scope-texts';

const terms = [['30', 'In 30 days'], ['90', 'In 90 days'], ['365', 'In a year'], ['', 'Never']] as const;
const day = 86_400_000;
const scopeChoices = Object.entries(scopeTexts) as [KeyScope, (typeof scopeTexts)[KeyScope]][];

interface KeyValues {
  name: string;
  scopes: KeyScope[];
  days: string;
}

/** Makes a key, and then shows it the only time it can be seen. */
export function NewKeyDialog({ onClose }: { onClose: () => void }) {
  const create = useCreateKey();
  const form = useFormValues<KeyValues>({ name: '', scopes: ['TRADES_READ'], days: '90' });
  const { attach, values, set, text, show, errorOf, refusal } = form;
  if (create.data) return <KeyShown name={create.data.data.name} secret={create.data.data.key} onClose={onClose} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const name = values.name.trim();
    const problems = [
      ...(name ? [] : [{ field: 'name', message: 'This is needed.' }]),
      ...(values.scopes.length > 0 ? [] : [{ field: 'scopes', message: 'Allow it something.' }]),
    ];
    show(problems);
    if (problems.length > 0) return;
    const expiresAt = values.days ? new Date(Date.now() + Number(values.days) * day).toISOString() : undefined;
    create.mutate({ name, scopes: values.scopes, expiresAt }, { onError: (error) => form.refuse(error) });
  };
  const problem = errorOf('scopes');
  return (
    <Dialog title="New API key" note="It does what you allow it here, and never more than you may yourself." onClose={onClose}>
      <form ref={attach} noValidate onSubmit={submit} className="grid gap-4">
        {refusal && <Refusal error={refusal} />}
        <TextField label="Name" autoComplete="off" maxLength={100} placeholder="Nightly backup" hint="What it is for, so that you know it again." {...text('name')} />
        <fieldset aria-describedby={problem ? 'scopes-problem' : undefined} className="grid min-w-0 gap-2">
          <legend className="mb-1.5 text-[0.8125rem] font-medium">It may</legend>
          {scopeChoices.map(([scope, { name, text: note }]) => (
            <label key={scope} className="flex cursor-pointer items-start gap-2.5 rounded-lg border border-line-strong px-3 py-2.5 transition-colors hover:border-ink-faint has-checked:border-accent has-checked:bg-accent-soft">
              <input
                type="checkbox"
                name="scopes"
                checked={values.scopes.includes(scope)}
                onChange={({ target }) => set('scopes', target.checked ? [...values.scopes, scope] : values.scopes.filter((one) => one !== scope))}
                className="mt-0.5 size-4 shrink-0 accent-accent"
              />
              <span className="text-[0.8125rem] font-medium">
                {name}
                <span className="block text-xs font-normal text-ink-soft">{note}</span>
              </span>
            </label>
          ))}
          {problem && <p id="scopes-problem" className="text-[0.8125rem] text-loss">{problem}</p>}
        </fieldset>
        <SelectField label="Expires" hint={values.days ? undefined : 'Revoke it yourself once nothing uses it.'} {...text('days')}>
          {terms.map(([days, term]) => <option key={days} value={days}>{term}</option>)}
        </SelectField>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={create.isPending}>Make the key</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
