import { useState } from 'react';
import { useInR } from '@/lib/preferences';
import type { Measure } from './measures';

/** What a chart is about: as chosen there, else the result in the unit that is chosen everywhere. */
export function useMeasure() {
  const inR = useInR();
  const [chosen, setMeasure] = useState<Measure>();
  return [chosen ?? (inR ? 'expectancyR' : 'pnl'), setMeasure] as const;
}
