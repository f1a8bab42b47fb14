import { X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { AuditFilter } from '../../api/get-audit';
import type { MemberResponse } from '../../api/workspace-types';
import { capitalised, eventGroups } from './audit-words';

interface AuditFiltersProps {
  filter: AuditFilter;
  members: readonly MemberResponse[];
  onChange: (change: Partial<AuditFilter>) => void;
}

const value = (text: string) => text || undefined;

/** By what happened, by whom and when; the address remembers it. */
export function AuditFilters({ filter: { event, actorId, from, to }, members, onChange }: AuditFiltersProps) {
  const known = !actorId || members.some(({ userId }) => userId === actorId);
  return (
    <div role="search" aria-label="Filters of the audit trail" className="mb-4 flex flex-wrap items-center gap-2">
      <Select aria-label="Event" value={event ?? ''} onChange={({ target }) => onChange({ event: value(target.value) })} className="w-full sm:w-64">
        <option value="">Everything</option>
        {eventGroups.map(({ name, events }) => (
          <optgroup key={name} label={name}>
            {Object.entries(events).map(([one, text]) => <option key={one} value={one}>{capitalised(text)}</option>)}
          </optgroup>
        ))}
      </Select>
      <Select aria-label="Person" value={actorId ?? ''} onChange={({ target }) => onChange({ actorId: value(target.value) })} className="w-full sm:w-44">
        <option value="">Everybody</option>
        {members.map(({ userId, name }) => <option key={userId} value={userId}>{name}</option>)}
        {!known && <option value={actorId}>Someone who left</option>}
      </Select>
      <span className="flex items-center gap-1.5">
        <Input type="date" aria-label="From" value={from ?? ''} max={to} onChange={({ target }) => onChange({ from: value(target.value) })} className="w-34 px-2" />
        <span className="text-ink-faint">–</span>
        <Input type="date" aria-label="To" value={to ?? ''} min={from} onChange={({ target }) => onChange({ to: value(target.value) })} className="w-34 px-2" />
      </span>
      {(event ?? actorId ?? from ?? to) && <Button look="quiet" onClick={() => onChange({ event: undefined, actorId: undefined, from: undefined, to: undefined })}><X aria-hidden />Clear</Button>}
    </div>
  );
}
