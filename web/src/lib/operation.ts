import { api, type ApiRequest, type Envelope } from './api-client';
import type { components, paths } from './generated/api';

/** A shape of the API's document by its name there. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

const methods = { get: 'GET', post: 'POST', put: 'PUT', patch: 'PATCH', delete: 'DELETE' } as const;

type Verb = keyof typeof methods;
type Served<P extends string> = paths[`/api/v1${P}` & keyof paths];
type Described<V extends Verb, P extends string> = Served<P> extends Record<V, infer Operation> ? Operation : never;

/** The paths that answer to a verb. */
type PathOf<V extends Verb> = {
  [Full in keyof paths]: Full extends `/api/v1${infer P}` ? (paths[Full] extends Record<V, { responses: unknown }> ? P : never) : never;
}[keyof paths];

type Json<Answer> = Answer extends { content: { 'application/json': infer Body } } ? Body : undefined;
type Success<Operation> = Operation extends { responses: infer Answers } ? Json<Answers[keyof Answers & (200 | 201 | 202)]> : never;

/** What an operation answers with, out of its envelope. */
type DataOf<V extends Verb, P extends string> = Success<Described<V, P>> extends { data: infer Data } ? Data : undefined;

type Part<Operation, Name extends string> = Operation extends { parameters: infer Parameters } ? (Name extends keyof Parameters ? NonNullable<Parameters[Name]> : never) : never;
type PathPart<Operation> = [Part<Operation, 'path'>] extends [never] ? { path?: never } : { path: Record<keyof Part<Operation, 'path'>, string> };
type QueryPart<Operation> = [Part<Operation, 'query'>] extends [never] ? { query?: never } : { query?: { [Name in keyof Part<Operation, 'query'>]?: ApiRequest['query'] extends Record<string, infer Value> | undefined ? Value : never } };
type BodyOf<Operation> = Operation extends { requestBody?: infer Body } ? NonNullable<Body> : never;
type JsonPart<Operation> = BodyOf<Operation> extends { content: { 'application/json': infer Body } } ? ([BodyOf<Operation>] extends [never] ? { json?: never } : { json: Body }) : { json?: never };

type RequestOf<V extends Verb, P extends string> = PathPart<Described<V, P>> &
  QueryPart<Described<V, P>> &
  JsonPart<Described<V, P>> &
  Pick<ApiRequest, 'form' | 'ifMatch' | 'idempotencyKey' | 'signal'>;

/** Calls an operation of the API's document: path, parameters, body and answer are what the document says they are. */
export function call<V extends Verb, P extends PathOf<V>>(verb: V, path: P, request: RequestOf<V, P>): Promise<Envelope<DataOf<V, P>>> {
  const { path: ids, ...rest } = request as ApiRequest & { path?: Record<string, string> };
  return api(filled(path, ids), { method: methods[verb], ...rest });
}

/** `/imports/{id}` with its id in place. */
export function filled(path: string, ids: Record<string, string> = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? ''));
}
