import type { LotMethod } from '@/lib/api-types';

/** Which purchase a sale is set against, in plain words. */
export const lotMethods: Record<LotMethod, { name: string; note: string }> = {
  INDIAN_EQUITY: { name: 'Indian equity', note: 'What is bought and sold on the same day is matched first; the rest first in, first out, as Indian brokers report it.' },
  FIFO: { name: 'First in, first out', note: 'A sale closes what was bought first.' },
  LIFO: { name: 'Last in, first out', note: 'A sale closes what was bought last.' },
  AVERAGE: { name: 'Average price', note: 'A sale closes at the average price of all that is held.' },
};
