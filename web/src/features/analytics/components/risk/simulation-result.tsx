import { Amount } from '@/components/ui/amount';
import { countOf, formatCount, formatPercent } from '@/lib/numbers';
import type { Simulation } from '../../api/get-simulation';
import { reasonText } from '../undefined-reasons';
import { percentileTexts } from './percentiles';

interface SimulationResultProps {
  simulation: Simulation;
  currency: string;
}

/** What came of it, and what it was asked with. */
export function SimulationResult({ simulation, currency }: SimulationResultProps) {
  const { inputs, riskOfRuin, finalEquity, maxDrawdown, undefined: reasons } = simulation;
  return (
    <div role="status" aria-label="Result of the simulation" className="grid gap-4">
      <div>
        <p className="text-[0.8125rem] text-ink-soft">Risk of ruin</p>
        <p className="text-2xl font-semibold tracking-tight tabular-nums">{riskOfRuin === null ? <span className="text-ink-faint">–</span> : formatPercent(riskOfRuin)}</p>
        {riskOfRuin === null && <p className="text-xs text-ink-faint">{reasonText(reasons.riskOfRuin)}</p>}
      </div>
      {finalEquity && maxDrawdown && (
        <table className="w-full text-right text-[0.8125rem] tabular-nums">
          <caption className="sr-only">Percentiles of the simulated paths</caption>
          <thead className="text-xs text-ink-soft">
            <tr className="[&>th]:py-2 [&>th]:font-medium">
              <th scope="col" className="text-left">Of the paths</th>
              <th scope="col">{inputs.startingEquity === 0 ? 'P&L at the end' : 'Equity at the end'}</th>
              <th scope="col">Max drawdown</th>
            </tr>
          </thead>
          <tbody className="divide-y border-y">
            {percentileTexts.map(([name, text]) => (
              <tr key={name} className="[&>td]:py-2">
                <th scope="row" className="py-2 text-left font-normal text-ink-soft">{text}</th>
                <td><Amount value={finalEquity[name]} currency={currency} precision="whole" /></td>
                <td><Amount value={maxDrawdown[name]} currency={currency} precision="whole" /></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="text-xs text-ink-faint tabular-nums">
        {formatCount(inputs.paths)} paths of {formatCount(inputs.horizon)} days, drawn from {countOf(inputs.days, 'trading day')}; start <Amount value={inputs.startingEquity} currency={currency} />,{' '}
        {inputs.ruinLevel === null ? 'no ruin level' : <>ruin at <Amount value={inputs.ruinLevel} currency={currency} /></>}, seed <span className="font-medium text-ink-soft">{inputs.seed}</span>.
      </p>
    </div>
  );
}
