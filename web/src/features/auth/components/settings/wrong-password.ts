import { ApiError, type FieldProblem } from '@/lib/api-error';

/** A wrong password, said at its field; undefined for every other refusal. */
export function wrongPassword(error: Error, field = 'password'): FieldProblem[] | undefined {
  return error instanceof ApiError && error.is('BAD_CREDENTIALS') ? [{ field, message: 'This is not your password.' }] : undefined;
}
