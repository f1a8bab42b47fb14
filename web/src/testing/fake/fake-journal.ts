import type { Account, Trade } from '@/lib/api-types';
import type { CashFlow } from '@/features/accounts/api/cash-flows';
import type { Strategy } from '@/features/strategies/api/get-strategies';
import type { Execution, HistoryEntry, TradeDetail } from '@/features/trades/api/trade-detail';
import { chargesOfDays, detailOf, fillsOf, fillsOfRoundTrip, newFill, recompute } from './fake-details.ts';
import { failure, success } from './envelope.ts';
import { asha } from './sample-trades.ts';

type Body = Record<string, any>;

const notFound = () => failure(404, 'NOT_FOUND', 'There is nothing at this address.');
const stale = () => failure(409, 'STALE_VERSION', 'This was changed by somebody else in the meantime.');
const none = () => new Response(null, { status: 204 });
const listed = (items: readonly unknown[]) => success(items, { page: { limit: 200, nextCursor: null } });
const facts = ['side', 'quantity', 'entryPrice', 'entryTimestamp', 'exitPrice', 'exitTimestamp', 'fees'] as const;

/** The audit trail keeps of notes only how long they are. */
const traced = ({ notes, ...rest }: Body): Body => ({ ...rest, ...(typeof notes === 'string' ? { notes: { characters: notes.length, fingerprint: 'b735e250' } } : notes === null ? { notes } : {}) });

/** What a trader writes and corrects: trades one by one, their fills, strategies, tags, accounts and days. */
export class FakeJournal {
  readonly accounts: Account[];
  readonly strategies: Strategy[] = [];
  readonly days = new Map<string, { date: string; notes: string; version: number }>();
  private readonly cashFlows: CashFlow[] = [];
  private readonly tags = new Map<string, { id: string; name: string; version: number }>();
  private readonly fills = new Map<string, Execution[]>();
  private readonly histories = new Map<string, HistoryEntry[]>();
  private readonly deleted = new Map<string, TradeDetail>();
  private readonly answers = new Map<string, TradeDetail>();
  private made = 0;

  constructor(private readonly trades: Trade[], account: Account) {
    this.accounts = [account];
  }

  /** Undefined for what is not this part's to answer. */
  async answer(path: string, query: URLSearchParams, request: Request): Promise<Response | undefined> {
    const [, area, id, part, partId] = path.split('/');
    const body: Body = request.headers.get('Content-Type') === 'application/json' ? await request.json() : {};
    const call = { method: request.method, id, part, partId, body, expected: Number(request.headers.get('If-Match')?.replaceAll('"', '') || Number.NaN) };
    if (area === 'accounts') return this.accountsAnswer(call);
    if (area === 'charges') return success([{ id: 'zerodha', name: 'Zerodha' }, { id: 'dhan', name: 'Dhan' }]);
    if (area === 'tags') return this.tagsAnswer(call);
    if (area === 'strategies') return this.strategiesAnswer(call);
    if (area === 'journal') return id ? this.dayAnswer(call) : listed([...this.days.values()].filter(({ date }) => date >= query.get('from')! && date <= query.get('to')!));
    if (area !== 'trades' || id === 'import' || (!id && request.method === 'GET')) return undefined;
    if (!id) return this.create(body, request.headers.get('Idempotency-Key'));
    if (id === 'bulk') return this.bulk(body);
    if (id === 'export') return new Response('symbol,side\n', { headers: { 'Content-Type': 'text/csv' } });
    return this.tradeAnswer(call);
  }

  /** A trade as it is changed behind the back of whoever has it open. */
  changeElsewhere(id: string, change: Partial<TradeDetail>): void {
    const trade = this.find(id)!;
    Object.assign(trade, change, { version: trade.version + 1 });
  }

  private find(id: string): TradeDetail | undefined {
    const trade = this.trades.find((one) => one.id === id);
    return trade && detailOf(trade);
  }

  private fillsFor(trade: TradeDetail): Execution[] {
    const known = this.fills.get(trade.id) ?? fillsOf(trade);
    this.fills.set(trade.id, known);
    return known;
  }

  private remember(id: string, event: HistoryEntry['event'], before: HistoryEntry['before'] = null, after: HistoryEntry['after'] = null): void {
    const entry: HistoryEntry = { id: `h${++this.made}`, at: new Date().toISOString(), event, actorId: 'asha', actorName: 'Asha Rao', before, after };
    this.histories.set(id, [entry, ...(this.histories.get(id) ?? [])]);
  }

