import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Explained } from '@/components/ui/explained';
import { Meaning } from '@/components/ui/meaning';
import { definitionsQuery } from '../api/get-definitions';
import { reasonText } from './undefined-reasons';

interface TermProps {
  /** The figure's name in the API, which finds its definition; its words where the API has none for it. */
  name: string;
  /** What heads the explanation. */
  label: string;
  text?: string;
  /** How many observations it rests on; without them what kind of observations. */
  population?: string;
  /** Says why it is missing where it is: the API's code, or null where it gave none. */
  missing?: string | null;
  className?: string;
  /** What is shown, where that is not the label. */
  children?: ReactNode;
}

/** A figure, or what stands for it, that can be asked what it means. */
export function Term({ name, label, text, population, missing, className, children }: TermProps) {
  const { data: definitions } = useQuery(definitionsQuery);
  const definition = definitions?.get(name);
  return (
    <Explained label={children ?? label} className={className}>
      <Meaning label={label} text={text ?? definition?.text} population={population ?? definition?.population} reason={missing === undefined ? undefined : reasonText(missing ?? undefined)} />
    </Explained>
  );
}
