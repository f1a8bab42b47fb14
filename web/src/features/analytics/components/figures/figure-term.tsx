import { useQuery } from '@tanstack/react-query';
import { Explained } from '@/components/ui/explained';
import { definitionsQuery } from '../../api/get-definitions';
import { reasonText } from '../undefined-reasons';
import { kinds, type FigureName } from './figure-kinds';

interface FigureTermProps {
  name: FigureName;
  /** What each side rests on, and why it has no value where it has none. */
  sides: readonly { side: string; population: string; missing?: string }[];
}

/** The name of a figure in a table, which explains it. */
export function FigureTerm({ name, sides }: FigureTermProps) {
  const { data: definitions } = useQuery(definitionsQuery);
  const { label } = kinds[name];
  return (
    <Explained label={label}>
      <span className="block font-medium text-ink">{label}</span>
      <span className="mt-1 block">{definitions?.get(name)?.text}</span>
      {sides.map(({ side, population, missing }) => (
        <span key={side} className="mt-2 block text-xs text-ink-faint">{side}: based on {population}.{missing && ` ${missing}`}</span>
      ))}
    </Explained>
  );
}

export const missingText = (value: number | null, reason?: string) => (value === null ? reasonText(reason) : undefined);
