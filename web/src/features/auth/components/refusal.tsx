import type { ReactNode } from 'react';
import { ErrorNotice } from '@/components/ui/notice';
import { ApiError } from '@/lib/api-error';
import { waitText } from './waiting';

/** What the server refused, and from when on it may be tried again. */
export function Refusal({ error, children }: { error: Error; children?: ReactNode }) {
  const wait = waitText(error);
  const told = error instanceof ApiError && wait ? new ApiError(error.status, error.code, error.message, error.details, error.requestId) : error;
  return (
    <ErrorNotice error={told}>
      {wait && <p className="text-ink-soft">{wait}</p>}
      {children}
    </ErrorNotice>
  );
}
