import { useMemo, useSyncExternalStore } from 'react';
import * as z from 'zod/mini';
import { useSession } from './session';

/** What a list or a screen of figures was narrowed to, by the names its address has. */
export type Filters = Readonly<Record<string, string>>;

export interface SavedFilter {
  name: string;
  filters: Filters;
}

/** How many one can keep; what a browser keeps is no place for more. */
export const mostFilters = 30;
export const longestName = 60;

const prefix = 'journal.filters.';
const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(longestName));
const filters = z.record(z.string().check(z.regex(/^[a-zA-Z]{1,40}$/)), z.string().check(z.maxLength(200)));
const entry = z.object({ name, filters });

/** What is kept under a key; what anything else has written there is left out, entry by entry. */
export function readFilters(text: string | null): SavedFilter[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(found) ? found.flatMap((one) => entry.safeParse(one).data ?? []).slice(0, mostFilters) : [];
  } catch {
    return [];
  }
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

const changed = () => listeners.forEach((listener) => listener());

/** False where the browser keeps nothing. */
function write(key: string, saved: readonly SavedFilter[]): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(saved));
  } catch {
    return false;
  }
  changed();
  return true;
}

/** Forgets every filter saved in this browser, whosever it was: nothing is left for the next person. */
export function forgetFilters(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  changed();
}

/** What a name is taken by; upper and lower case are the same to who reads them. */
const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Why a filter cannot be saved under a name, if it cannot; `before` is what it was called until now. */
function problemOf(saved: readonly SavedFilter[], wanted: string, before?: string): string | undefined {
  if (!name.safeParse(wanted).success) return wanted.trim() ? `Use at most ${longestName} characters.` : 'Give it a name.';
  if (saved.some((one) => one.name !== before && same(one.name, wanted))) return 'There is a filter of this name already.';
  if (before === undefined && saved.length >= mostFilters) return `There are ${mostFilters} already: delete one first.`;
  return undefined;
}

const notKept = 'This browser keeps nothing for this page.';

/** The filters a person has saved in a workspace: in this browser, until he signs out. Changes tell what is wrong, if anything is. */
export function useSavedFilters() {
  const userId = useSession((session) => session.user?.id);
  const workspaceId = useSession((session) => session.workspace?.id);
  const key = `${prefix}${userId}.${workspaceId}`;
  const text = useSyncExternalStore(subscribe, () => localStorage.getItem(key));
  return useMemo(() => {
    const saved = readFilters(text);
    const keep = (next: readonly SavedFilter[]) => (write(key, next.toSorted((a, b) => a.name.localeCompare(b.name))) ? undefined : notKept);
    return {
      saved,
      save: (wanted: string, kept: Filters) => problemOf(saved, wanted) ?? keep([...saved, { name: wanted.trim(), filters: kept }]),
      rename: (before: string, wanted: string) => problemOf(saved, wanted, before) ?? keep(saved.map((one) => (one.name === before ? { ...one, name: wanted.trim() } : one))),
      remove: (gone: string) => keep(saved.filter((one) => one.name !== gone)),
    };
  }, [key, text]);
}

/** The filters among what stands in an address, as they are saved. */
export function filtersOf(search: Readonly<Record<string, unknown>>, names: readonly string[]): Filters {
  return Object.fromEntries(names.flatMap((one) => (search[one] === undefined ? [] : [[one, String(search[one])]])));
}

/** What an address takes: those to set, and undefined for those to take away. */
export type AppliedFilters = Record<string, string | true | undefined>;

/** What a saved filter changes in an address: each of its filters is set, every other of the screen taken away. */
export function applied(saved: Filters, names: readonly string[]): AppliedFilters {
  return Object.fromEntries(names.map((one) => [one, saved[one] === 'true' ? true : saved[one]]));
}

/** Whether a screen with these filters can do all that a saved one asks for. */
export const fits = (saved: Filters, names: readonly string[]) => Object.keys(saved).every((one) => names.includes(one));
