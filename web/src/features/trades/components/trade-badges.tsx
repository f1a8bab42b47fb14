import { Badge } from '@/components/ui/badge';
import type { Side, TradeStatus } from '@/lib/api-types';
import { sideTexts } from '@/lib/trade-words';

export const statusTexts: Record<TradeStatus, string> = { CLOSED: 'Closed', OPEN: 'Open', NEEDS_REVIEW: 'Needs review' };

const statusLooks = { CLOSED: 'plain', OPEN: 'accent', NEEDS_REVIEW: 'warn' } as const;

export function SideBadge({ side }: { side: Side }) {
  return <Badge look={side === 'BUY' ? 'accent' : 'warn'}>{sideTexts[side]}</Badge>;
}

export function StatusBadge({ status }: { status: TradeStatus }) {
  return <Badge look={statusLooks[status]}>{statusTexts[status]}</Badge>;
}
