import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '@/lib/operation';
import { formOf, type ImportWish } from './preview-import';

/** Hands the file in. A second press of the same button, or a retry after a lost answer, is the same import. */
export function useStartImport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ wish, key }: { wish: ImportWish; key: string }) =>
      (await call('post', '/trades/import', { form: formOf(wish), idempotencyKey: key })).data,
    // The screen that lists them is left for the one of this import.
    onSuccess: () => queries.invalidateQueries({ queryKey: ['imports', 'list'], refetchType: 'none' }),
  });
}

/** Counts every row of the file and stores nothing. */
export function useDryRun() {
  return useMutation({
    mutationFn: async (wish: ImportWish) => (await call('post', '/trades/import', { form: formOf(wish, { dryRun: 'true' }) })).data,
  });
}
