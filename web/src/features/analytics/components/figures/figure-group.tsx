import type { ReactNode } from 'react';
import { Card, CardHeader } from '@/components/ui/card';
import { cn } from '@/lib/cn';
import { Figure } from '../figure';
import { kinds, populationOf, reasonOf, valueOf, type FigureName, type Figures } from './figure-kinds';
import { FigureValue } from './figure-value';

interface FigureGroupProps {
  title: string;
  note?: ReactNode;
  names: readonly FigureName[];
  figures: Figures;
  currency: string;
  /** Figures that are more than one number. */
  children?: ReactNode;
}

const figureGrid = 'grid grid-cols-2 gap-px overflow-hidden rounded-b-xl border-t bg-line sm:grid-cols-3 2xl:grid-cols-6';

/** Figures of one kind, six or a multiple of it so that no cell stays empty: each with its definition, population and reason. */
export function FigureGroup({ title, note, names, figures, currency, children }: FigureGroupProps) {
  return (
    <Card>
      <CardHeader title={title} note={note} />
      <div className={cn(figureGrid, note !== undefined && 'mt-3')}>
        {names.map((name) => {
          const value = valueOf(name, figures);
          return (
            <Figure
              key={name}
              name={name}
              label={kinds[name].label}
              population={populationOf(name, figures)}
              reason={reasonOf(name, figures)}
              value={value === null ? undefined : <span className="text-lg"><FigureValue name={name} value={value} currency={currency} /></span>}
            />
          );
        })}
        {children}
      </div>
    </Card>
  );
}
