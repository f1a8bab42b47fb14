import { Download } from 'lucide-react';
import { Menu } from '@/components/ui/menu';
import { useExport, type ExportKind } from '../../api/export-trades';
import type { TradeSearch } from '../../api/trade-search';

const kinds: readonly (readonly [ExportKind, string, string])[] = [
  ['trades', 'CSV, one trade a row', 'For a spreadsheet'],
  ['fills', 'CSV, one fill a row', 'Lossless, also for scaled trades'],
  ['json', 'JSON', 'Everything, for programs'],
];

/** Saves what the filters leave, all of it; each of these can be imported again. */
export function ExportMenu({ search, zone }: { search: TradeSearch; zone: string }) {
  const save = useExport();
  return (
    <Menu busy={save.isPending} items={kinds.map(([kind, text, note]) => ({ text, note, run: () => save.mutate({ kind, search, zone }) }))}>
      {!save.isPending && <Download aria-hidden />}Export
    </Menu>
  );
}
