import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { LocalDate } from '@/lib/dates';
import type { Schema } from '@/lib/operation';
import { untagged } from '@/lib/query-client';
import { toast } from '@/lib/toasts';

/** What a trader wrote about a day; its version is 0 while nothing is written. */
export type DayNote = Pick<Schema<'JournalDayResponse'>, 'notes' | 'version'>;

const nothing: DayNote = { notes: '', version: 0 };

/** Asked for as a list of one day: a day nobody wrote about is an empty answer then, not a missing page. */
async function noteOf(date: LocalDate, signal: AbortSignal): Promise<DayNote> {
  const { data } = await api<DayNote[]>('/journal', { query: { from: date, to: date }, signal });
  return data[0] ?? nothing;
}

export const dayNoteQuery = (date: LocalDate) => queryOptions({ queryKey: ['journal', date], queryFn: ({ signal }) => noteOf(date, signal), staleTime: untagged });

/** Empty notes remove the day. */
export function useSaveDayNote(date: LocalDate) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ notes, version }: DayNote) =>
      (await api<DayNote | undefined>(`/journal/${date}`, { method: 'PUT', json: { notes }, ifMatch: version })).data ?? nothing,
    onSuccess: (note) => {
      toast('Notes saved');
      queries.setQueryData(dayNoteQuery(date).queryKey, note);
      // The calendar marks the days that were written about.
      void queries.invalidateQueries({ queryKey: ['analytics', 'calendar'] });
    },
  });
}
