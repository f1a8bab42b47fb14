import { useQuery } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { newKey } from '@/lib/new-key';
import { undoOutlookQuery, useUndoImport } from '../api/end-import';
import type { Import } from '../api/types';
import { countOf } from '@/lib/numbers';

export const canBeUndone = ({ status, dryRun, effects }: Import) => !dryRun && effects.executions > 0 && (status === 'COMPLETED' || status === 'COMPLETED_WITH_ERRORS');

interface UndoImportProps {
  item: Import;
  /** In a list the file has to be told, and there is little room. */
  small?: boolean;
  onBegun: () => void;
}

/** Takes an import back, after saying what goes and what stays. */
export function UndoImport({ item, small, onBegun }: UndoImportProps) {
  const [asking, setAsking] = useState(false);
  const [key] = useState(newKey);
  const undo = useUndoImport(item.id);
  const begin = () =>
    undo.mutate(key, {
      onSuccess: () => {
        setAsking(false);
        onBegun();
      },
    });
  return (
    <>
      <Button look="quiet" size={small ? 'icon' : 'normal'} aria-label={small ? `Undo ${item.fileName}` : undefined} title={small ? 'Undo this import' : undefined} onClick={() => setAsking(true)}>
        <Undo2 aria-hidden />{!small && 'Undo this import'}
      </Button>
      {asking && (
        <ConfirmDialog title="Undo this import?" verb="Undo import" cancel="Keep it" busy={undo.isPending} error={undo.error} onConfirm={begin} onClose={() => setAsking(false)}>
          <Outlook item={item} />
          <p>Trades that also have fills from elsewhere stay and are matched anew. What you have written on a trade that stays, its notes, tags and rating, is kept.</p>
          <p>The file can be imported again at any time.</p>
        </ConfirmDialog>
      )}
    </>
  );
}

/** What goes, as exactly as the server knows it. */
function Outlook({ item }: { item: Import }) {
  const { data: outlook } = useQuery(undoOutlookQuery(item.id));
  const file = <span className="font-medium break-all text-ink">{item.fileName}</span>;
  if (!outlook) return <p>What came from {file}, {countOf(item.effects.executions, 'fill')}, is taken out, and the trades made of it alone go with it.</p>;
  return (
    <>
      <p>What came from {file} is taken out: {countOf(outlook.fills, 'fill')}, and with them {countOf(outlook.trades, 'trade')} made of nothing else.</p>
      {outlook.annotated > 0 && <p className="font-medium text-warn">Something is written on {countOf(outlook.annotated, 'trade')} of these: it goes too.</p>}
    </>
  );
}