  private create(body: Body, key: string | null): Response {
    const known = key && this.answers.get(key);
    if (known) return success(known, {}, 201);
    if (body.symbol === 'FORBIDDEN') return failure(400, 'VALIDATION_ERROR', 'The request is not valid.', [{ field: 'symbol', message: 'is not traded here' }, { field: 'executions[0].price', message: 'is too good to be true' }]);
    const id = `0199e000-0000-7000-8000-${String(++this.made).padStart(12, '0')}`;
    const trade = detailOf({ id, accountId: this.accounts[0]!.id, assetClass: 'STOCK', exchange: null, currency: this.accounts[0]!.currency, tags: [], fees: 0, status: 'OPEN', pnl: null, rMultiple: null, returnPct: null, exitPrice: null, exitTimestamp: null, holdSeconds: null, ...body } as unknown as Trade);
    const fills = body.executions ? (body.executions as Execution[]).map((fill, i) => newFill(`${id}-${i}`, fill)) : fillsOfRoundTrip(id, body as Parameters<typeof fillsOfRoundTrip>[1]);
    this.fills.set(id, fills);
    recompute(trade, fills);
    this.trades.push(trade);
    this.remember(id, 'TRADE_CREATED', null, { symbol: trade.symbol });
    if (key) this.answers.set(key, trade);
    return success(trade, {}, 201);
  }

  private tradeAnswer(call: Call): Response {
    const { method, id = '', part, body, expected } = call;
    if (part === 'restore') return this.restore(id);
    const trade = this.find(id);
    if (!trade) return notFound();
    if (part === 'history') return listed(this.histories.get(id) ?? []);
    if (part === 'executions') return this.executionsAnswer(trade, call);
    if (part === 'resolve') return this.resolve(trade, body);
    if (method === 'GET') return success(trade);
    if (!Number.isNaN(expected) && expected !== trade.version) return stale();
    return method === 'DELETE' ? this.remove(trade) : this.change(trade, body);
  }

  private change(trade: TradeDetail, { resetRisk, ...patch }: Body): Response {
    const before = Object.fromEntries(Object.keys(patch).map((name) => [name, trade[name as keyof TradeDetail] ?? null]));
    Object.assign(trade, patch, { version: trade.version + 1 }, resetRisk && { initialRisk: null });
    if (facts.some((name) => name in patch)) this.fills.set(trade.id, fillsOfRoundTrip(trade.id, trade as Parameters<typeof fillsOfRoundTrip>[1]));
    recompute(trade, this.fillsFor(trade));
    this.remember(trade.id, 'TRADE_CHANGED', traced(before), traced(patch));
    return success(trade);
  }

  private remove(trade: TradeDetail): Response {
    this.deleted.set(trade.id, trade);
    this.trades.splice(this.trades.findIndex((one) => one.id === trade.id), 1);
    this.remember(trade.id, 'TRADE_DELETED');
    return none();
  }

  private restore(id: string): Response {
    const trade = this.deleted.get(id);
    if (!trade) return notFound();
    this.deleted.delete(id);
    this.trades.push(trade);
    this.remember(id, 'TRADE_RESTORED');
    return success(trade);
  }

  private executionsAnswer(trade: TradeDetail, { method, partId, body, expected }: Call): Response {
    const fills = this.fillsFor(trade);
    if (method === 'GET') return listed(fills);
    if (!Number.isNaN(expected) && expected !== trade.version) return stale();
    const at = fills.findIndex((fill) => fill.id === partId);
    if (method === 'DELETE' && fills.length === 1) return failure(409, 'CONFLICT', 'A trade has at least one fill: delete the trade instead.');
    const fill = newFill(partId ?? `f${++this.made}`, body as Execution);
    const event = ({ POST: 'FILL_ADDED', PUT: 'FILL_CHANGED', DELETE: 'FILL_REMOVED' } as Record<string, HistoryEntry['event']>)[method]!;
    this.remember(trade.id, event, at < 0 ? {} : { execution: fills[at] }, method === 'DELETE' ? {} : { execution: fill });
    if (method === 'DELETE') fills.splice(at, 1);
    else if (method === 'PUT') fills[at] = fill;
    else fills.push(fill);
    recompute(trade, fills);
    trade.version++;
    return method === 'DELETE' ? none() : success(fill, {}, method === 'POST' ? 201 : 200);
  }

  private resolve(trade: TradeDetail, body: Body): Response {
    if (body.as === 'IGNORE' || body.as === 'MATCH') return this.remove(trade);
    const own = this.fillsFor(trade);
    const fills = body.as === 'SHORT' ? [newFill(`${trade.id}-0`, { side: 'SELL', quantity: trade.quantity, price: trade.exitPrice!, executedAt: trade.exitTimestamp! })] : [newFill(`${trade.id}-0`, { side: 'BUY', quantity: trade.quantity, price: body.price, executedAt: body.timestamp }), ...own];
    this.fills.set(trade.id, fills);
    recompute(trade, fills);
    trade.version++;
    return success(trade);
  }

