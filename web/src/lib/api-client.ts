import { ApiError } from './api-error';
import type { Meta } from './api-types';
import { exactJson } from './exact-json';
import { recall, remember } from './revalidation';
import { currentToken, endSession, refreshSession } from './session';
import { turnstile } from './turnstile';

/** The smallest plan allows five requests under way; one is left for another tab. */
const inTurn = turnstile(4);

type QueryValue = string | number | boolean | null | undefined | readonly string[];

export interface ApiRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  query?: Record<string, QueryValue>;
  json?: unknown;
  form?: FormData;
  accept?: string;
  headers?: Record<string, string>;
  /** The version the change is based on: when there is a newer one, nothing happens and the answer is 409. */
  ifMatch?: number;
  /** With the same key the same request counts once, however often it is sent. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/** A success of the API: the data with what it says about itself. */
export interface Envelope<T> {
  data: T;
  meta: Meta;
}

/** Calls an operation under /api/v1 and returns its envelope; anything but a success is thrown as an ApiError. */
export async function api<T>(path: string, request: ApiRequest = {}): Promise<Envelope<T>> {
  const address = path + queryString(request.query);
  const known = (request.method ?? 'GET') === 'GET' ? recall<T>(address) : undefined;
  const response = await answered(path, known ? { ...request, headers: { ...request.headers, 'If-None-Match': known.etag! } } : request);
  if (response.status === 304 && known) return known;
  const body = await response.text();
  if (!body) return { data: undefined as T, meta: {} as Meta };
  const answer: Tagged<T> = { ...JSON.parse(body), etag: response.headers.get('ETag') ?? undefined };
  // What is made at an address is not what stands there: a list does, and the new thing elsewhere.
  return request.method === 'POST' ? answer : remember(address, answer);
}

/** An answer with the version it is of. */
export interface Tagged<T> extends Envelope<T> {
  etag?: string;
}

/** Reads what is asked for again and again: while it has not changed, nothing but that is sent, and `known` holds. */
export async function apiIfChanged<T>(path: string, known?: Tagged<T>, request: ApiRequest = {}): Promise<Tagged<T>> {
  const headers: Record<string, string> = known ? { 'If-None-Match': known.etag! } : {};
  const response = await answered(path, { ...request, headers });
  if (response.status === 304 && known) return known;
  return { ...(await response.json()), etag: response.headers.get('ETag') ?? undefined };
}

/** For what is not JSON, such as a CSV to download; errors are JSON all the same. */
export async function apiBlob(path: string, type: string, query?: ApiRequest['query']): Promise<Blob> {
  return (await answered(path, { accept: `${type}, application/json;q=0.5`, query })).blob();
}

/** `{tag: ['a', 'b'], q: ''}` is `?tag=a&tag=b`: the API refuses empty values, so they are left out. */
export function queryString(query: Record<string, QueryValue> = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined && one !== null && one !== '')
      .map((one) => [name, String(one)]),
  );
  return pairs.length ? `?${new URLSearchParams(pairs)}` : '';
}

async function answered(path: string, request: ApiRequest): Promise<Response> {
  const token = currentToken();
  const first = await send(path, request);
  if (first.ok || first.status === 304) return first;
  const error = await ApiError.of(first);
  if (error.status !== 401 || isAboutTheForm(error)) throw error;
  if (!error.is('TOKEN_EXPIRED') || !(await renewed(token))) {
    // An answer to somebody who has signed out meanwhile says nothing about whoever signed in after him.
    if (currentToken() === token) endSession();
    throw error;
  }
  const second = await send(path, request);
  if (second.ok || second.status === 304) return second;
  throw await ApiError.of(second);
}

/** A wrong password or a code that is asked for is an answer to what was typed: it ends no session. */
function isAboutTheForm(error: ApiError): boolean {
  return error.is('BAD_CREDENTIALS') || error.is('TOTP_REQUIRED');
}

/** A token that was replaced while the call was under way need not be replaced again. */
async function renewed(expired: string | undefined): Promise<boolean> {
  return currentToken() !== expired || refreshSession();
}

function headersOf({ json, accept = 'application/json', ifMatch, idempotencyKey, headers }: ApiRequest): Record<string, string> {
  const token = currentToken();
  return {
    Accept: accept,
    ...(token && { Authorization: `Bearer ${token}` }),
    ...(json !== undefined && { 'Content-Type': 'application/json' }),
    ...(ifMatch !== undefined && { 'If-Match': `"${ifMatch}"` }),
    ...(idempotencyKey && { 'Idempotency-Key': idempotencyKey }),
    ...headers,
  };
}

async function send(path: string, request: ApiRequest): Promise<Response> {
  const { method = 'GET', query, json, form, signal } = request;
  const headers = headersOf(request);
  const body = form ?? (json === undefined ? undefined : exactJson(json));
  try {
    return await inTurn(() => {
      // What nobody waits for any more is not sent. What has been sent counts: its answer may as well be kept.
      signal?.throwIfAborted();
      return fetch(`/api/v1${path}${queryString(query)}`, { method, headers, body });
    });
  } catch (failure) {
    if (signal?.aborted) throw failure;
    throw ApiError.offline();
  }
}
