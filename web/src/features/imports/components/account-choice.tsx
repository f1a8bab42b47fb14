import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Labelled } from '@/components/ui/labelled';
import { ErrorNotice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { useSession } from '@/lib/session';
import { changeDraft, type Draft } from '../api/import-queue';
import { useCreateAccount } from '../api/target-accounts';
import type { ImportPreview } from '../api/types';
import type { Reading } from './use-reading';

const another = 'new';

interface AccountChoiceProps {
  draft: Draft;
  preview: ImportPreview;
  reading: Reading;
}

/** Which account the rows go into; a new one can be made on the way. */
export function AccountChoice({ draft, preview, reading }: AccountChoiceProps) {
  const [making, setMaking] = useState(false);
  const named = Object.values(preview.mapping).includes('ACCOUNT');
  const { accounts, account } = reading;
  const single = accounts.length === 1 && !named;
  const choose = (accountId?: string) => {
    setMaking(false);
    changeDraft(draft.id, { accountId });
  };
  const nobody = named ? 'As the file names them' : single ? account!.name : 'Your usual account';
  return (
    <div className="grid content-start gap-3">
      <Labelled label="Import into" note={draft.accountId || !named ? 'Every row goes into this account' : 'Accounts the journal does not have are made'}>
        {(control) => (
          <Select {...control} value={making ? another : (draft.accountId ?? '')} onChange={({ target: { value } }) => (value === another ? setMaking(true) : choose(value || undefined))}>
            <option value="">{nobody}</option>
            {!single && accounts.map(({ id, name, broker }) => <option key={id} value={id}>{broker ? `${name} · ${broker}` : name}</option>)}
            <option value={another}>A new account …</option>
          </Select>
        )}
      </Labelled>
      {making && <NewAccount reading={reading} onMade={choose} onCancel={() => setMaking(false)} />}
    </div>
  );
}

interface NewAccountProps {
  reading: Reading;
  onMade: (accountId: string) => void;
  onCancel: () => void;
}

function NewAccount({ reading: { broker, zone }, onMade, onCancel }: NewAccountProps) {
  const workspace = useSession((session) => session.workspace);
  const [name, setName] = useState(broker?.name ?? '');
  const [currency, setCurrency] = useState(workspace?.currency ?? 'INR');
  const create = useCreateAccount();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wish = { name: name.trim(), currency: currency.trim().toUpperCase(), broker: broker?.name, timeZone: zone.zone ?? workspace?.timeZone };
    create.mutate(wish, { onSuccess: ({ id }) => onMade(id) });
  };
  return (
    <form onSubmit={submit} aria-label="New account" className="grid gap-3 rounded-lg border bg-surface p-3">
      <div className="grid grid-cols-[minmax(0,1fr)_5.5rem] gap-3">
        <TextField label="Name" required maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />
        <TextField label="Currency" required maxLength={5} value={currency} onChange={(event) => setCurrency(event.target.value)} />
      </div>
      {create.error && <ErrorNotice error={create.error} />}
      <span className="flex gap-2">
        <Button type="submit" look="primary" size="small" busy={create.isPending} disabled={!name.trim()}>Create account</Button>
        <Button look="quiet" size="small" onClick={onCancel}>Cancel</Button>
      </span>
    </form>
  );
}
