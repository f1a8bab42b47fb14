import { CircleAlert } from 'lucide-react';
import { googleRefusal } from '../api/google';
import { focusOn } from './focus-on';

/** Why Google's sign-in came back without a session; the page has been left meanwhile, so the focus begins here. */
export function GoogleRefusal({ code }: { code: string }) {
  return (
    <p ref={focusOn} role="alert" tabIndex={-1} className="flex gap-3 rounded-lg border border-loss/25 bg-loss-soft px-3.5 py-3 text-[0.8125rem] outline-none">
      <CircleAlert className="mt-0.5 size-4 shrink-0 text-loss" aria-hidden />{googleRefusal(code)}
    </p>
  );
}
