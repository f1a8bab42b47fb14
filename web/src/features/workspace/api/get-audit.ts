import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api } from '@/lib/api-client';
import type { LocalDate } from '@/lib/dates';
import type { AuditLineResponse } from './workspace-types';

export interface AuditFilter {
  event?: string;
  actorId?: string;
  from?: LocalDate;
  to?: LocalDate;
}

/** What has happened in the workspace, the newest first, page after page. */
export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['workspace', 'audit', filter],
    queryFn: ({ pageParam, signal }) => api<AuditLineResponse[]>('/workspace/audit', { query: { ...filter, cursor: pageParam, limit: 50 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.meta.page?.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
