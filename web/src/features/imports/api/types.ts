import type { Schema } from '@/lib/operation';

export type Account = Schema<'AccountResponse'>;
export type Import = Schema<'ImportResponse'>;
export type ImportStatus = Schema<'ImportStatus'>;
export type ImportCounts = Schema<'Counts'>;
export type ImportError = Schema<'ImportErrorResponse'>;
export type ImportFormat = Schema<'Format'>;
export type Field = Schema<'Field'>;
export type Mapping = Record<string, Field>;
export type PreviewRow = Schema<'PreviewRow'>;
export type PreviewProblem = Schema<'Problem'>;

/** A question's code is open: MULTIPLIER:ES asks about one contract. */
export interface ImportQuestion extends Omit<Schema<'Question'>, 'code'> {
  code: string;
}

export interface ImportPreview extends Omit<Schema<'PreviewResponse'>, 'questions'> {
  questions: ImportQuestion[];
}
