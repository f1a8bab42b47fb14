import { getRouteApi } from '@tanstack/react-router';
import { Page } from '@/components/layouts/page';
import { ImportProgress } from '@/features/imports/components/import-progress';

const route = getRouteApi('/app/import/$importId');

/** One import: while it runs, and what came of it. */
export function ImportResultPage() {
  const { importId } = route.useParams();
  return (
    <Page title="Import">
      <div className="max-w-5xl"><ImportProgress key={importId} id={importId} /></div>
    </Page>
  );
}
