import { useDeferredValue } from 'react';
import { cn } from '@/lib/cn';
import { strengthOf, type Strength } from '../api/password-strength';

const looks = [
  { word: 'Too easy to guess', bar: 'bg-loss-line', text: 'text-loss' },
  { word: 'Fair', bar: 'bg-warn', text: 'text-warn' },
  { word: 'Good', bar: 'bg-gain-line', text: 'text-gain' },
  { word: 'Strong', bar: 'bg-gain-line', text: 'text-gain' },
] as const;

interface StrengthMeterProps {
  password: string;
  known: readonly string[];
}

/** How hard a password is to guess and what makes it easy: an estimate, because the server knows far more passwords than a browser can hold. */
export default function StrengthMeter({ password, known }: StrengthMeterProps) {
  const strength = strengthOf(useDeferredValue(password), known);
  const look = looks[strength.level];
  return (
    <div className="grid gap-1.5">
      <div aria-hidden className="grid grid-cols-4 gap-1">
        {looks.map(({ word }, i) => <span key={word} className={cn('h-1 rounded-full bg-line-strong transition-colors', i <= strength.level && look.bar)} />)}
      </div>
      <p aria-live="polite" className="text-[0.8125rem] text-ink-soft"><span className={cn('font-medium', look.text)}>{wordOf(strength)}</span> {strength.advice}</p>
      {strength.missing === 0 && <p className="text-xs text-ink-faint">An estimate. The server knows more passwords than this page, and decides.</p>}
    </div>
  );
}

const wordOf = ({ level, missing }: Strength) => (missing > 0 ? `${missing} more ${missing === 1 ? 'character' : 'characters'} needed.` : `${looks[level].word}.`);
