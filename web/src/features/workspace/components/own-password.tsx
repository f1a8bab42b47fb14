import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { TextField } from '@/components/ui/field';
import { Skeleton } from '@/components/ui/skeleton';
import { ApiError } from '@/lib/api-error';
import { meQuery } from '../api/get-me';

/** One's own password, asked for again before what cannot be taken back. Whoever signs in with Google alone has none. */
export function useOwnPassword() {
  const { data: me, isError } = useQuery(meQuery);
  const [value, setValue] = useState('');
  const [problem, setProblem] = useState<string>();
  const none = me?.hasPassword === false;
  return {
    value, problem,
    known: me !== undefined || isError,
    /** Whether there is none to ask for. */
    none,
    change(typed: string) {
      setValue(typed);
      setProblem(undefined);
    },
    /** What is sent, null where there is none; undefined where it is missing, which is then said. */
    take(): string | null | undefined {
      if (none) return null;
      if (!value) setProblem('Enter your password.');
      return value || undefined;
    },
    /** Whether a refusal is about the password, which is then said there. */
    refused(error: Error): boolean {
      const wrong = !none && error instanceof ApiError && error.is('BAD_CREDENTIALS');
      if (wrong) setProblem('This is not your password.');
      return wrong;
    },
  };
}

export type OwnPasswordState = ReturnType<typeof useOwnPassword>;

const fresh = 'You sign in with Google and have no password here. This works only shortly after signing in: if that is longer ago, sign out and in again first.';

export function OwnPassword({ password, none = fresh }: { password: OwnPasswordState; none?: string }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (password.problem) field.current?.focus();
  }, [password.problem]);
  if (!password.known) return <div role="status" aria-label="Loading"><Skeleton className="h-16" /></div>;
  if (password.none) return <p className="rounded-lg bg-sunken px-3.5 py-2.5 text-[0.8125rem] text-ink-soft">{none}</p>;
  return <TextField ref={field} label="Your password" type="password" name="password" autoComplete="current-password" value={password.value} error={password.problem} onChange={({ target }) => password.change(target.value)} />;
}
