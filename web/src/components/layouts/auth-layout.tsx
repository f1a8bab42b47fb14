import type { ReactNode } from 'react';
import { ThemeSwitch } from './display-switches';
import { Logo } from './logo';

interface AuthLayoutProps {
  title: string;
  text: string;
  children: ReactNode;
  /** The way to the other form. */
  aside: ReactNode;
}

/** A quiet page with one form in the middle. */
export function AuthLayout({ title, text, children, aside }: AuthLayoutProps) {
  return (
    <div className="relative isolate grid min-h-dvh grid-rows-[auto_1fr_auto] overflow-hidden">
      <title>{`${title} · Trading Journal`}</title>
      <Backdrop />
      <header className="flex items-center justify-between px-5 py-4 sm:px-8">
        <Logo />
        <ThemeSwitch />
      </header>
      <main className="mx-auto grid w-full max-w-[26rem] content-center px-5 py-8">
        <div className="rounded-2xl border bg-surface p-6 shadow-float sm:p-8">
          <h1 key={title} ref={takeFocus} tabIndex={-1} className="text-[1.375rem] font-semibold tracking-tight outline-none">{title}</h1>
          <p className="mt-1 mb-6 text-ink-faint">{text}</p>
          {children}
        </div>
        <p className="mt-5 text-center text-ink-soft">{aside}</p>
      </main>
      <footer className="px-5 py-5 text-center text-xs text-ink-faint">Your trades stay yours: export everything at any time.</footer>
    </div>
  );
}

/** What led here is gone with its screen: unless something else takes the focus, it would be lost. */
function takeFocus(heading: HTMLElement | null) {
  if (document.activeElement === document.body) heading?.focus();
}

/** A rising curve, barely there. */
function Backdrop() {
  return (
    <svg aria-hidden viewBox="0 0 1440 600" preserveAspectRatio="none" className="absolute inset-x-0 bottom-0 -z-10 h-1/3 w-full text-accent">
      <path
        d="M0 520C120 500 170 430 270 440S430 520 540 450 700 300 800 320s130 90 240 20 180-210 400-260V600H0Z"
        fill="currentColor"
        opacity="0.07"
      />
      <path
        d="M0 520C120 500 170 430 270 440S430 520 540 450 700 300 800 320s130 90 240 20 180-210 400-260"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        opacity="0.25"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
