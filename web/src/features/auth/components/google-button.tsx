import { buttonLook } from '@/components/ui/button';
import { cn } from '@/lib/cn';
import { rememberReturn } from '@/lib/return-to';
import { googleSignIn } from '../api/google';

interface GoogleButtonProps {
  to?: string;
  /** Which page of the server. */
  page?: string;
  verb?: string;
}

/** A page of the server that leads on to Google; the way back leads to the dashboard, or to where one wanted to go. */
export function GoogleButton({ to, page = googleSignIn, verb = 'Continue' }: GoogleButtonProps) {
  return (
    <>
      <p className="my-5 flex items-center gap-3 text-xs text-ink-faint before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">or</p>
      <a href={page} onClick={() => rememberReturn(to)} className={cn(buttonLook({ size: 'large' }), 'w-full')}>
        <GoogleMark />{verb} with Google
      </a>
    </>
  );
}

function GoogleMark() {
  return (
    <svg aria-hidden viewBox="0 0 24 24">
      <path fill="#4285f4" d="M22.5 12.2c0-.7-.1-1.4-.2-2H12v3.9h5.9a5 5 0 0 1-2.2 3.3v2.7h3.6c2-1.9 3.2-4.7 3.2-7.9Z" />
      <path fill="#34a853" d="M12 23c2.9 0 5.4-1 7.3-2.8l-3.6-2.7a6.7 6.7 0 0 1-10-3.5H2v2.8A11 11 0 0 0 12 23Z" />
      <path fill="#fbbc05" d="M5.7 14a6.6 6.6 0 0 1 0-4.1V7.1H2a11 11 0 0 0 0 9.8L5.7 14Z" />
      <path fill="#ea4335" d="M12 5.4c1.6 0 3 .6 4.2 1.6l3.1-3.1A11 11 0 0 0 2 7.1l3.7 2.8A6.6 6.6 0 0 1 12 5.4Z" />
    </svg>
  );
}
