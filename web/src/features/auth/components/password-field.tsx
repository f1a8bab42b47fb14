import { useState, type ComponentProps } from 'react';
import { Labelled, type FieldProps } from '@/components/ui/labelled';
import { Input } from '@/components/ui/field';

type PasswordFieldProps = FieldProps & Omit<ComponentProps<'input'>, 'type' | 'autoComplete'> & { autoComplete: 'current-password' | 'new-password' };

/** A password, which can be looked at while it is typed. */
export function PasswordField({ label, hint, error, ...input }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(control) => (
        <span className="relative block">
          <Input {...control} {...input} type={shown ? 'text' : 'password'} className="h-10 pr-16" autoCapitalize="none" autoCorrect="off" spellCheck={false} />
          <button
            type="button"
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
            className="absolute top-1 right-1 h-8 rounded-md px-2.5 text-[0.8125rem] font-medium text-ink-soft transition-colors hover:bg-sunken hover:text-ink"
          >
            Show<span className="sr-only"> what is typed</span>
          </button>
        </span>
      )}
    </Labelled>
  );
}
