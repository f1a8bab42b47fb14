import { getRouteApi, Link } from '@tanstack/react-router';
import { Page } from '@/components/layouts/page';
import { buttonLook } from '@/components/ui/button';
import { ImportProgress } from '@/features/imports/components/import-progress';

const route = getRouteApi('/app/import/$importId');

/** One import: while it runs, and what came of it. */
export function ImportResultPage() {
  const { importId } = route.useParams();
  const { undoing } = route.useSearch();
  return (
    <Page title="Import" actions={<Link to="/import/history" className={buttonLook({ look: 'secondary' })}>All imports</Link>}>
      <ImportProgress key={importId} id={importId} undoing={undoing} />
    </Page>
  );
}
