import type { Summary } from '@/lib/api-types';
import { FigureGroup } from './figure-group';
import type { FigureName } from './figure-kinds';
import { Confidence } from './summary-figures';

const names: FigureName[] = ['expectancyR', 'nR', 'sqn', 'pnlStdDev', 'kelly'];

/** What is earned for what is risked, and how sure that is. */
export function RFigures({ summary }: { summary: Summary }) {
  return <FigureGroup title="Risk and reward" names={names} figures={summary} currency={summary.currency}><Confidence summary={summary} /></FigureGroup>;
}
