import { createElement, use, useState } from 'react';
import { ErrorNotice } from '@/components/ui/notice';
import { Labelled } from '@/components/ui/labelled';
import { Select } from '@/components/ui/select';
import { accountText } from '@/lib/accounts';
import { changeDraft, type Draft } from '../api/import-queue';
import type { ImportPreview } from '../api/types';
import { AccountForm } from './account-form';
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
  const form = use(AccountForm);
  const { accounts, account, noAccounts } = reading;
  const single = accounts.length === 1 && !named;
  const choose = (accountId?: string) => {
    setMaking(false);
    changeDraft(draft.id, { accountId });
  };
  const nobody = named ? 'As the file names them' : single ? account!.name : 'Your usual account';
  if (noAccounts) return <ErrorNotice error={noAccounts.error} retry={noAccounts.retry} />;
  return (
    <div className="grid content-start gap-3">
      <Labelled label="Import into" hint={draft.accountId || !named ? 'Every row goes into this account' : 'Accounts the journal does not have are made'}>
        {(control) => (
          <Select {...control} value={making ? another : (draft.accountId ?? '')} onChange={({ target: { value } }) => (value === another ? setMaking(true) : choose(value || undefined))}>
            <option value="">{nobody}</option>
            {!single && accounts.map((one) => <option key={one.id} value={one.id}>{accountText(one)}</option>)}
            <option value={another}>A new account …</option>
          </Select>
        )}
      </Labelled>
      {making && createElement(form, { name: reading.broker?.name ?? '', timeZone: reading.zone.zone, onMade: choose, onClose: () => setMaking(false) })}
    </div>
  );
}
