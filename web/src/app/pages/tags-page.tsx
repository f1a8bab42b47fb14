import { useState } from 'react';
import { Page } from '@/components/layouts/page';
import { Button } from '@/components/ui/button';
import { NewTagLabel, TagsList } from '@/features/tags/components/tags-list';
import { useMay } from '@/lib/permissions';

/** The tags, to be looked after. */
export function TagsPage() {
  const may = useMay();
  const [making, setMaking] = useState(false);
  return (
    <Page title="Tags" note="Words of your own to find and compare trades by." actions={may('WRITE') && <Button look="primary" onClick={() => setMaking(true)}><NewTagLabel /></Button>}>
      <TagsList making={making} onMade={() => setMaking(false)} />
    </Page>
  );
}
