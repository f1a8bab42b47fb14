import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { ApiError } from '@/lib/api-error';
import { formatDuration } from '@/lib/durations';
import { Button } from './button';

interface ErrorNoticeProps {
  error: Error;
  /** The words for a field the server names, where a person has filled it in. */
  fieldText?: (name: string) => string;
  retry?: () => void;
  children?: ReactNode;
}

/** What went wrong in the server's own words, with the request id to quote when the fault is ours. */
export function ErrorNotice({ error, fieldText, retry, children }: ErrorNoticeProps) {
  const answer = error instanceof ApiError ? error : undefined;
  return (
    <div role="alert" className="flex gap-3 rounded-lg border border-loss/25 bg-loss-soft px-3.5 py-3 text-[0.8125rem] text-ink">
      <CircleAlert className="mt-0.5 size-4 shrink-0 text-loss" aria-hidden />
      <div className="grid min-w-0 flex-1 gap-1">
        <p className="font-medium">{answer?.message ?? 'Something went wrong. Please try again.'}</p>
        {answer?.details.map(({ field, message }) => (
          <p key={field + message} className="text-ink-soft">{field && (fieldText ? <span className="font-medium">{fieldText(field)}</span> : <code className="font-medium">{field}</code>)} {message}</p>
        ))}
        {answer?.retryAfter && <p className="text-ink-soft">Try again in {formatDuration(answer.retryAfter)}.</p>}
        {answer && answer.status >= 500 && answer.requestId && <p className="text-ink-soft">Request {answer.requestId}</p>}
        {children}
      </div>
      {retry && <Button size="small" onClick={retry}>Try again</Button>}
    </div>
  );
}
