import { useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { ApiError } from '@/lib/api-error';
import { toast } from '@/lib/toasts';
import { restoreTrades, useDeleteTrade } from '../../api/change-trade';
import type { TradeDetail } from '../../api/trade-detail';

/** Deletes at once, and offers to undo it: that asks less of everybody than a question before. */
export function DeleteTradeButton({ trade, onDeleted }: { trade: TradeDetail; onDeleted: () => void }) {
  const queries = useQueryClient();
  const remove = useDeleteTrade();
  const failed = (error: Error) => {
    const overtaken = error instanceof ApiError && error.is('STALE_VERSION');
    toast(overtaken ? 'Somebody has just changed this trade: look again before you delete it.' : error.message, undefined, 'loss');
    if (overtaken) void queries.invalidateQueries({ queryKey: ['trades', 'one', trade.id] });
  };
  const undo = () =>
    restoreTrades(queries, [trade.id]).then(
      () => toast(`${trade.symbol} is back`),
      (error: Error) => toast(error.message, undefined, 'loss'),
    );
  const click = () =>
    remove.mutate(trade, {
      onSuccess: () => {
        onDeleted();
        toast(`${trade.symbol} deleted`, { text: 'Undo', run: () => void undo() });
      },
      onError: failed,
    });
  return <Button busy={remove.isPending} onClick={click}><Trash2 aria-hidden />Delete</Button>;
}
