import type { Import, ImportPreview, ImportProblem, PreviewRow, Trade } from '@/lib/api-types';
import { groupBy } from './group-by.ts';

const zerodha = 'symbol,isin,trade_date,exchange,segment,series,trade_type,auction,quantity,price,trade_id,order_id,order_execution_time';

interface Fill {
  line: number;
  symbol: string;
  side: 'BUY' | 'SELL';
  quantity: number;
  price: number;
  executedAt: string;
}

interface Reading {
  known: boolean;
  headers: string[];
  fills: Fill[];
  problems: ImportProblem[];
}

/** Reads a Zerodha equity tradebook, the one format this fake knows. */
export function read(text: string): Reading {
  const [header = '', ...lines] = text.trim().split(/\r?\n/);
  const reading: Reading = { known: header === zerodha, headers: header.split(','), fills: [], problems: [] };
  if (!reading.known) return reading;
  lines.forEach((line, i) => {
    const [symbol, , date, , , , side, , quantity, price, , , at] = line.split(',');
    if (!Number(quantity)) {
      reading.problems.push({ line: i + 2, column: 'quantity', value: quantity ?? null, code: 'NOT_A_NUMBER', message: 'The quantity is not a number greater than zero.' });
      return;
    }
    const instant = new Date(`${at ?? `${date}T09:15:00`}+05:30`).toISOString();
    reading.fills.push({ line: i + 2, symbol: symbol!, side: side === 'buy' ? 'BUY' : 'SELL', quantity: Number(quantity), price: Number(price), executedAt: instant });
  });
  return reading;
}

export function previewOf(text: string): ImportPreview {
  const { known, headers, fills, problems } = read(text);
  const rows = fills.slice(0, 20).map(({ executedAt, ...fill }): PreviewRow => ({
    ...fill, outcome: 'FILL', account: null, timestamp: executedAt, exitPrice: null, exitTimestamp: null, fees: 0, message: null,
  }));
  const format = { id: 'zerodha-tradebook', name: 'Zerodha tradebook' };
  const unknown = { format: null, seen: headers, known: [{ format, columns: zerodha.split(',') }] };
  return { rows, problems, questions: [], ...(known ? { format, seen: headers, known: [] } : unknown) };
}

/** Pairs each sell with the buys before it, symbol by symbol: enough for a journey, not the real matching. */
export function tradesOf(fills: readonly Fill[], accountId: string, firstId: number): Trade[] {
  return [...groupBy(fills, (fill) => fill.symbol).values()].flatMap((group, g) => {
    const buys = group.filter((fill) => fill.side === 'BUY');
    const sells = group.filter((fill) => fill.side === 'SELL');
    return buys.map((buy, i): Trade => {
      const sell = sells[i];
      const pnl = sell ? Math.round((sell.price - buy.price) * buy.quantity * 100) / 100 : null;
      return {
        id: `0199b000-0000-7000-8000-${String(firstId + g * 100 + i).padStart(12, '0')}`,
        accountId, symbol: buy.symbol, assetClass: 'STOCK', exchange: 'NSE', side: 'BUY', status: sell ? 'CLOSED' : 'OPEN',
        quantity: buy.quantity, entryPrice: buy.price, entryTimestamp: buy.executedAt, exitPrice: sell?.price ?? null, exitTimestamp: sell?.executedAt ?? null,
        currency: 'INR', fees: 0, pnl, rMultiple: null, returnPct: pnl && pnl / (buy.price * buy.quantity), tags: [],
        holdSeconds: sell ? (Date.parse(sell.executedAt) - Date.parse(buy.executedAt)) / 1000 : null,
      };
    });
  });
}

/** An import that is asked about takes a few answers to end. */
export function advance(item: Import): void {
  if (item.status === 'QUEUED') item.status = 'RUNNING';
  else if (item.status === 'RUNNING' && item.progress.percent < 100) item.progress.percent = Math.min(100, item.progress.percent + 50);
  else if (item.status === 'RUNNING') item.status = item.counts.rejected > 0 ? 'COMPLETED_WITH_ERRORS' : 'COMPLETED';
  item.progress.rowsRead = Math.round((item.counts.rows * item.progress.percent) / 100);
}
