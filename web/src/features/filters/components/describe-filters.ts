import { accountText } from '@/lib/accounts';
import { formatDate } from '@/lib/dates';
import type { Filters } from '@/lib/saved-filters';

type AccountOf = (id: string) => Parameters<typeof accountText>[0] | undefined;

/** What a filter is called before its value; one that says enough by itself is called nothing. */
const names: Record<string, string> = { q: 'search', tag: 'tag', strategy: 'strategy', from: 'from', to: 'to', userId: 'person', minPnl: 'P&L from', maxPnl: 'P&L to' };

const words: Record<string, string> = { BUY: 'Long', SELL: 'Short', CLOSED: 'Closed', OPEN: 'Open', NEEDS_REVIEW: 'Needs review', ytd: 'This year', '1y': 'The last year', '90d': 'The last 90 days', '30d': 'The last 30 days' };

/** Filters in words: "INFY · Long · tag breakout · from 1 Jan 2026". */
export function describeFilters(filters: Filters, accountOf: AccountOf): string {
  return Object.entries(filters).map(([name, value]) => [names[name], valueText(name, value, accountOf)].filter(Boolean).join(' ')).join(' · ');
}

function valueText(name: string, value: string, accountOf: AccountOf): string {
  const account = name === 'accountId' && accountOf(value);
  if (account) return accountText(account);
  if (name === 'accountId') return 'An account that is gone';
  if (name === 'convert') return 'every currency, converted';
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
  return words[value] ?? value;
}
