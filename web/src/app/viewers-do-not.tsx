import { Lock } from 'lucide-react';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { useIsReadOnly } from '@/lib/permissions';

const readOnlyText = { title: 'Nothing can be changed here', text: 'This workspace is about to be deleted: until then it can only be read.' };

/** In place of a screen on which one would write. */
export function ViewersDoNot(because: { title: string; text: string }) {
  return <Card><EmptyState icon={Lock} {...(useIsReadOnly() ? readOnlyText : because)} /></Card>;
}
