import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { TextField } from '@/components/ui/field';
import { Skeleton } from '@/components/ui/skeleton';
import { ApiError } from '@/lib/api-error';
import { meQuery } from '../api/get-me';

/** One's own password, asked for again before what cannot be taken back. Whoever signs in with Google alone has none. */
export function useOwnPassword() {
  const { data: me, isError } = useQuery(meQuery);
  const [value, setValue] = useState('');
  const [problem, setProblem] = useState<string>();
  return {
    value, problem,
    known: me !== undefined || isError,
    /** Whether there is none to ask for. */
    none: me?.hasPassword === false,
    change(typed: string) {
      setValue(typed);
      setProblem(undefined);
    },
    /** What was typed; without it, that it is missing is said. */
    take(): string | undefined {
      if (!value) setProblem('Enter your password.');
      return value || undefined;
    },
    /** Whether a refusal is about the password, which is then said there. */
    refused(error: Error): boolean {
      const wrong = error instanceof ApiError && error.is('BAD_CREDENTIALS');
      if (wrong) setProblem('This is not your password.');
      return wrong;
    },
  };
}

export type OwnPasswordState = ReturnType<typeof useOwnPassword>;

const without = 'You sign in with Google and have no password here, but this is done with one. Set one first: sign out and choose “Forgot password”.';

export function OwnPassword({ password, none = without }: { password: OwnPasswordState; none?: string }) {
  if (!password.known) return <div role="status" aria-label="Loading"><Skeleton className="h-16" /></div>;
  if (password.none) return <p className="rounded-lg bg-sunken px-3.5 py-2.5 text-[0.8125rem] text-ink-soft">{none}</p>;
  return <TextField label="Your password" type="password" name="password" autoComplete="current-password" value={password.value} error={password.problem} onChange={({ target }) => password.change(target.value)} />;
}
