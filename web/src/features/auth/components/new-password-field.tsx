import { lazy, Suspense, type ComponentProps } from 'react';
import { PasswordField } from './password-field';

const StrengthMeter = lazy(() => import('./strength-meter'));

type NewPasswordFieldProps = Omit<ComponentProps<typeof PasswordField>, 'autoComplete' | 'hint'> & {
  /** What is in the field by now. */
  typed: string;
  /** What a guesser knows of the person. */
  known: readonly string[];
};

/** A password to be chosen, with what it is worth beneath; the estimate is fetched once there is something to estimate. */
export function NewPasswordField({ typed, known, ...field }: NewPasswordFieldProps) {
  return (
    <div className="grid grid-cols-1 gap-2">
      <PasswordField {...field} autoComplete="new-password" hint={typed ? undefined : 'At least 12 characters. A few words you remember are best.'} />
      {typed && <Suspense fallback={<div className="h-14" />}><StrengthMeter password={typed} known={known} /></Suspense>}
    </div>
  );
}