  private bulk({ operations }: Body): Response {
    for (const { op, id, tags } of operations as { op: string; id: string; tags: string[] }[]) {
      const trade = this.find(id);
      if (!trade) return failure(400, 'VALIDATION_ERROR', 'The request is not valid.', [{ field: 'operations[0].id', message: 'is not a trade' }]);
      if (op === 'DELETE') this.remove(trade);
      else this.change(trade, { tags: [...new Set([...trade.tags, ...tags])] });
    }
    return success({ operations: operations.length });
  }

  private tagsAnswer({ method, id = '', body }: Call): Response {
    for (const name of this.trades.flatMap((trade) => trade.tags)) if (![...this.tags.values()].some((tag) => tag.name === name)) this.tags.set(name, { id: name, name, version: 1 });
    const counted = [...this.tags.values()].map((tag) => ({ ...tag, trades: this.trades.filter((trade) => trade.tags.includes(tag.name)).length }));
    if (method === 'GET') return listed(counted.toSorted((a, b) => a.name.localeCompare(b.name)));
    const taken = counted.some((tag) => tag.name === body.name && tag.id !== id);
    if (taken) return failure(409, 'CONFLICT', 'There is a tag of this name already.', [{ field: 'name', message: 'is taken' }]);
    const tag = method === 'POST' ? { id: body.name, name: body.name, version: 1 } : this.tags.get(id)!;
    for (const trade of this.trades) trade.tags = trade.tags.flatMap((name) => (name !== tag.name ? name : method === 'DELETE' ? [] : body.name));
    if (method === 'DELETE') this.tags.delete(id);
    else this.tags.set(tag.id, { ...tag, name: body.name, version: tag.version + 1 });
    return method === 'DELETE' ? none() : success(this.tags.get(tag.id), {}, method === 'POST' ? 201 : 200);
  }

  private strategiesAnswer({ method, id, body, expected }: Call): Response {
    const at = this.strategies.findIndex((one) => one.id === id);
    const known = this.strategies[at];
    if (method === 'GET') return listed(this.strategies.map((one) => ({ ...one, tradeCount: this.trades.filter((trade) => detailOf(trade).strategy === one.name).length })));
    if (method !== 'POST' && known && expected !== known.version) return stale();
    if (method === 'DELETE') this.strategies.splice(at, 1);
    else if (known) Object.assign(known, body, { version: known.version + 1 });
    else this.strategies.push({ id: `s${++this.made}`, description: null, rules: [], tradeCount: 0, userId: asha, version: 1, ...body } as unknown as Strategy);
    return method === 'DELETE' ? none() : success(known ?? this.strategies.at(-1), {}, known ? 200 : 201);
  }

  private accountsAnswer({ method, id, part, body }: Call): Response {
    const account = this.accounts.find((one) => one.id === id);
    if (part === 'cash-flows') {
      if (method === 'GET') return listed(this.cashFlows);
      this.cashFlows.unshift({ id: `c${++this.made}`, note: null, ...body } as CashFlow);
      return success(this.cashFlows[0], {}, 201);
    }
    if (part === 'charges') return listed(chargesOfDays);
    if (method === 'GET') return id ? success(account) : listed(this.accounts);
    if (method === 'DELETE') return this.trades.some((trade) => trade.accountId === id) ? failure(409, 'CONFLICT', 'There are trades in this account.') : (this.accounts.splice(this.accounts.indexOf(account!), 1), none());
    if (account) return success(Object.assign(account, body, { version: account.version + 1 }));
    this.accounts.push({ id: `a${++this.made}`, broker: null, currency: 'INR', timeZone: 'Asia/Kolkata', lotMethod: 'INDIAN_EQUITY', startingBalance: null, chargesProfile: null, userId: asha, version: 1, ...body } as Account);
    return success(this.accounts.at(-1), {}, 201);
  }

  private dayAnswer({ method, id: date = '', body, expected }: Call): Response {
    const known = this.days.get(date);
    if (method === 'GET') return known ? success(known) : notFound();
    if (!Number.isNaN(expected) && expected !== (known?.version ?? 0)) return stale();
    if (!body.notes.trim()) this.days.delete(date);
    else this.days.set(date, { date, notes: body.notes, version: (known?.version ?? 0) + 1 });
    return body.notes.trim() ? success(this.days.get(date)) : none();
  }
}

interface Call {
  method: string;
  id?: string;
  part?: string;
  partId?: string;
  body: Body;
  expected: number;
}
