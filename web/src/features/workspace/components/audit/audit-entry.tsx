import { Link } from '@tanstack/react-router';
import { Differences } from '@/components/ui/differences';
import { cn } from '@/lib/cn';
import { formatInstant } from '@/lib/dates';
import type { AuditLineResponse } from '../../api/workspace-types';
import { eventText, fieldName, isAboutPerson, isAboutTrade, isAlarming } from './audit-words';
import { useAuditValue, type NameOf } from './use-audit-value';

const gone = 'someone who left';

/** Of what has only begun or ended there is one side. */
const filled = (facts: AuditLineResponse['before']) => (facts && Object.keys(facts).length > 0 ? facts : null);

interface AuditEntryProps {
  entry: AuditLineResponse;
  zone: string;
  nameOf: NameOf;
}

/** One thing that happened: who, what, to whom, and what it changed. */
export function AuditEntry({ entry: { at, event, actorId, targetId, before, after }, zone, nameOf }: AuditEntryProps) {
  const write = useAuditValue(zone, nameOf);
  const person = isAboutPerson(event) && targetId && targetId !== actorId ? (nameOf(targetId) ?? gone) : undefined;
  return (
    <li className="flex flex-wrap items-baseline gap-x-5 gap-y-0.5 px-4 py-3 text-[0.8125rem] sm:px-5">
      <time dateTime={at} className="w-36 shrink-0 text-ink-faint tabular-nums">{formatInstant(at, zone)}</time>
      <div className="min-w-0 flex-1 basis-64">
        <p className="wrap-anywhere">
          <span className="font-medium">{actorId ? (nameOf(actorId) ?? 'Someone who left') : 'Trading Journal'}</span>{' '}
          <span className={cn('text-ink-soft', isAlarming(event) && 'text-loss')}>{eventText(event)}</span>
          {person && <>: <span className="font-medium">{person}</span></>}
          {targetId && isAboutTrade(event) && <> · <Link to="/trades/$tradeId" params={{ tradeId: targetId }} className="rounded text-accent underline underline-offset-2">the trade</Link></>}
        </p>
        <Differences before={filled(before)} after={filled(after)} nameOf={fieldName} textOf={write} />
      </div>
    </li>
  );
}
