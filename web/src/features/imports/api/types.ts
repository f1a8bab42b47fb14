import type { Schema } from '@/lib/operation';

export type Import = Schema<'ImportResponse'>;
export type ImportStatus = Schema<'ImportStatus'>;
export type ImportCounts = Schema<'Counts'>;
export type ImportFormat = Schema<'Format'>;
export type Field = Schema<'Field'>;
export type Mapping = Record<string, Field>;
export type PreviewRow = Schema<'PreviewRow'>;
export type PreviewProblem = Schema<'Problem'>;

/** A question's code is open: MULTIPLIER:ES asks about one contract. */
export type ImportQuestion = Schema<'Question'>;

export type ImportPreview = Schema<'PreviewResponse'>;
