import { Lock } from 'lucide-react';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';

/** In place of a screen on which one would write. */
export function ViewersDoNot({ title, text }: { title: string; text: string }) {
  return <Card><EmptyState icon={Lock} title={title} text={text} /></Card>;
}
