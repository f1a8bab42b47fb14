import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { meQuery } from '../../api/get-me';
import type { Me } from '../../api/identity-types';

/** Cards about the person, once it is known what there is to say. */
export function WithMe({ children }: { children: (me: Me) => ReactNode }) {
  const { data: me, error, refetch } = useQuery(meQuery);
  return (
    <div className="grid max-w-3xl grid-cols-1 gap-4">
      {me && children(me)}
      {!me && error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!me && !error && (
        <div role="status" aria-label="Loading your settings" className="grid gap-4">
          <Skeleton className="h-40 rounded-xl" />
          <Skeleton className="h-40 rounded-xl" />
        </div>
      )}
    </div>
  );
}
