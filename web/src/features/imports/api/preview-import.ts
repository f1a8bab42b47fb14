import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { ImportPreview } from '@/lib/api-types';

/** What an import is made from. */
export interface ImportDraft {
  file: File;
  accountId?: string;
  answers?: Record<string, string>;
}

export function formOf({ file, accountId, answers = {} }: ImportDraft): FormData {
  const form = new FormData();
  form.append('file', file);
  if (accountId) form.append('accountId', accountId);
  if (Object.keys(answers).length > 0) form.append('answers', JSON.stringify(answers));
  return form;
}

/** Reads the file on the server without keeping anything of it. */
export function usePreviewImport() {
  return useMutation({
    mutationFn: async (draft: ImportDraft) => (await api<ImportPreview>('/trades/import/preview', { method: 'POST', form: formOf(draft) })).data,
  });
}
