import type { FieldProblem } from '@/lib/api-error';

const meta = () => ({ requestId: 'fake-request', timestamp: new Date().toISOString() });

export function success(data: unknown, more: Record<string, unknown> = {}, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json({ data, meta: { ...meta(), ...more } }, { status, headers });
}

export function failure(status: number, code: string, message: string, details: FieldProblem[] = [], headers: Record<string, string> = {}): Response {
  return Response.json({ error: { code, message, details }, meta: meta() }, { status, headers });
}
