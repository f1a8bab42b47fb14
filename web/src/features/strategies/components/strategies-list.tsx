import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Pencil, Target, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { Markdown } from '@/components/ui/markdown';
import { MayNot } from '@/components/ui/may-not';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { countOf } from '@/lib/numbers';
import { useMay } from '@/lib/permissions';
import { useDeleteStrategy } from '../api/change-strategy';
import { strategiesQuery, type Strategy } from '../api/get-strategies';
import { StrategyDialog } from './strategy-dialog';

interface StrategiesListProps {
  making: boolean;
  /** Left out for whoever makes none. */
  onMake?: () => void;
  onMade: () => void;
}

/** The ways one trades, each with its rules. */
export function StrategiesList({ making, onMake, onMade }: StrategiesListProps) {
  const { data: strategies, error, refetch } = useQuery({ ...strategiesQuery, refetchOnMount: 'always' });
  const [editing, setEditing] = useState<Strategy>();
  const [deleting, setDeleting] = useState<Strategy>();
  return (
    <>
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!strategies && !error && <Skeleton className="h-60 rounded-xl" />}
      {strategies?.length === 0 && (
        <Card>
          <EmptyState icon={Target} title="No strategies yet" text="Name the way you trade and write down its rules: then each trade shows which of them you kept.">
            {onMake && <Button look="primary" onClick={onMake}>New strategy</Button>}
          </EmptyState>
        </Card>
      )}
      <ul className="grid items-start gap-4 md:grid-cols-2 xl:grid-cols-3 xl:gap-5">
        {strategies?.map((strategy) => (
          <li key={strategy.id}><StrategyCard strategy={strategy} onEdit={() => setEditing(strategy)} onDelete={() => setDeleting(strategy)} /></li>
        ))}
      </ul>
      {making && <StrategyDialog onClose={onMade} />}
      {editing && <StrategyDialog strategy={editing} onClose={() => setEditing(undefined)} />}
      {deleting && <DeleteStrategy strategy={deleting} onClose={() => setDeleting(undefined)} />}
    </>
  );
}

interface StrategyCardProps {
  strategy: Strategy;
  onEdit: () => void;
  onDelete: () => void;
}

function StrategyCard({ strategy: { name, description, rules, tradeCount, userId }, onEdit, onDelete }: StrategyCardProps) {
  const may = useMay();
  return (
    <Card className="px-4 py-3.5 sm:px-5">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 className="text-[0.9375rem] font-semibold tracking-tight wrap-anywhere">{name}</h2>
          <Link to="/trades" search={{ strategy: name }} className="rounded text-[0.8125rem] text-ink-faint tabular-nums underline-offset-2 hover:underline">{countOf(tradeCount, 'trade')}</Link>
        </div>
        {may('WRITE', userId) && (
          <span className="-mt-1 -mr-2 flex shrink-0">
            <Button look="quiet" size="icon" aria-label={`Edit ${name}`} onClick={onEdit}><Pencil aria-hidden /></Button>
            <Button look="quiet" size="icon" aria-label={`Delete ${name}`} onClick={onDelete}><Trash2 aria-hidden /></Button>
          </span>
        )}
      </div>
      {description && <Markdown text={description} className="mt-3 text-[0.8125rem] text-ink-soft" />}
      {rules.length > 0 && (
        <ol className="mt-3 grid list-decimal gap-1.5 border-t pt-3 pl-5 text-[0.8125rem] marker:text-ink-faint">
          {rules.map((rule) => <li key={rule} className="pl-1 wrap-anywhere">{rule}</li>)}
        </ol>
      )}
      {rules.length === 0 && <p className="mt-3 border-t pt-3 text-[0.8125rem] text-ink-faint">No rules yet.</p>}
      <div className="mt-3 border-t pt-3 empty:hidden"><MayNot what="WRITE" ownerId={userId}>Another member’s: its owner and admins can change it.</MayNot></div>
    </Card>
  );
}

function DeleteStrategy({ strategy, onClose }: { strategy: Strategy; onClose: () => void }) {
  const remove = useDeleteStrategy();
  return (
    <ConfirmDialog title={`Delete ${strategy.name}?`} verb="Delete the strategy" busy={remove.isPending} error={remove.error} onClose={onClose} onConfirm={() => remove.mutate(strategy, { onSuccess: onClose })}>
      <p>{strategy.tradeCount === 0 ? 'No trade follows it.' : `${countOf(strategy.tradeCount, 'trade')} stay, without a strategy.`} This cannot be undone.</p>
    </ConfirmDialog>
  );
}
