import { Lock } from 'lucide-react';
import { Page } from '@/components/layouts/page';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Usage } from '@/features/billing/components/usage';
import { useMay } from '@/lib/permissions';

/** What the workspace uses, for its owners. */
export function UsagePage() {
  const may = useMay();
  return (
    <Page title="Usage" note="What is created in this workspace, month by month.">
      {may('BILLING') ? <Usage /> : <Card><EmptyState icon={Lock} title="Usage is for owners" text="What a workspace uses is shown to whoever owns it." /></Card>}
    </Page>
  );
}
