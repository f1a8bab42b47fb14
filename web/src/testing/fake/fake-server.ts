import type { Account, Trade } from '@/lib/api-types';
import { breakdownOf } from './fake-breakdown.ts';
import { FakeAuth } from './fake-auth.ts';
import { FakeImports } from './fake-imports.ts';
import { FakeJournal } from './fake-journal.ts';
import { calendarOf, curveOf, dayOf, statisticsOf, summaryOf } from './figures.ts';
import { definitions } from './definitions.ts';
import { comparisonOf, drawdownsOf, simulationOf } from './fake-risk.ts';
import { failure, success } from './envelope.ts';
import { groupBy } from './group-by.ts';
import { asha, sampleTrades } from './sample-trades.ts';
import { addMonths, isoWeek, monthOf } from '../../lib/dates.ts';

const today = '2026-11-20';
const accountId = '0199c000-0000-7000-8000-000000000001';
const mainAccount = (startingBalance: number | null): Account => ({
  id: accountId, userId: asha, name: 'Main', broker: 'Zerodha', currency: 'INR', timeZone: 'Asia/Kolkata',
  lotMethod: 'INDIAN_EQUITY', startingBalance, chargesProfile: 'zerodha', createdAt: '2025-11-20T10:00:00Z', updatedAt: '2025-11-20T10:00:00Z', version: 1,
});

interface Journal {
  account: Account;
  trades: Trade[];
  written: FakeJournal;
  imports: FakeImports;
}

function newJournal(startingBalance: number | null, trades: Trade[]): Journal {
  const account = mainAccount(startingBalance);
  return { account, trades, written: new FakeJournal(trades, account), imports: new FakeImports(trades, accountId) };
}

/** Speaks the API contract from memory. `demo@example.com` has a year of trades, whoever registers none. */
export class FakeServer {
  readonly auth = new FakeAuth();
  private readonly journals = new Map<string, Journal>([
    ['demo@example.com', newJournal(1_500_000, sampleTrades(430, new Date(`${today}T00:00:00Z`), accountId))],
  ]);

  /** What the demo trader has traded. */
  get trades(): Trade[] {
    return this.journalOf('demo@example.com').trades;
  }

  /** What the demo trader writes. */
  get written(): FakeJournal {
    return this.journalOf('demo@example.com').written;
  }

  async handle(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    const path = pathname.replace('/api/v1', '');
    if (path.startsWith('/auth/')) return this.auth.handle(path, request);
    const email = this.auth.who(request);
    if (email instanceof Response) return email;
    const ofWorkspace = await this.auth.team.answer(path, searchParams, request, email);
    if (ofWorkspace) return ofWorkspace;
    const own = /^\/(me(\/email)?|invitations\/accept)$/.test(path) ? await this.auth.identity.handle(path, request) : undefined;
    if (own) return own;
    if (request.method !== 'GET' && this.auth.workspaces.get(this.auth.hostOf(email))!.settings.deletionDueAt) return failure(403, 'FORBIDDEN', 'The workspace is about to be deleted: it can only be read.');
    if ((request.method !== 'GET' || path === '/trades/export') && this.auth.roleOf(email) === 'VIEWER') return failure(403, 'FORBIDDEN', 'Your role in this workspace does not allow this.');
    if (path.startsWith('/billing/') && this.auth.roleOf(email) !== 'OWNER') return failure(403, 'FORBIDDEN', 'Your role in this workspace does not allow this.');
    return this.answer(path, searchParams, request, this.journalOf(this.auth.hostOf(email)));
  }

  private journalOf(email: string): Journal {
    const known = this.journals.get(email) ?? newJournal(null, []);
    this.journals.set(email, known);
    return known;
  }

