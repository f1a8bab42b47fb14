import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { History } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { NeedsAccount } from '@/app/needs-account';
import { ViewersDoNot } from '@/app/viewers-do-not';
import { Page } from '@/components/layouts/page';
import { buttonLook } from '@/components/ui/button';
import type { WantedAccount } from '@/features/imports/components/account-form';
import { BrokerCards } from '@/features/imports/components/broker-cards';
import { ImportWizard } from '@/features/imports/components/import-wizard';
import { RecentImports } from '@/features/imports/components/recent-imports';
import { accountsQuery } from '@/lib/accounts';
import { useMay } from '@/lib/permissions';
import { useSession } from '@/lib/session';

const AccountDialog = lazy(() => import('@/features/accounts/components/account-dialog').then((module) => ({ default: module.AccountDialog })));

function NewAccount({ name, timeZone, onMade, onClose }: WantedAccount) {
  const workspace = useSession((session) => session.workspace)!;
  const begin = { name, broker: name, currency: workspace.currency, timeZone: timeZone ?? workspace.timeZone };
  return <Suspense fallback={null}><AccountDialog begin={begin} onSaved={({ id }) => onMade(id)} onClose={onClose} /></Suspense>;
}

/** From a broker's file to trades. */
export function ImportPage() {
  const may = useMay();
  const navigate = useNavigate();
  const { data: accounts } = useQuery(accountsQuery);
  // Until they are known, whoever may write has one, as nearly everybody has.
  const none = may('WRITE') && accounts?.some((account) => may('WRITE', account.userId)) === false;
  const { timeZone } = useSession((session) => session.workspace)!;
  return (
    <Page
      title="Import trades"
      note={may('WRITE') && 'The file your broker gave you, unchanged.'}
      actions={<Link to="/import/history" className={buttonLook({ look: 'secondary' })}><History aria-hidden />All imports</Link>}
    >
      {!may('WRITE') && <ViewersDoNot title="Viewers do not import" text="What others have imported stands under All imports, and its trades are yours to read." />}
      {none && <NeedsAccount />}
      {may('WRITE') && !none && <ImportWizard accountForm={NewAccount} onStarted={(importId) => navigate({ to: '/import/$importId', params: { importId } })}>
        <div className="grid items-start gap-6 lg:has-[>:nth-child(2)]:grid-cols-[minmax(0,1fr)_22rem] *:min-w-0">
          <BrokerCards />
          <RecentImports zone={timeZone} />
        </div>
      </ImportWizard>}
    </Page>
  );
}
