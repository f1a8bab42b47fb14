import { Link } from '@tanstack/react-router';
import { Page } from '@/components/layouts/page';
import { buttonLook } from '@/components/ui/button';
import { ImportHistory } from '@/features/imports/components/import-history';
import { SavedMappings } from '@/features/imports/components/saved-mappings';
import { useMay } from '@/lib/permissions';
import { useSession } from '@/lib/session';

/** What was imported when, and what is remembered for the next time. */
export function ImportHistoryPage() {
  const may = useMay();
  const zone = useSession((session) => session.workspace?.timeZone) ?? 'UTC';
  return (
    <Page title="Imports" actions={may('WRITE') && <Link to="/import" className={buttonLook({ look: 'primary' })}>Import trades</Link>}>
      <div className="grid grid-cols-1 gap-4">
        <ImportHistory zone={zone} />
        <SavedMappings />
      </div>
    </Page>
  );
}
