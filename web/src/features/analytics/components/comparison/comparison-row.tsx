import { populationOf } from '../figures/figure-kinds';
import { FigureTerm, missingText } from '../figures/figure-term';
import { FigureValue } from '../figures/figure-value';
import type { ComparedRow } from './compared-rows';

interface ComparisonRowProps {
  row: ComparedRow;
  currencies: { a: string; b: string };
}

const none = <span className="text-ink-faint">–</span>;

export function ComparisonRow({ row: { name, a, b, difference, figures }, currencies }: ComparisonRowProps) {
  const sides = [
    { side: 'First', population: populationOf(name, figures.a), missing: missingText(a, figures.a.undefined[name]) },
    { side: 'Second', population: populationOf(name, figures.b), missing: missingText(b, figures.b.undefined[name]) },
  ];
  return (
    <tr className="[&>td]:px-2 [&>td]:py-2 [&>td]:whitespace-nowrap sm:[&>td]:px-3">
      <th scope="row" className="px-2 py-2 text-left font-normal sm:px-3 text-ink-soft"><FigureTerm name={name} sides={sides} /></th>
      <td>{a === null ? none : <FigureValue name={name} value={a} currency={currencies.a} />}</td>
      <td>{b === null ? none : <FigureValue name={name} value={b} currency={currencies.b} />}</td>
      <td className="font-medium">{difference === null ? none : <FigureValue name={name} value={difference} currency={currencies.b} signed />}</td>
    </tr>
  );
}
