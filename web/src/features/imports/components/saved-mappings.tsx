import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ErrorNotice } from '@/components/ui/notice';
import { useMay } from '@/lib/permissions';
import { mappingsQuery, useDeleteMapping, type SavedMapping } from '../api/import-mappings';
import { countOf } from '@/lib/numbers';
import { fieldName } from './field-names';

/** What was said about columns of files nobody knows, kept under a name. */
export function SavedMappings() {
  const { data: saved, error, refetch } = useQuery(mappingsQuery);
  if (error && !saved) return <ErrorNotice error={error} retry={() => void refetch()} />;
  if (!saved || saved.length === 0) return null;
  return (
    <Card>
      <CardHeader title="Saved mappings" note="What the columns of your own files mean. They are offered when a file has the same columns." />
      <ul className="divide-y px-4 pb-2 sm:px-5">
        {saved.map((mapping) => <Saved key={mapping.id} saved={mapping} />)}
      </ul>
    </Card>
  );
}

function Saved({ saved: { id, name, mapping, userId } }: { saved: SavedMapping }) {
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const remove = useDeleteMapping();
  const columns = Object.entries(mapping);
  return (
    <li className="flex items-center justify-between gap-3 py-2.5">
      <span className="min-w-0">
        <span className="block truncate font-medium">{name}</span>
        <span className="block truncate text-xs text-ink-faint">{countOf(columns.length, 'column')}: {columns.map(([column, field]) => `${column} is ${fieldName(field)}`).join(', ')}</span>
      </span>
      {may('WRITE', userId) && <Button look="quiet" size="icon" aria-label={`Delete ${name}`} onClick={() => setAsking(true)}><Trash2 aria-hidden /></Button>}
      {asking && (
        <ConfirmDialog title={`Delete ${name}?`} verb="Delete mapping" cancel="Keep it" busy={remove.isPending} error={remove.error} onConfirm={() => remove.mutate(id, { onSuccess: () => setAsking(false) })} onClose={() => setAsking(false)}>
          <p>What was imported with it stays as it is.</p>
        </ConfirmDialog>
      )}
    </li>
  );
}
