import { Link } from '@tanstack/react-router';
import { ChartNoAxesCombined, SearchX } from 'lucide-react';
import { Button, buttonLook } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { isNarrowed, type AnalyticsFilter } from '@/features/analytics/api/analytics-filter';
import { useMay } from '@/lib/permissions';

/** In place of figures where no trade has been closed. */
export function NothingToAnalyse({ filter, onClear }: { filter: AnalyticsFilter; onClear: () => void }) {
  const may = useMay();
  return (
    <Card>
      {isNarrowed(filter) ? (
        <EmptyState icon={SearchX} title="No closed trade matches" text="Nothing that was closed fits all of these filters.">
          <Button onClick={onClear}>Clear the filters</Button>
        </EmptyState>
      ) : (
        <EmptyState icon={ChartNoAxesCombined} title="Nothing to analyse yet" text="Figures are made of closed trades. As soon as there is one, they stand here.">
          {may('WRITE') && <Link to="/import" className={buttonLook({ look: 'primary' })}>Import trades</Link>}
        </EmptyState>
      )}
    </Card>
  );
}
