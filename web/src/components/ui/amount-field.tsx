import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';
import { usePreferences } from '@/lib/preferences';
import { Input, TextField } from './field';

/** While amounts are hidden a field shows dots, but to whoever is writing in it. */
const useLook = (className?: string) => cn(usePreferences((preferences) => preferences.hideAmounts) && 'dotted-unless-focused', className);

/** A labelled field for an amount, or for a quantity that tells one. */
export function AmountField({ className, ...field }: ComponentProps<typeof TextField>) {
  return <TextField className={useLook(className)} {...field} />;
}

/** The same without visible label. */
export function AmountInput({ className, ...input }: ComponentProps<'input'>) {
  return <Input className={useLook(className)} {...input} />;
}
