import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { formatCount } from '@/lib/numbers';
import { downloadErrors, importErrorsQuery } from '../api/get-import-errors';
import type { Import } from '../api/types';

/** Each rejected row with its line, column, value and reason. */
export function ErrorsTable({ item }: { item: Import }) {
  const { data: problems, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(importErrorsQuery(item.id));
  const download = useMutation({ mutationFn: () => downloadErrors(item.id, item.fileName) });
  return (
    <Card>
      <CardHeader title={`${formatCount(item.counts.rejected)} rejected`} note="Correct them in the CSV and import it again: what is already here is not counted twice.">
        <Button size="small" busy={download.isPending} onClick={() => download.mutate()}><Download aria-hidden />Download CSV</Button>
      </CardHeader>
      <div className="px-4 pt-2 pb-4 sm:px-5">
        {error && <div className="mb-3"><ErrorNotice error={error} retry={() => void (problems ? fetchNextPage() : refetch())} /></div>}
        {download.error && <div className="mb-3"><ErrorNotice error={download.error} /></div>}
        {!problems && !error && <Skeleton className="h-24" />}
        {problems && <div
          role="region"
          aria-label="Rejected rows"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
          tabIndex={0}
          className="overflow-x-auto rounded-lg border"
        >
          <table className="w-full text-left text-[0.8125rem] tabular-nums">
            <thead className="bg-sunken text-xs text-ink-soft">
              <tr className="[&>th]:px-3 [&>th]:py-2 [&>th]:font-medium">
                <th scope="col">Line</th>
                <th scope="col">Column</th>
                <th scope="col">Value</th>
                <th scope="col">Why</th>
              </tr>
            </thead>
            <tbody className="divide-y">
              {problems.map((problem) => (
                <tr key={`${problem.line}${problem.column}${problem.code}`} className="[&>*]:px-3 [&>*]:py-2">
                  <th scope="row" className="font-normal">{problem.line}</th>
                  <td className="whitespace-nowrap">{problem.column || '–'}</td>
                  <td className="max-w-48 truncate font-medium" title={problem.value}>{problem.value || '–'}</td>
                  <td className="min-w-56 text-ink-soft">{problem.message}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>}
        {hasNextPage && <Button className="mt-3" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>Load more</Button>}
      </div>
    </Card>
  );
}
