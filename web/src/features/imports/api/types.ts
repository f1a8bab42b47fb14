import type { Schema } from '@/lib/operation';

/** How far taking it back is; left out by a server that does not say. */
export type Import = Schema<'ImportResponse'> & { undo?: { state: string; finishedAt: string | null } | null };
export type ImportStatus = Schema<'ImportStatus'>;
export type ImportCounts = Schema<'Counts'>;
export type ImportFormat = Schema<'Format'>;
export type Field = Schema<'Field'>;
export type Mapping = Record<string, Field>;
export type PreviewRow = Schema<'PreviewRow'>;
export type PreviewProblem = Schema<'Problem'>;

/** A question's code is open: MULTIPLIER:ES asks about one contract. */
export interface ImportQuestion extends Omit<Schema<'Question'>, 'code' | 'freedom'> {
  code: string;
  /** What may be answered besides the options. */
  freedom?: 'NONE' | 'ZONE' | 'AMOUNT' | 'DAY';
}

export interface ImportPreview extends Omit<Schema<'PreviewResponse'>, 'questions' | 'answers' | 'statedCharges' | 'savedMapping'> {
  questions: ImportQuestion[];
  /** What holds for the file already: said now, or remembered from an earlier file. */
  answers?: Record<string, string>;
  /** What the file says was charged as a whole. */
  statedCharges?: Schema<'PreviewResponse'>['statedCharges'];
  /** Where the mapping comes from when none was given. */
  savedMapping?: { id: string; name: string } | null;
}
