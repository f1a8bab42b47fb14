import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Page } from '@/components/layouts/page';
import { Button } from '@/components/ui/button';
import { AccountsList } from '@/features/accounts/components/accounts-list';
import { dateInZone } from '@/lib/dates';
import { useMay } from '@/lib/permissions';
import { useSession } from '@/lib/session';

/** The trading accounts. */
export function AccountsPage() {
  const workspace = useSession((session) => session.workspace)!;
  const may = useMay();
  const [making, setMaking] = useState(false);
  const [today] = useState(() => dateInZone(new Date(), workspace.timeZone));
  return (
    <Page title="Accounts" note="Where you trade; positions never cross accounts." actions={may('WRITE') && <Button look="primary" onClick={() => setMaking(true)}><Plus aria-hidden />New account</Button>}>
      <AccountsList workspace={workspace} today={today} making={making} onMade={() => setMaking(false)} />
    </Page>
  );
}
