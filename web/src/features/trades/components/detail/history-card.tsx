import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { Card, CardHeader } from '@/components/ui/card';
import { Differences } from '@/components/ui/differences';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { useMoneyFormat, useQuantityFormat } from '@/components/ui/amount';
import { formatInstant, zoneName } from '@/lib/dates';
import { formatPercent, formatPrice, formatQuantity, formatR } from '@/lib/numbers';
import { fieldText } from '../../api/field-texts';
import { historyQuery } from '../../api/get-trade';
import { assetClassTexts, sideTexts } from '@/lib/trade-words';
import type { Execution, HistoryEntry } from '../../api/trade-detail';
import { statusTexts } from '../trade-badges';

const events: Record<string, string> = {
  TRADE_CREATED: 'recorded the trade', TRADE_CHANGED: 'changed the trade', TRADE_DELETED: 'deleted the trade', TRADE_RESTORED: 'restored the trade', TRADE_RESOLVED: 'resolved the review',
  FILL_ADDED: 'added a fill', FILL_CHANGED: 'changed a fill', FILL_REMOVED: 'deleted a fill', TRADE_IMPORTED: 'imported fills of the trade', TRADE_IMPORT_UNDONE: 'undid an import of the trade',
};

export type AccountNames = readonly { id: string; name: string }[];

interface HistoryCardProps {
  tradeId: string;
  zone: string;
  currency: string;
  accounts: AccountNames;
}

/** Who changed what, from what to what. */
export function HistoryCard({ tradeId, zone, currency, accounts }: HistoryCardProps) {
  const { data: entries, error, refetch } = useQuery(historyQuery(tradeId));
  return (
    <Card>
      <CardHeader title="History" note={`Times in ${zoneName(zone)}`} />
      <div className="px-4 pt-2 pb-5 sm:px-5">
        {error && <ErrorNotice error={error} retry={() => void refetch()} />}
        {!entries && !error && <Skeleton className="h-20" />}
        {entries?.length === 0 && <p className="flex items-center gap-2 text-[0.8125rem] text-ink-faint"><History className="size-4" aria-hidden />Nobody has changed this trade.</p>}
        <ol className="grid gap-4">
          {entries?.map((entry) => <Entry key={entry.id} entry={entry} zone={zone} currency={currency} accounts={accounts} />)}
        </ol>
      </div>
    </Card>
  );
}

function Entry({ entry: { at, event, actorName, before, after }, ...context }: { entry: HistoryEntry } & Omit<HistoryCardProps, 'tradeId'>) {
  const { zone } = context;
  const write = useWriter(context);
  return (
    <li className="relative border-l-2 pl-4 text-[0.8125rem]">
      <p>
        <span className="font-medium">{actorName ?? 'Somebody who left'}</span> <span className="text-ink-soft">{events[event] ?? event.replaceAll('_', ' ').toLowerCase()}</span>
      </p>
      <time dateTime={at} className="text-xs text-ink-faint">{formatInstant(at, zone)}</time>
      {before && <Differences before={before} after={after ?? {}} nameOf={fieldText} textOf={write} without={['deleted']} />}
    </li>
  );
}

const moneyFields = new Set(['pnl', 'grossPnl', 'fees', 'initialRisk']);
const quantityFields = new Set(['quantity', 'closedQuantity']);
const priceFields = new Set(['entryPrice', 'exitPrice', 'stopLoss', 'target']);
const coded: Record<string, Record<string, string>> = { side: sideTexts, status: statusTexts, assetClass: assetClassTexts };
const longest = 80;

/** A value of the trail as the rest of the screens would write it. */
function useWriter({ zone, currency, accounts }: Omit<HistoryCardProps, 'tradeId'>) {
  const money = useMoneyFormat(currency);
  const quantity = useQuantityFormat();
  const writeNumber = (name: string, value: number): string => {
    if (name === 'rMultiple') return formatR(value);
    if (name === 'returnPct') return formatPercent(value);
    if (priceFields.has(name)) return formatPrice(value);
    if (moneyFields.has(name)) return money(value);
    return quantityFields.has(name) ? quantity(value) : formatQuantity(value);
  };
  return (name: string, value: unknown): string => {
    if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return 'none';
    if (name === 'accountId') return accounts.find(({ id }) => id === value)?.name ?? 'another account';
    if (typeof value === 'number') return writeNumber(name, value);
    if (name === 'execution') return fillText(value as LoggedFill, zone, quantity);
    if (typeof value === 'string' && coded[name]?.[value]) return coded[name][value];
    if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}T.*Z$/.test(value) ? formatInstant(value, zone) : shortened(value);
    if (Array.isArray(value)) return value.map(one).join(', ');
    return shortened(one(value));
  };
}

/** A fill as the trail keeps it. */
type LoggedFill = Pick<Execution, 'side' | 'quantity' | 'price' | 'executedAt'>;

const fillText = ({ side, quantity, price, executedAt }: LoggedFill, zone: string, write: (quantity: number) => string) =>
  `${side === 'BUY' ? 'buy' : 'sell'} ${write(quantity)} at ${formatPrice(price)}, ${formatInstant(executedAt, zone)}`;

const shortened = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);

function one(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  // Of notes the trail keeps only how long they were, so that an erased text is nowhere left.
  if ('characters' in value) return `${String(value.characters)} characters`;
  if ('rule' in value) return `${String(value.rule)} (${'followed' in value && value.followed ? 'followed' : 'broken'})`;
  return Object.entries(value).map(([name, part]) => `${fieldText(name).toLowerCase()} ${String(part)}`).join(', ');
}
