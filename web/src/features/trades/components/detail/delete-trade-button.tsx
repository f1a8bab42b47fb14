import { Trash2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useDeleteTrade } from '../../api/change-trade';
import type { TradeDetail } from '../../api/trade-detail';

/** Deletes at once, and offers to undo it: that asks less of everybody than a question before. */
export function DeleteTradeButton({ trade, onDeleted }: { trade: TradeDetail; onDeleted: () => void }) {
  const remove = useDeleteTrade();
  return <Button busy={remove.isPending} onClick={() => remove.mutate(trade, { onSuccess: onDeleted })}><Trash2 aria-hidden />Delete</Button>;
}
