import { useQuery } from '@tanstack/react-query';
import { KeyRound, Lock, Plus } from 'lucide-react';
import { useState } from 'react';
import { Page } from '@/components/layouts/page';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { workspaceQuery } from '@/features/workspace/api/get-workspace';
import { ApiKeys } from '@/features/workspace/components/keys/api-keys';
import { NewKeyDialog } from '@/features/workspace/components/keys/new-key-dialog';
import { roleMay, useMay, useRole } from '@/lib/permissions';
import { planName } from '@/lib/plan-names';
import { useSession } from '@/lib/session';

/** Keys for programs, where the plan has them and for whoever may make them. */
export function ApiKeysPage() {
  const { timeZone } = useSession((session) => session.workspace)!;
  const may = useMay();
  const sees = roleMay(useRole(), 'MANAGE_KEYS');
  const { data: workspace, error, refetch } = useQuery(workspaceQuery);
  const [making, setMaking] = useState(false);
  const without = workspace && workspace.plan !== 'ENTERPRISE';
  return (
    <Page
      title="API keys"
      note="For programs that read or record trades in place of a person."
      actions={may('MANAGE_KEYS') && workspace && !without && <Button look="primary" onClick={() => setMaking(true)}><Plus aria-hidden />New key</Button>}
    >
      {!sees && <Card className="max-w-4xl"><EmptyState icon={Lock} title="API keys are for owners and admins" text="Ask one of them for a key to this workspace." /></Card>}
      {sees && !workspace && error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {sees && !workspace && !error && <div role="status" aria-label="Loading the keys"><Skeleton className="h-48 max-w-4xl rounded-xl" /></div>}
      {sees && without && (
        <Card className="max-w-4xl">
          <EmptyState icon={KeyRound} title="API keys come with the Enterprise plan" text={`This workspace has the ${planName(workspace.plan)} plan. Everything a key could read can be exported as a file under Trades, on every plan.`} />
        </Card>
      )}
      {sees && workspace && !without && <ApiKeys zone={timeZone} />}
      {making && <NewKeyDialog onClose={() => setMaking(false)} />}
    </Page>
  );
}
