import { Amount } from '@/components/ui/amount';
import { Card, CardHeader } from '@/components/ui/card';
import { Definition, Definitions } from '@/components/ui/definitions';
import type { Statistics } from '@/lib/api-types';
import { reasonText } from '../undefined-reasons';
import { percentileTexts } from './percentiles';

/** Between which amounts most trades end. */
export function PercentilesCard({ statistics: { pnlPercentiles, currency, undefined: reasons } }: { statistics: Statistics }) {
  return (
    <Card>
      <CardHeader title="Percentiles of P&L" note="Of the net P&L of closed trades" />
      <div className="px-4 pt-3 pb-5 sm:px-5">
        {!pnlPercentiles && <p className="text-ink-faint">{reasonText(reasons.pnlPercentiles)}</p>}
        {pnlPercentiles && (
          <Definitions>
            {percentileTexts.map(([name, text]) => <Definition key={name} name={text}><Amount value={pnlPercentiles[name]} currency={currency} coloured /></Definition>)}
          </Definitions>
        )}
      </div>
    </Card>
  );
}
