import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { ImportStatus } from '@/lib/api-types';
import { formOf, type ImportDraft } from './preview-import';

interface Accepted {
  id: string;
  status: ImportStatus;
}

export function useStartImport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (draft: ImportDraft) => (await api<Accepted>('/trades/import', { method: 'POST', form: formOf(draft) })).data,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['imports', 'list'] }),
  });
}
