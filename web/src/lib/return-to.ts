const key = 'journal.return-to';
const stays = 15 * 60_000;

/** A path of our own, never another site. */
export const ownPath = /^\/(?![/\\])/;

/** Remembers where to go once somebody comes back signed in from another site, which brings him to the dashboard. */
export function rememberReturn(to: string | undefined): void {
  if (to && ownPath.test(to)) sessionStorage.setItem(key, JSON.stringify({ to, until: Date.now() + stays }));
  else sessionStorage.removeItem(key);
}

/** Where that was, once. */
export function takeReturn(): string | undefined {
  const kept = sessionStorage.getItem(key);
  if (!kept) return undefined;
  sessionStorage.removeItem(key);
  try {
    const { to, until } = JSON.parse(kept) as { to: string; until: number };
    return ownPath.test(to) && Date.now() < until ? to : undefined;
  } catch {
    return undefined;
  }
}
