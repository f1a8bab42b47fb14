import { useQuery } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { AmountField } from '@/components/ui/amount-field';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { SelectField } from '@/components/ui/form-fields';
import { ErrorNotice } from '@/components/ui/notice';
import type { FieldProblem } from '@/lib/api-error';
import type { Account, LotMethod } from '@/lib/api-types';
import { Decimal } from '@/lib/decimal';
import { newKey } from '@/lib/new-key';
import { useFormValues } from '@/lib/use-form-values';
import { useSaveAccount } from '../api/change-account';
import { chargesProfilesQuery, profileFor } from '../api/get-charges-profiles';
import { lotMethods } from '../api/lot-methods';

interface AccountDialogProps {
  account?: Account;
  /** What a new account begins with. */
  begin: Pick<AccountValues, 'currency' | 'timeZone'> & Partial<AccountValues>;
  onSaved?: (account: Account) => void;
  onClose: () => void;
}

interface AccountValues {
  name: string;
  broker: string;
  currency: string;
  timeZone: string;
  lotMethod: LotMethod;
  startingBalance: string;
  chargesProfile: string;
}

const zones = Intl.supportedValuesOf('timeZone');

function begun(account: Account | undefined, begin: AccountDialogProps['begin']): AccountValues {
  if (!account) return { name: '', broker: '', lotMethod: begin.currency === 'INR' ? 'INDIAN_EQUITY' : 'FIFO', startingBalance: '', chargesProfile: '', ...begin };
  const { name, broker, startingBalance, chargesProfile } = account;
  return {
    name, broker: broker ?? '', currency: account.currency, timeZone: account.timeZone, lotMethod: account.lotMethod,
    startingBalance: startingBalance === null ? '' : Decimal.of(startingBalance).toString(), chargesProfile: chargesProfile ?? '',
  };
}

function problemsOf({ name, currency, startingBalance }: AccountValues): FieldProblem[] {
  const balance = startingBalance.trim() ? Decimal.parse(startingBalance) : Decimal.zero;
  return [
    ...(name.trim() ? [] : [{ field: 'name', message: 'This is needed.' }]),
    ...(/^[A-Z]{3,5}$/.test(currency) ? [] : [{ field: 'currency', message: 'Three to five capitals, such as INR.' }]),
    ...(balance && balance.sign >= 0 ? [] : [{ field: 'startingBalance', message: 'Enter an amount such as 1,00,000.' }]),
  ];
}

/** A trading account: whose rules its fills are matched and its days are counted by. */
export function AccountDialog({ account, begin, onSaved, onClose }: AccountDialogProps) {
  const id = useId();
  const [key] = useState(newKey);
  const save = useSaveAccount(account);
  const { data: profiles = [], error: noProfiles } = useQuery(chargesProfilesQuery);
  const form = useFormValues<AccountValues>(begun(account, begin));
  const [chosen, setChosen] = useState(account !== undefined);
  const { attach, values, text, show, refusal } = form;
  // Until something is chosen, the plan of the broker whose name stands above is.
  const chargesProfile = chosen ? values.chargesProfile : (profileFor(values, profiles)?.id ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const problems = problemsOf(values);
    show(problems);
    if (problems.length > 0) return;
    const draft = {
      ...values, name: values.name.trim(), broker: values.broker.trim() || null, chargesProfile: chargesProfile || null,
      startingBalance: values.startingBalance.trim() ? Decimal.parse(values.startingBalance) : null,
    };
    save.mutate(
      { draft, key },
      {
        onSuccess: ({ data }) => {
          onSaved?.(data);
          onClose();
        },
        onError: (error) => form.refuse(error),
      },
    );
  };
  return (
    <Dialog title={account ? `Edit ${account.name}` : 'New account'} onClose={onClose} wide>
      <form ref={attach} noValidate onSubmit={submit} className="grid gap-4">
        {refusal && <ErrorNotice error={refusal} />}
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label="Name" autoComplete="off" maxLength={100} placeholder="Zerodha, long term" {...text('name')} />
          <TextField label="Broker" autoComplete="off" maxLength={100} placeholder="Zerodha" {...text('broker')} />
          <TextField label="Currency" autoComplete="off" maxLength={5} {...text('currency')} />
          <AmountField label="Starting balance" inputMode="decimal" autoComplete="off" hint="Returns, Sharpe and drawdown in per cent rest on it." {...text('startingBalance')} />
          <TextField label="Time zone of statements" autoComplete="off" list={`${id}-zones`} hint="For times in files that name no zone." {...text('timeZone')} />
          <datalist id={`${id}-zones`}>{zones.map((zone) => <option key={zone} value={zone}>{zone}</option>)}</datalist>
          <SelectField
            label="Charges"
            hint={noProfiles ? 'The brokers’ plans could not be read: choose one later.' : 'Computes what a file does not say.'}
            {...text('chargesProfile')}
            value={chargesProfile}
            onChange={(event) => {
              setChosen(true);
              text('chargesProfile').onChange(event);
            }}
          >
            <option value="">None computed</option>
            {profiles.map((profile) => <option key={profile.id} value={profile.id}>{profile.name}</option>)}
            {chargesProfile && !profiles.some((profile) => profile.id === chargesProfile) && <option value={chargesProfile}>{chargesProfile}</option>}
          </SelectField>
        </div>
        <SelectField label="Lots" hint={lotMethods[values.lotMethod].note} {...text('lotMethod')}>
          {Object.entries(lotMethods).map(([method, { name }]) => <option key={method} value={method}>{name}</option>)}
        </SelectField>
        {account && values.lotMethod !== account.lotMethod && <p className="rounded-lg bg-warn-soft px-3.5 py-2.5 text-[0.8125rem]">All trades of this account are matched anew: their profits and losses may change.</p>}
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={save.isPending}>Save account</Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
