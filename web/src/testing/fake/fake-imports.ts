import type { Trade } from '@/lib/api-types';
import type { Schema } from '@/lib/operation';
import { failure, success } from './envelope.ts';
import { closedOf } from './figures.ts';
import { FileReading, tradesOf } from './fake-files.ts';

type Import = Schema<'ImportResponse'>;

interface Kept {
  item: Import;
  problems: Schema<'ImportErrorResponse'>[];
  trades: Trade[];
  /** Asked to be taken back: the next answer but one says that it has been. */
  undoing?: boolean;
}

const page = { page: { limit: 50, nextCursor: null } };

/** Imports and saved mappings of one journal, as the contract has them. */
export class FakeImports {
  private readonly kept: Kept[] = [];
  private readonly remembered: Record<string, string> = {};
  private readonly mappings: { id: string }[] = [];
  private readonly answered = new Map<string, { id: string }>();

  constructor(private readonly trades: Trade[], private readonly accountId: string) {}

  async handle(path: string, request: Request): Promise<Response | undefined> {
    if (path === '/trades/import/preview') return success((await this.reading(request)).file.preview());
    if (path === '/trades/import') return this.accept(request);
    if (path === '/imports') return success(this.kept.map(({ item }) => item).filter(({ dryRun }) => !dryRun).toReversed(), page);
    if (path.startsWith('/import-mappings')) return this.mapping(path, request);
    const [, id, part] = /^\/imports\/([^/]+)\/?(.*)/.exec(path) ?? [];
    return id === undefined ? undefined : this.answer(id, part!, request);
  }

  private async accept(request: Request): Promise<Response> {
    const { file, name, dryRun } = await this.reading(request);
    const key = request.headers.get('Idempotency-Key');
    const before = key && this.answered.get(key);
    if (before) return success(before, {}, 202);
    if (!file.format) return failure(400, 'VALIDATION_ERROR', 'This is no file of a format that is known.', [{ field: 'file', message: 'has an unknown format' }]);
    const [open] = file.questions();
    if (open) return failure(400, 'ANSWER_NEEDED', 'The file leaves something open: send it again with an answer.', [{ field: `answers.${open.code}`, message: open.message }]);
    const known = this.kept.some(({ item, trades }) => item.status !== 'UNDONE' && trades.length > 0 && item.counts.imported === file.fills.length);
    const item = this.begin(file, name, known ? 0 : file.fills.length);
    const trades = known ? [] : tradesOf(file.fills, this.accountId, this.trades.length);
    Object.assign(item, { dryRun, effects: { executions: item.counts.imported, tradesClosed: closedOf(trades).length, tradesOpen: trades.length - closedOf(trades).length, needsReview: 0 } });
    if (!dryRun) this.trades.push(...trades);
    Object.assign(this.remembered, file.answers);
    this.kept.push({ item, problems: file.problems, trades: dryRun ? [] : trades });
    if (key) this.answered.set(key, { id: item.id });
    return success({ id: item.id, status: item.status }, {}, 202);
  }

  private begin({ format, fills, problems }: FileReading, fileName: string, imported: number): Import {
    const rows = fills.length + problems.length;
    return {
      id: `0199d000-0000-7000-8000-${String(this.kept.length).padStart(12, '0')}`,
      status: 'QUEUED', fileName, format: format!.id, accountId: this.accountId, userId: '0199c000-0000-7000-8000-00000000000f', dryRun: false,
      progress: { rowsRead: 0, rowsTotal: rows, percent: 0 },
      counts: { rows, imported, duplicates: fills.length - imported, changed: 0, ignored: 0, rejected: problems.length },
      effects: { executions: 0, tradesClosed: 0, tradesOpen: 0, needsReview: 0 },
      ignoredBy: {}, error: null, undo: null, createdAt: new Date().toISOString(), startedAt: new Date().toISOString(), finishedAt: null,
    };
  }

  private answer(id: string, part: string, request: Request): Response {
    const found = this.kept.find(({ item }) => item.id === id);
    if (!found) return failure(404, 'NOT_FOUND', 'There is no such import.');
    const { item, problems } = found;
    if (part === 'errors') return success(problems, page);
    if (part === 'errors.csv') return new Response('symbol,error\n', { headers: { 'Content-Type': 'text/csv' } });
    if (part === 'undo') return request.method === 'GET' ? success({ fills: item.effects.executions, trades: found.trades.length, annotated: 0 }) : this.undo(found);
    if (part === 'cancel') item.status = 'CANCELLED';
    else advance(found);
    const etag = `"${item.status}-${item.progress.percent}"`;
    if (request.headers.get('If-None-Match') === etag) return new Response(null, { status: 304, headers: { ETag: etag } });
    return success(item, {}, 200, { ETag: etag });
  }

  private undo(found: Kept): Response {
    if (found.item.status === 'UNDONE') return failure(409, 'CONFLICT', 'This import has been undone already.');
    found.undoing = true;
    for (const trade of found.trades) this.trades.splice(this.trades.indexOf(trade), 1);
    return success({ id: found.item.id, status: found.item.status }, {}, 202);
  }

  private async mapping(path: string, request: Request): Promise<Response> {
    if (request.method === 'GET') return success(this.mappings, page);
    if (request.method === 'DELETE') {
      this.mappings.splice(this.mappings.findIndex(({ id }) => path.endsWith(id)), 1);
      return new Response(null, { status: 204 });
    }
    const saved = { id: `0199e000-0000-7000-8000-${String(this.mappings.length).padStart(12, '0')}`, ...(await request.json()) };
    this.mappings.push(saved);
    return success(saved, {}, 201);
  }

  private async reading(request: Request) {
    const form = await request.formData();
    const file = form.get('file') as File;
    const json = (name: string) => JSON.parse(String(form.get(name) ?? '{}'));
    const wish = { text: await file.text(), format: form.get('format')?.toString(), mapping: json('mapping'), answers: { ...this.remembered, ...json('answers') } };
    return { file: new FileReading(wish), name: file.name, dryRun: form.get('dryRun') === 'true' };
  }
}

/** An import that is asked about takes a few answers to end, and so does taking it back. */
function advance(kept: Kept): void {
  const { item, undoing } = kept;
  if (item.status === 'QUEUED') item.status = 'RUNNING';
  else if (item.status === 'RUNNING' && item.progress.percent < 100) item.progress.percent = Math.min(100, item.progress.percent + 50);
  else if (item.status === 'RUNNING') item.status = item.counts.rejected > 0 ? 'COMPLETED_WITH_ERRORS' : 'COMPLETED';
  else if (undoing && item.finishedAt) item.status = 'UNDONE';
  else item.finishedAt = new Date().toISOString();
  item.progress.rowsRead = Math.round((item.counts.rows * item.progress.percent) / 100);
}
