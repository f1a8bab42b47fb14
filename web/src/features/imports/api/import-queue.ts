import { create } from 'zustand';
import { useSession } from '@/lib/session';
import type { ImportWish } from './preview-import';
import type { ImportQuestion } from './types';

/** A file on its way in, with what its owner has said about it so far. */
export interface Draft extends ImportWish {
  step: 'check' | 'review';
  /** Every question the file has raised: an answered one is not asked again, but its answer can be changed. */
  asked: readonly ImportQuestion[];
}

interface Queue {
  drafts: readonly Draft[];
}

/** The files that were dropped, in order: the first is looked at, the others wait. Kept while one looks at other screens. */
export const useImportQueue = create<Queue>(() => ({ drafts: [] }));

let made = 0;

export function addFiles(files: readonly File[]): void {
  const added = files.map((file): Draft => ({ id: ++made, file, mapping: {}, answers: {}, asked: [], step: 'check' }));
  useImportQueue.setState(({ drafts }) => ({ drafts: [...drafts, ...added] }));
}

export function changeDraft(id: number, change: Partial<Draft>): void {
  useImportQueue.setState(({ drafts }) => ({ drafts: drafts.map((draft) => (draft.id === id ? { ...draft, ...change } : draft)) }));
}

export function dropDraft(id: number): void {
  useImportQueue.setState(({ drafts }) => ({ drafts: drafts.filter((draft) => draft.id !== id) }));
}

// Nothing one person has dropped is left for the next.
useSession.subscribe(({ state }) => {
  if (state === 'signed-out') useImportQueue.setState({ drafts: [] });
});

const largestFile = 50 * 1024 * 1024;

/** Why a file cannot be taken, before anything of it is sent. */
export function refusalOf({ name, size }: File): string | undefined {
  if (size === 0) return `${name} is empty.`;
  if (size > largestFile) return `${name} is larger than 50 MB: export a shorter period, and import the parts one after the other.`;
  return undefined;
}
