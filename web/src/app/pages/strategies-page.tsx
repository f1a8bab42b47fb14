import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Page } from '@/components/layouts/page';
import { Button } from '@/components/ui/button';
import { StrategiesList } from '@/features/strategies/components/strategies-list';
import { useMay } from '@/lib/permissions';

/** The strategies and their rules. */
export function StrategiesPage() {
  const may = useMay();
  const [making, setMaking] = useState(false);
  return (
    <Page title="Strategies" note="What you mean to do, so that you can see whether you did it." actions={may('WRITE') && <Button look="primary" onClick={() => setMaking(true)}><Plus aria-hidden />New strategy</Button>}>
      <StrategiesList making={making} onMake={may('WRITE') ? () => setMaking(true) : undefined} onMade={() => setMaking(false)} />
    </Page>
  );
}
