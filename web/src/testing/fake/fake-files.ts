import type { Trade } from '@/lib/api-types';
import type { ImportPreview } from '@/features/imports/api/types';
import type { Schema } from '@/lib/operation';
import { groupBy } from './group-by.ts';
import { detailOf } from './fake-details.ts';
import { asha } from './sample-trades.ts';

type Field = Schema<'Field'>;

interface Format {
  id: string;
  name: string;
  columns: Record<string, Field>;
  required: Field[];
}

/** The formats of this fake: a broker's, and one whose columns are told by hand. */
const formats: readonly Format[] = [
  {
    id: 'zerodha-tradebook', name: 'Zerodha tradebook',
    columns: { symbol: 'SYMBOL', isin: 'ISIN', trade_date: 'TRADE_DATE', exchange: 'EXCHANGE', segment: 'SEGMENT', trade_type: 'SIDE', quantity: 'QUANTITY', price: 'PRICE', trade_id: 'FILL_ID', order_id: 'ORDER_ID', order_execution_time: 'EXECUTED_AT' },
    required: ['SYMBOL', 'SIDE', 'QUANTITY', 'PRICE', 'EXECUTED_AT', 'FILL_ID'],
  },
  { id: 'generic-fills', name: 'Any file of fills', columns: {}, required: ['SYMBOL', 'SIDE', 'QUANTITY', 'PRICE', 'EXECUTED_AT'] },
];

export interface Fill {
  line: number;
  symbol: string;
  side: 'BUY' | 'SELL';
  quantity: number;
  price: number;
  executedAt: string;
}

type Wish = Pick<FileReading, 'mapping' | 'answers'> & { format?: string; text: string };

/** What a fake import makes of a file: fills, one a row, dates as they come or by the answer about their order. */
export class FileReading {
  readonly header: string[];
  readonly format?: Format;
  readonly mapping: Record<string, Field>;
  readonly answers: Record<string, string>;
  readonly fills: Fill[] = [];
  readonly problems: Schema<'ImportErrorResponse'>[] = [];
  private readonly records: { line: number; cells: string[] }[];

  constructor({ text, format, mapping, answers }: Wish) {
    const [header = '', ...lines] = text.trim().split(/\r?\n/);
    this.header = header.split(',');
    this.answers = answers;
    this.records = lines.map((line, i) => ({ line: i + 2, cells: line.split(',') }));
    this.format = formats.filter(({ id }) => !format || id === format).find((one) => this.fits(one, mapping));
    this.mapping = this.format ? this.meanings(this.format, mapping) : {};
    if (this.format) this.records.forEach((record) => this.read(record));
  }

  preview(): ImportPreview {
    const known = formats.map(({ id, name, columns }) => ({ format: { id, name }, columns: Object.keys(columns) }));
    if (!this.format) return { format: null, headerRow: null, mapping: {}, rows: [], problems: [], questions: [], seen: this.header, known, answers: this.answers, statedCharges: null, savedMapping: null };
    const { id, name } = this.format;
    const empty = { account: null, symbol: null, assetClass: null, side: null, quantity: null, price: null, timestamp: null, exitPrice: null, exitTimestamp: null, fees: null, message: null };
    const rows = [
      ...this.fills.map(({ executedAt, ...fill }): Schema<'PreviewRow'> => ({ ...empty, ...fill, outcome: 'FILL', assetClass: 'STOCK', timestamp: executedAt, fees: 0 })),
      ...this.problems.map(({ line, message }): Schema<'PreviewRow'> => ({ ...empty, line, outcome: 'REJECTED', message })),
    ];
    return {
      format: { id, name }, answers: this.answers, headerRow: 1, mapping: this.mapping, seen: this.header, known: [], questions: this.questions(),
      rows: rows.toSorted((a, b) => a.line - b.line).slice(0, 20),
      problems: this.problems as Schema<'Problem'>[], statedCharges: null, savedMapping: null,
    };
  }

  questions(): Schema<'Question'>[] {
    const column = Object.entries(this.mapping).find(([, field]) => field === 'EXECUTED_AT')?.[0] ?? '';
    const open = this.records.some(({ cells }) => /^\d\d\/\d\d\/\d{4}/.test(cells[this.header.indexOf(column)] ?? '')) && !this.answers.DATE_ORDER;
    return open ? [{ code: 'DATE_ORDER', column, message: 'Does the day or the month come first?', options: ['DAY_FIRST', 'MONTH_FIRST'], freedom: 'NONE' }] : [];
  }

  private fits(format: Format, mapping: Record<string, Field>): boolean {
    const meanings = Object.values(this.meanings(format, mapping));
    return format.required.every((field) => meanings.includes(field));
  }

  private meanings({ columns }: Format, mapping: Record<string, Field>): Record<string, Field> {
    return Object.fromEntries(this.header.flatMap((name) => (mapping[name] ?? columns[name] ? [[name, mapping[name] ?? columns[name]!]] : [])));
  }

  private read({ line, cells }: { line: number; cells: string[] }): void {
    const cell = (field: Field) => cells[this.header.findIndex((name) => this.mapping[name] === field)] ?? '';
    const quantity = Number(cell('QUANTITY'));
    if (!quantity) {
      const column = this.header.find((name) => this.mapping[name] === 'QUANTITY')!;
      this.problems.push({ line, column, value: cell('QUANTITY'), code: 'NOT_A_NUMBER', message: `${column} is not a number.` });
      return;
    }
    const side = cell('SIDE').toLowerCase().startsWith('b') ? 'BUY' : 'SELL';
    this.fills.push({ line, symbol: cell('SYMBOL'), side, quantity, price: Number(cell('PRICE')), executedAt: this.instant(cell('EXECUTED_AT')) });
  }

  private instant(text: string): string {
    const [date, first, second, year] = /^(\d\d)\/(\d\d)\/(\d{4})/.exec(text) ?? [];
    const [day, month] = this.answers.DATE_ORDER === 'MONTH_FIRST' ? [second, first] : [first, second];
    const local = date ? `${year}-${month}-${day}T09:15:00` : text;
    return new Date(`${local}+05:30`).toISOString();
  }
}

/** Pairs each sell with the buys before it, symbol by symbol: enough for a journey, not the real matching. */
export function tradesOf(fills: readonly Fill[], accountId: string, firstId: number): Trade[] {
  return [...groupBy(fills, (fill) => fill.symbol).values()].flatMap((group, g) => {
    const buys = group.filter((fill) => fill.side === 'BUY');
    const sells = group.filter((fill) => fill.side === 'SELL');
    return buys.map((buy, i) => {
      const sell = sells[i];
      const pnl = sell ? Math.round((sell.price - buy.price) * buy.quantity * 100) / 100 : null;
      return detailOf({
        id: `0199b000-0000-7000-8000-${String(firstId + g * 100 + i).padStart(12, '0')}`,
        accountId, userId: asha, symbol: buy.symbol, assetClass: 'STOCK', exchange: 'NSE', side: 'BUY', status: sell ? 'CLOSED' : 'OPEN',
        quantity: buy.quantity, entryPrice: buy.price, entryTimestamp: buy.executedAt, exitPrice: sell?.price ?? null, exitTimestamp: sell?.executedAt ?? null,
        currency: 'INR', fees: 0, pnl, rMultiple: null, returnPct: pnl && pnl / (buy.price * buy.quantity), tags: [],
        holdSeconds: sell ? (Date.parse(sell.executedAt) - Date.parse(buy.executedAt)) / 1000 : null,
      });
    });
  });
}
