import { useQueryClient } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { AmountField } from '@/components/ui/amount-field';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { StaleNotice } from '@/components/ui/stale-notice';
import { UnsavedGuard } from '@/components/ui/unsaved-guard';
import { ApiError } from '@/lib/api-error';
import { useFormValues } from '@/lib/use-form-values';
import { useSaveWorkspace } from '../../api/change-workspace';
import { workspaceQuery } from '../../api/get-workspace';
import type { WorkspaceResponse } from '../../api/workspace-types';
import { Refusal } from '../refusal';
import { settingTexts } from './setting-texts';
import { changedBetween, changeOf, problemsOf, valuesOf, type SettingsValues } from './settings-values';

const zones = Intl.supportedValuesOf('timeZone');

/** The settings as they can be changed; when somebody else has been quicker, nobody’s change is lost unasked. */
export function SettingsForm({ workspace }: { workspace: WorkspaceResponse }) {
  const id = useId();
  const queries = useQueryClient();
  const save = useSaveWorkspace();
  const [base, setBase] = useState(workspace);
  const [stale, setStale] = useState<{ now: WorkspaceResponse; changed: (keyof SettingsValues)[] }>();
  const form = useFormValues<SettingsValues>(valuesOf(base));
  const { attach, values, text, show, refusal } = form;

  const begin = (anew: WorkspaceResponse) => {
    setBase(anew);
    setStale(undefined);
    form.reset(valuesOf(anew));
  };
  const refused = async (error: Error) => {
    if (!(error instanceof ApiError && error.is('STALE_VERSION'))) return form.refuse(error);
    await queries.invalidateQueries({ queryKey: workspaceQuery.queryKey });
    const now = queries.getQueryData(workspaceQuery.queryKey)?.data;
    if (now) setStale({ now, changed: changedBetween(valuesOf(base), valuesOf(now)) });
    else form.refuse(error);
  };
  const send = (version: number) => {
    const problems = problemsOf(values);
    show(problems);
    if (problems.length > 0) return;
    save.mutate({ version, change: changeOf(values, valuesOf(base)) }, { onSuccess: ({ data }) => begin(data), onError: (error) => void refused(error) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send((stale?.now ?? base).version);
  };
  return (
    <form ref={attach} noValidate onSubmit={submit} className="grid gap-4">
      {refusal && <Refusal error={refusal} />}
      {stale && (
        <StaleNotice title="The settings were changed after you opened them." changed={stale.changed} fieldText={(field) => settingTexts[field as keyof SettingsValues]} busy={save.isPending} onKeepMine={() => send(stale.now.version)} onTakeTheirs={() => begin(stale.now)} />
      )}
      <TextField label="Name" autoComplete="off" maxLength={100} {...text('name')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="Currency" autoComplete="off" maxLength={5} hint="What figures are in, unless another is chosen. Trades keep their own." {...text('currency')} />
        <TextField label="Time zone" autoComplete="off" list={`${id}-zones`} hint="Decides which day a trade belongs to." {...text('timeZone')} />
        <datalist id={`${id}-zones`}>{zones.map((zone) => <option key={zone} value={zone}>{zone}</option>)}</datalist>
        <AmountField label="Break-even tolerance" inputMode="decimal" autoComplete="off" hint={`In ${values.currency}. What ends this close to nothing neither won nor lost.`} {...text('breakevenTolerance')} />
        <TextField label="Risk-free rate in % a year" inputMode="decimal" autoComplete="off" hint="What Sharpe and Sortino ratio are measured against." {...text('riskFreeRate')} />
      </div>
      {!stale && <Button type="submit" look="primary" busy={save.isPending} disabled={!form.dirty()} className="justify-self-start">Save settings</Button>}
      <UnsavedGuard unsaved={form.dirty} />
    </form>
  );
}