  private async answer(path: string, query: URLSearchParams, request: Request, journal: Journal): Promise<Response> {
    const answer = (await journal.imports.handle(path, request)) ?? (await journal.written.answer(path, query, request));
    if (answer) return answer;
    const trades = narrow(journal.trades, query);
    const balance = journal.account.startingBalance;
    if (path === '/trades') return this.page(trades, query);
    if (path === '/analytics/summary') return success(summaryOf(trades), { asOf: new Date().toISOString(), source: 'LIVE' });
    if (path === '/analytics/statistics') return success(statisticsOf(trades, balance));
    if (path === '/analytics/equity-curve') return success(curveOf(trades, balance, periodKey(query.get('period'))));
    if (path === '/analytics/calendar') return success(calendarOf(trades, query.get('month')!, [...journal.written.days.keys()]));
    if (path === '/analytics/breakdown') return success(breakdownOf(trades, query.get('by') ?? '', query.get('by2')));
    if (path === '/analytics/drawdowns') return success(drawdownsOf(trades, balance));
    if (path === '/analytics/simulation') return success(simulationOf(query, statisticsOf(trades, balance).days, balance));
    if (path === '/analytics/comparison') return success(comparisonOf(trades, narrow(journal.trades, sideB(query)), balance));
    if (path === '/billing/usage') return usageOf(journal, Number(query.get('months') ?? 12));
    if (path === '/analytics/definitions') return success(definitions);
    return failure(404, 'NOT_FOUND', 'There is nothing at this address.');
  }

  private page(trades: Trade[], query: URLSearchParams): Response {
    const sort = query.get('sort') ?? '-exitTimestamp';
    const field = sort.replace('-', '') as keyof Trade;
    const sign = sort.startsWith('-') ? -1 : 1;
    const sorted = trades.toSorted((a, b) => sign * compare(a[field], b[field]));
    const from = Number(query.get('cursor') ?? 0);
    const limit = Number(query.get('limit') ?? 50);
    const next = from + limit < sorted.length ? String(from + limit) : null;
    return success(sorted.slice(from, from + limit), { page: { limit, nextCursor: next }, total: query.has('count') ? sorted.length : undefined });
  }
}

const compare = (a: unknown, b: unknown) => (typeof a === 'number' && typeof b === 'number' ? a - b : String(a ?? '').localeCompare(String(b ?? '')));

function narrow(trades: readonly Trade[], query: URLSearchParams): Trade[] {
  const is = (name: 'symbol' | 'side' | 'status') => (trade: Trade) => !query.has(name) || trade[name] === query.get(name);
  const tests = [is('symbol'), is('side'), is('status'),
    (trade: Trade) => !query.has('tag') || trade.tags.includes(query.get('tag')!),
    (trade: Trade) => !query.has('q') || trade.symbol.includes(query.get('q')!.toUpperCase()),
    (trade: Trade) => !query.has('from') || (trade.exitTimestamp !== null && dayOf(trade) >= query.get('from')!),
    (trade: Trade) => !query.has('to') || (trade.exitTimestamp !== null && dayOf(trade) <= query.get('to')!),
  ];
  return trades.filter((trade) => tests.every((test) => test(trade)));
}

/** Trades as if each had been recorded on the day it was closed, by three people; a file for every fifteen of them. */
function usageOf({ trades }: Journal, months: number): Response {
  const current = monthOf(today);
  const byMonth = groupBy(trades, (trade) => (trade.exitTimestamp ? monthOf(dayOf(trade)) : current));
  const first = [...byMonth.keys()].toSorted()[0] ?? current;
  const shown = Array.from({ length: months }, (_, back) => addMonths(current, -back)).filter((month) => month >= first);
  const used = (month: string) => {
    const n = byMonth.get(month)?.length ?? 0;
    return { month, trades: n, imports: Math.floor(n / 15), importBytes: Math.floor(n / 15) * 183_000 };
  };
  return success({ plan: 'ENTERPRISE', timeZone: 'Asia/Kolkata', members: 3, accounts: 1, asOf: '2026-11-20T04:05:00Z', months: shown.map(used) });
}

/** The filters of the second set of a comparison. */
const sideB = (query: URLSearchParams) => new URLSearchParams([...query].filter(([name]) => name.startsWith('b.')).map(([name, value]) => [name.slice(2), value]));

function periodKey(period: string | null) {
  return { weekly: isoWeek, monthly: monthOf }[period ?? ''] ?? ((date: string) => date);
}
