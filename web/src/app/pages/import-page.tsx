import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '@/components/layouts/page';
import { AccountSelect } from '@/features/accounts/components/account-select';
import { ImportWizard } from '@/features/imports/components/import-wizard';
import { KnownFormats } from '@/features/imports/components/known-formats';
import { RecentImports } from '@/features/imports/components/recent-imports';
import { useSession } from '@/lib/session';

/** From a broker's file to trades. */
export function ImportPage() {
  const navigate = useNavigate();
  const [accountId, setAccountId] = useState<string>();
  const zone = useSession((session) => session.workspace?.timeZone) ?? 'UTC';
  return (
    <Page title="Import trades" note="The file your broker gave you, unchanged.">
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] xl:gap-5">
        <div className="grid min-w-0 gap-4 xl:gap-5">
          <ImportWizard
            accountId={accountId}
            account={<AccountSelect label="Import into" none="Into the usual account" value={accountId} onChange={setAccountId} />}
            onStarted={(importId) => void navigate({ to: '/import/$importId', params: { importId } })}
          />
          <RecentImports zone={zone} />
        </div>
        <KnownFormats />
      </div>
    </Page>
  );
}
