import type { FieldValues, Path, UseFormSetError } from 'react-hook-form';
import { ApiError } from './api-error';

/** Puts what the server said about fields onto those fields; false when the form must show the error as a whole. */
export function placeProblems<F extends FieldValues>(error: Error, fields: readonly Path<F>[], setError: UseFormSetError<F>): boolean {
  if (!(error instanceof ApiError) || error.details.length === 0) return false;
  const known = error.details.filter(({ field }) => fields.includes(field as Path<F>));
  known.forEach(({ field, message }, i) => setError(field as Path<F>, { message }, { shouldFocus: i === 0 }));
  return known.length === error.details.length;
}
