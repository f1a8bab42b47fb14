import { Check, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { Card, CardHeader } from '@/components/ui/card';
import { Definition, Definitions } from '@/components/ui/definitions';
import { Rating } from '@/components/ui/rating';
import { formatDate } from '@/lib/dates';
import { formatPrice, formatQuantity } from '@/lib/numbers';
import { assetClassTexts, type AssetClass } from '@/lib/trade-words';
import type { TradeDetail } from '../../api/trade-detail';

/** What kind of thing was traded, and where. */
export function InstrumentCard({ trade, account }: { trade: TradeDetail; account?: string }) {
  const right = trade.right && (trade.right === 'CALL' ? 'Call' : 'Put');
  return (
    <Card>
      <CardHeader title="Instrument" />
      <Definitions className="px-4 pt-2 pb-5 sm:px-5">
        <Definition name="Asset class">{assetClassTexts[trade.assetClass as AssetClass] ?? trade.assetClass}</Definition>
        {trade.exchange && <Definition name="Exchange">{trade.exchange}</Definition>}
        {trade.underlying && <Definition name="Underlying">{trade.underlying}</Definition>}
        {trade.expiry && <Definition name="Expiry">{formatDate(trade.expiry)}</Definition>}
        {trade.strike !== null && <Definition name="Strike">{formatPrice(trade.strike)} {right}</Definition>}
        {trade.multiplier !== 1 && <Definition name="Multiplier">{formatQuantity(trade.multiplier)}</Definition>}
        {trade.currency && <Definition name="Currency">{trade.currency}{trade.fxRate !== null && ` at ${formatQuantity(trade.fxRate)}`}</Definition>}
        {account && <Definition name="Account">{account}</Definition>}
      </Definitions>
    </Card>
  );
}

/** How it was traded: strategy, rules, mistakes, tags, rating. */
export function ReviewCard({ trade, edit }: { trade: TradeDetail; edit: ReactNode }) {
  const { strategy, rules = [], mistakes = [], tags, rating } = trade;
  const empty = !strategy && rules.length + mistakes.length + tags.length === 0 && rating === null;
  return (
    <Card>
      <CardHeader title="Review">{rating !== null && <Rating value={rating} />}</CardHeader>
      <div className="grid gap-4 px-4 pt-2 pb-5 text-[0.8125rem] sm:px-5">
        {empty && <p className="text-ink-faint">Not looked back at yet. {edit}</p>}
        {strategy && <Part title="Strategy"><span className="font-medium">{strategy}</span></Part>}
        {rules.length > 0 && (
          <Part title="Rules">
            <ul className="grid gap-1.5">
              {rules.map(({ rule, followed }) => (
                <li key={rule} className="flex items-start gap-2">
                  {followed ? <Check className="mt-0.5 size-4 shrink-0 text-gain" aria-hidden /> : <X className="mt-0.5 size-4 shrink-0 text-loss" aria-hidden />}
                  <span className="min-w-0">{rule}<span className="sr-only">: {followed ? 'followed' : 'broken'}</span></span>
                </li>
              ))}
            </ul>
          </Part>
        )}
        {mistakes.length > 0 && <Part title="Mistakes"><Names names={mistakes} look="warn" /></Part>}
        {tags.length > 0 && <Part title="Tags"><Names names={tags} look="plain" /></Part>}
      </div>
    </Card>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="mb-1.5 text-xs text-ink-faint">{title}</h3>
      {children}
    </div>
  );
}

function Names({ names, look }: { names: readonly string[]; look: 'plain' | 'warn' }) {
  return <span className="flex flex-wrap gap-1.5">{names.map((name) => <Badge key={name} look={look} className="whitespace-normal">{name}</Badge>)}</span>;
}
