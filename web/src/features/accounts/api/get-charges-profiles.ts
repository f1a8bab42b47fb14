import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { Schema } from '@/lib/operation';
import { untilRelease } from '@/lib/query-client';

/** Whose brokerage the table of charges reckons with. */
type ChargesProfile = Pick<Schema<'ProfileResponse'>, 'id' | 'name'>;

const words = (text: string) => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;

/** The plan of the broker that an account is held at or named after: "Zerodha, long term" is at Zerodha. The longest name says most. */
export function profileFor({ broker, name }: { broker: string; name: string }, profiles: readonly ChargesProfile[]): ChargesProfile | undefined {
  const said = words(broker.trim() || name);
  return profiles.filter((profile) => said.includes(words(profile.name))).toSorted((a, b) => b.name.length - a.name.length)[0];
}

export const chargesProfilesQuery = queryOptions({
  queryKey: ['charges', 'profiles'],
  queryFn: ({ signal }) => api<ChargesProfile[]>('/charges/profiles', { signal }),
  select: (envelope) => envelope.data,
  ...untilRelease,
});
