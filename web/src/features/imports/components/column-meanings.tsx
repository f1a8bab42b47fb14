import { useQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { cn } from '@/lib/cn';
import { formatCount } from '@/lib/numbers';
import { changeDraft, type Draft } from '../api/import-queue';
import { mappingsQuery, type SavedMapping } from '../api/import-mappings';
import type { Field, ImportPreview } from '../api/types';
import { isGeneric } from './brokers';
import { fieldGroups, fieldName } from './field-names';
import { SaveMapping } from './save-mapping';
import type { Reading } from './use-reading';

interface ColumnMeaningsProps {
  draft: Draft;
  preview: ImportPreview;
  reading: Reading;
}

/** Each column of the file with some of its cells and what it is taken for, which can be said otherwise. */
export function ColumnMeanings({ draft, preview, reading }: ColumnMeaningsProps) {
  const byHand = isGeneric(draft.format);
  if (!preview.format && !byHand) return null;
  const columns = preview.seen.filter((name, i) => name && preview.seen.indexOf(name) === i);
  const meanings = { ...preview.mapping, ...draft.mapping };
  const read = columns.filter((name) => meanings[name]).length;
  const choose = (name: string, field: string) => {
    // What is sent stands instead of a saved mapping, not beside it.
    const base = preview.savedMapping ? preview.mapping : draft.mapping;
    const { [name]: _, ...others } = base;
    changeDraft(draft.id, { mapping: field ? { ...others, [name]: field as Field } : others, asked: draft.asked.filter(({ code }) => draft.answers[code] === undefined) });
  };
  return (
    <details open={byHand || undefined} className="group rounded-lg border">
      <summary className="flex items-center gap-2 rounded-lg px-4 py-3 text-[0.8125rem] font-medium marker:content-none">
        <ChevronRight className="size-4 text-ink-faint transition-transform group-open:rotate-90" aria-hidden />
        What the columns mean
        <span className="font-normal text-ink-faint">{formatCount(read)} of {formatCount(columns.length)} are read</span>
      </summary>
      <div className="grid gap-3 border-t p-4">
        {preview.savedMapping && (
          <p className="flex flex-wrap items-center gap-2 text-[0.8125rem] text-ink-soft">
            Read with your mapping <span className="font-medium text-ink">{preview.savedMapping.name}</span>
            <Button size="small" onClick={() => changeDraft(draft.id, { mapping: {}, unmapped: true })}>Read without it</Button>
          </p>
        )}
        <SavedChoice columns={columns} used={preview.savedMapping?.id} onUse={({ mapping, format }) => changeDraft(draft.id, { mapping, format: isGeneric(format) ? format : draft.format })} />
        <ul className="grid gap-x-6 md:grid-cols-2">
          {columns.map((name) => (
            <li key={name} className="grid grid-cols-[minmax(0,1fr)_minmax(0,12rem)] items-center gap-3 border-b py-2">
              <span className="min-w-0">
                <span className={cn('block truncate text-[0.8125rem] font-medium', !meanings[name] && 'text-ink-faint')} title={name}>{name}</span>
                <span className="block truncate text-xs text-ink-faint">{reading.examples(name).join(' · ') || '–'}</span>
              </span>
              <Select aria-label={`${name} means`} value={meanings[name] ?? ''} onChange={(event) => choose(name, event.target.value)}>
                {(!preview.mapping[name] || draft.mapping[name]) && <option value="">{draft.mapping[name] ? 'As it was found' : 'Not read'}</option>}
                {fieldGroups.map(([group, fields]) => (
                  <optgroup key={group} label={group}>
                    {fields.map(([field, text]) => <option key={field} value={field}>{text}</option>)}
                  </optgroup>
                ))}
              </Select>
            </li>
          ))}
        </ul>
        {Object.keys(draft.mapping).length > 0 && <SaveMapping mapping={draft.mapping} format={preview.format?.id ?? draft.format ?? ''} />}
      </div>
    </details>
  );
}

interface SavedChoiceProps {
  columns: readonly string[];
  /** The one in use already. */
  used?: string;
  onUse: (saved: SavedMapping) => void;
}

/** A mapping from before, when all its columns are in this file. */
function SavedChoice({ columns, used, onUse }: SavedChoiceProps) {
  const { data: saved } = useQuery(mappingsQuery);
  const fitting = saved?.filter(({ id, mapping }) => id !== used && Object.keys(mapping).every((name) => columns.includes(name))) ?? [];
  if (fitting.length === 0) return null;
  return (
    <Select aria-label="Use a saved mapping" className="max-w-xs" value="" onChange={(event) => onUse(fitting.find(({ id }) => id === event.target.value)!)}>
      <option value="" disabled>Use a saved mapping</option>
      {fitting.map(({ id, name, mapping }) => <option key={id} value={id}>{name} ({Object.values(mapping).map(fieldName).slice(0, 3).join(', ')} …)</option>)}
    </Select>
  );
}
