import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';
import { usePreferences } from '@/lib/preferences';
import { TextField } from './field';

/** A field for an amount, or for a quantity that tells one: while amounts are hidden it shows dots, but to whoever is writing in it. */
export function AmountField({ className, ...field }: ComponentProps<typeof TextField>) {
  const hidden = usePreferences((preferences) => preferences.hideAmounts);
  return <TextField className={cn(hidden && 'dotted-unless-focused', className)} {...field} />;
}
