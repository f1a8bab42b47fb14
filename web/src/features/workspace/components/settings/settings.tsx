import { useQuery } from '@tanstack/react-query';
import { Clock } from 'lucide-react';
import { useMoneyFormat } from '@/components/ui/amount';
import { Card, CardHeader } from '@/components/ui/card';
import { Definition, Definitions } from '@/components/ui/definitions';
import { MayNot } from '@/components/ui/may-not';
import { Skeleton } from '@/components/ui/skeleton';
import { zoneName } from '@/lib/dates';
import { formatQuantity } from '@/lib/numbers';
import { useMay } from '@/lib/permissions';
import { planName } from '@/lib/plan-names';
import { workspaceQuery } from '../../api/get-workspace';
import type { WorkspaceResponse } from '../../api/workspace-types';
import { Refusal } from '../refusal';
import { DangerZone } from './danger-zone';
import { SettingsForm } from './settings-form';

/** What holds for the whole workspace. */
export function Settings() {
  const may = useMay();
  const { data: workspace, error, refetch } = useQuery(workspaceQuery);
  if (error && !workspace) return <Refusal error={error} retry={() => void refetch()} />;
  if (!workspace) return <div role="status" aria-label="Loading the settings"><Skeleton className="h-96 max-w-3xl rounded-xl" /></div>;
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-4 xl:gap-5">
      {workspace.timeZonePending && <ZonePending from={workspace.timeZone} to={workspace.timeZonePending} />}
      <Card>
        <CardHeader title="Settings" note={`${planName(workspace.plan)} plan`} />
        <div className="px-4 pt-3 pb-5 sm:px-5">
          {may('MANAGE_WORKSPACE') ? <SettingsForm workspace={workspace} /> : <Facts workspace={workspace} />}
        </div>
      </Card>
      {may('DELETE_WORKSPACE') && <DangerZone workspace={workspace} />}
    </div>
  );
}

/** A day is not the same day everywhere: figures by day are made anew before the new zone counts. */
function ZonePending({ from, to }: { from: string; to: string }) {
  return (
    <div role="status" className="flex gap-3 rounded-xl border border-warn/30 bg-warn-soft px-4 py-3.5 text-[0.8125rem]">
      <Clock className="mt-0.5 size-4 shrink-0 text-warn" aria-hidden />
      <div className="grid gap-1">
        <p className="font-medium">{zoneName(to)} is being prepared.</p>
        <p className="text-ink-soft">Every trade is put on its day in the new zone. Until that is done, days and times on all screens stay those of {zoneName(from)}; then they change by themselves. You can go on working.</p>
      </div>
    </div>
  );
}

function Facts({ workspace: { name, currency, timeZone, breakevenTolerance, riskFreeRate } }: { workspace: WorkspaceResponse }) {
  const money = useMoneyFormat(currency);
  return (
    <>
      <Definitions>
        <Definition name="Name">{name}</Definition>
        <Definition name="Currency">{currency}</Definition>
        <Definition name="Time zone">{timeZone}</Definition>
        <Definition name="Break-even tolerance">{money(breakevenTolerance)}</Definition>
        <Definition name="Risk-free rate">{formatQuantity(riskFreeRate * 100)}% a year</Definition>
      </Definitions>
      <div className="pt-4 empty:hidden"><MayNot what="MANAGE_WORKSPACE" /></div>
    </>
  );
}
