import { Decimal } from './decimal';

/** JSON as JSON.stringify writes it, but a Decimal becomes a number with every digit it has. */
export function exactJson(value: unknown): string {
  if (value instanceof Decimal) return value.toString();
  if (Array.isArray(value)) return `[${value.map((one) => exactJson(one ?? null)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${exactJson(field)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
