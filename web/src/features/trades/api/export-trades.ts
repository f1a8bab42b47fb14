import { useMutation } from '@tanstack/react-query';
import { apiBlob } from '@/lib/api-client';
import { dateInZone } from '@/lib/dates';
import { saveFile } from '@/lib/save-file';
import { toast } from '@/lib/toasts';
import type { TradeSearch } from './trade-search';

export type ExportKind = 'trades' | 'fills' | 'json';

const kinds = {
  trades: { query: { format: 'csv' }, type: 'text/csv', name: 'trades', ending: 'csv' },
  fills: { query: { format: 'csv', rows: 'executions' }, type: 'text/csv', name: 'fills', ending: 'csv' },
  json: { query: { format: 'json' }, type: 'application/json', name: 'trades', ending: 'json' },
} as const;

interface Export {
  kind: ExportKind;
  search: TradeSearch;
  /** Whose date the name of the file has. */
  zone: string;
}

/** Saves every trade the filters leave, not only those on the screen. */
export function useExport() {
  return useMutation({
    mutationFn: async ({ kind, search: { sort: _order, ...filters }, zone }: Export) => {
      const { query, type, name, ending } = kinds[kind];
      saveFile(await apiBlob('/trades/export', type, { ...query, ...filters }), `${name}-${dateInZone(new Date(), zone)}.${ending}`);
    },
    onError: (error) => toast(error.message, undefined, 'loss'),
  });
}
