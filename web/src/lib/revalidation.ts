import type { QueryKey } from '@tanstack/react-query';
import type { Tagged } from './api-client';
import { queryClient } from './query-client';
import { useSession } from './session';

/** More addresses than anybody looks at in an hour. */
const most = 200;
const answers = new Map<string, Tagged<unknown>>();

/** What is known belongs to one person in one workspace. */
const ownerNow = () => {
  const { user, workspace } = useSession.getState();
  return user && workspace && `${user.id} ${workspace.id}`;
};

useSession.subscribe(({ state, user, workspace }, before) => {
  if (state === 'signed-out') sessionStorage.removeItem(place);
  if (user?.id === before.user?.id && workspace?.id === before.workspace?.id) return;
  answers.clear();
  if (user && workspace) takeBack();
});

/** The last answer of an address, if it had a tag: while that still holds, the server sends nothing and counts nothing. */
export const recall = <T>(address: string) => answers.get(address) as Tagged<T> | undefined;

export function remember<T>(address: string, answer: Tagged<T>): Tagged<T> {
  answers.delete(address);
  if (answer.etag) answers.set(address, answer);
  if (answers.size > most) answers.delete(answers.keys().next().value!);
  return answer;
}

/** Where that lies while a page is loaded anew: it is taken from there at once, and the browser forgets it with the tab. */
const place = 'journal.answers';

interface Aside {
  owner: string;
  answers: [address: string, answer: Tagged<unknown>][];
  lists: [key: QueryKey, data: unknown, updatedAt: number][];
}

/** Whoever loads a page anew asks for the same again: of most of it he is told that it is as it was. */
function layAside(): void {
  const owner = ownerNow();
  if (!owner) return;
  const lasting = queryClient.getQueryCache().findAll({ predicate: ({ meta, state }) => state.status === 'success' && (meta?.laidAside === 'always' || (meta?.laidAside === 'unless outdated' && !state.isInvalidated)) });
  const aside: Aside = { owner, answers: [...answers], lists: lasting.map(({ queryKey, state }) => [queryKey, state.data, state.dataUpdatedAt]) };
  try {
    sessionStorage.setItem(place, JSON.stringify(aside));
  } catch {
    // There is no room for it, or none at all: everything is asked for whole.
  }
}

function takeBack(): void {
  const kept = sessionStorage.getItem(place);
  if (!kept) return;
  sessionStorage.removeItem(place);
  const aside = JSON.parse(kept) as Aside;
  if (aside.owner !== ownerNow()) return;
  for (const [address, answer] of aside.answers) answers.set(address, answer);
  for (const [key, data, updatedAt] of aside.lists) queryClient.setQueryData(key, data, { updatedAt });
}

addEventListener('pagehide', layAside);
