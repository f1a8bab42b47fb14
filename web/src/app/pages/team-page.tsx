import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Page } from '@/components/layouts/page';
import { Button } from '@/components/ui/button';
import { InviteDialog } from '@/features/workspace/components/team/invite-dialog';
import { Team } from '@/features/workspace/components/team/team';
import { useMay } from '@/lib/permissions';
import { useSession } from '@/lib/session';

/** Who works in the workspace. */
export function TeamPage() {
  const { name, timeZone } = useSession((session) => session.workspace)!;
  const may = useMay();
  const [inviting, setInviting] = useState(false);
  return (
    <Page title="Team" note={`Who is in ${name}, and what each of them may do.`} actions={may('MANAGE_MEMBERS') && <Button look="primary" onClick={() => setInviting(true)}><UserPlus aria-hidden />Invite</Button>}>
      <Team zone={timeZone} />
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </Page>
  );
}
