import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';

const badgeLook = cva('inline-flex items-center gap-1 rounded-md px-1.5 py-0.5 text-xs font-medium whitespace-nowrap', {
  variants: {
    look: {
      plain: 'bg-sunken text-ink-soft',
      accent: 'bg-accent-soft text-accent',
      gain: 'bg-gain-soft text-gain',
      loss: 'bg-loss-soft text-loss',
      warn: 'bg-warn-soft text-warn',
    },
  },
  defaultVariants: { look: 'plain' },
});

export function Badge({ look, className, ...rest }: ComponentProps<'span'> & VariantProps<typeof badgeLook>) {
  return <span className={cn(badgeLook({ look }), className)} {...rest} />;
}
