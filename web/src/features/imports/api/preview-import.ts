import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '@/lib/operation';
import { untilRelease } from '@/lib/query-client';
import type { ImportPreview, Mapping } from './types';

/** What an import is made from. */
export interface ImportWish {
  /** Makes wishes about different files different questions: a file itself cannot be compared. */
  id: number;
  file: File;
  accountId?: string;
  format?: string;
  mapping: Mapping;
  /** Read without a saved mapping that would fit. */
  unmapped?: boolean;
  answers: Record<string, string>;
  timeZone?: string;
  fxRate?: string;
}

export function formOf({ file, accountId, format, mapping, unmapped, answers, timeZone, fxRate }: ImportWish, more: Record<string, string> = {}): FormData {
  const form = new FormData();
  form.append('file', file);
  const parts = {
    accountId, format, timeZone, fxRate, ...more,
    mapping: unmapped || Object.keys(mapping).length > 0 ? JSON.stringify(mapping) : undefined,
    answers: Object.keys(answers).length > 0 ? JSON.stringify(answers) : undefined,
  };
  for (const [name, part] of Object.entries(parts)) if (part) form.append(name, part);
  return form;
}

/** Reads the file on the server without keeping anything of it; while a change is read, what was read before stays. */
export const previewQuery = (wish: ImportWish) => {
  const { id, accountId, format, mapping, unmapped, answers, timeZone } = wish;
  return queryOptions({
    queryKey: ['import-preview', { id, accountId, format, mapping, unmapped, answers, timeZone }],
    queryFn: async ({ signal }) => (await call('post', '/trades/import/preview', { form: formOf(wish), signal })).data as ImportPreview,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 300_000,
    refetchOnWindowFocus: false,
  });
};

/** Every format the server reads: what it would have known of a file that has none of their columns. */
export const formatsQuery = queryOptions({
  queryKey: ['import-formats'],
  // Without a signal it goes on when the screen changes that asked first: the next one asks for the same.
  queryFn: async () => {
    const form = new FormData();
    form.append('file', new File(['a,b\n1,2\n'], 'formats.csv'));
    return (await call('post', '/trades/import/preview', { form })).data.known;
  },
  ...untilRelease,
});
