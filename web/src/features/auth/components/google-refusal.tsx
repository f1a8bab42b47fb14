import { CircleAlert } from 'lucide-react';
import { googleRefusal } from '../api/google';

/** Why Google's sign-in came back without a session. */
export function GoogleRefusal({ code }: { code: string }) {
  return (
    <p role="alert" className="flex gap-3 rounded-lg border border-loss/25 bg-loss-soft px-3.5 py-3 text-[0.8125rem]">
      <CircleAlert className="mt-0.5 size-4 shrink-0 text-loss" aria-hidden />{googleRefusal(code)}
    </p>
  );
}
