import { cva, type VariantProps } from 'class-variance-authority';
import { LoaderCircle } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';

export const buttonLook = cva(
  'inline-flex shrink-0 items-center justify-center gap-2 rounded-lg font-medium whitespace-nowrap transition-colors select-none disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      look: {
        primary: 'bg-accent text-on-accent shadow-card hover:bg-accent-strong',
        secondary: 'border border-line-strong bg-surface text-ink shadow-card hover:bg-sunken',
        danger: 'bg-loss-soft text-loss border border-loss/30 hover:border-loss',
        quiet: 'text-ink-soft hover:bg-sunken hover:text-ink',
      },
      size: { normal: 'h-9 px-3.5', large: 'h-11 px-5 text-[0.9375rem]', small: 'h-8 px-2.5 text-[0.8125rem]', icon: 'size-9' },
    },
    defaultVariants: { look: 'secondary', size: 'normal' },
  },
);

type ButtonProps = ComponentProps<'button'> & VariantProps<typeof buttonLook> & { busy?: boolean };

export function Button({ look, size, busy, className, children, type = 'button', disabled, ...rest }: ButtonProps) {
  return (
    // oxlint-disable-next-line react/button-has-type
    <button type={type} aria-busy={busy || undefined} disabled={disabled || busy} className={cn(buttonLook({ look, size }), className)} {...rest}>
      {busy && <LoaderCircle className="animate-spin" aria-hidden />}
      {children}
    </button>
  );
}
