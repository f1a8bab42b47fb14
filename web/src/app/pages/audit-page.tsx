import { getRouteApi } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import { Page } from '@/components/layouts/page';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { AuditTrail } from '@/features/workspace/components/audit/audit-trail';
import { useMay } from '@/lib/permissions';
import { useSession } from '@/lib/session';

const route = getRouteApi('/app/workspace/audit');

/** What has happened in the workspace, for its owners. */
export function AuditPage() {
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const { timeZone } = useSession((session) => session.workspace)!;
  const may = useMay();
  return (
    <Page title="Audit" note="Who signed in, who changed what, and what was refused.">
      {may('READ_AUDIT') ? (
        <AuditTrail filter={filter} zone={timeZone} onChange={(change) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false })} />
      ) : (
        <Card><EmptyState icon={Lock} title="The audit trail is for owners" text="What happened in a workspace is shown to whoever owns it." /></Card>
      )}
    </Page>
  );
}
