import { useInfiniteQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { Amount } from '@/components/ui/amount';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { Account } from '@/lib/api-types';
import { formatDate } from '@/lib/dates';
import { accountChargesQuery, type ChargesComparison } from '../api/get-account-charges';

interface ChargesSheetProps {
  account: Account;
  onClose: () => void;
}

/** What the broker states beside what the table of charges comes to, day by day. */
export default function ChargesSheet({ account, onClose }: ChargesSheetProps) {
  const { data: days, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(accountChargesQuery(account.id));
  return (
    <Dialog title={`Charges of ${account.name}`} note="What your broker states, beside what is computed from the rates of the day." place="side" onClose={onClose}>
      {error && <div className="mb-4"><ErrorNotice error={error} retry={() => void refetch()} /></div>}
      {!days && !error && <Skeleton className="h-48" />}
      {days?.length === 0 && (
        <p className="text-[0.8125rem] text-ink-faint">{account.chargesProfile ? 'Nothing was traded in this account yet.' : 'No charges yet: none are stated, and this account has no profile to compute them by.'}</p>
      )}
      {days && days.length > 0 && !account.chargesProfile && <p className="mb-3 text-[0.8125rem] text-ink-faint">Nothing is computed: this account has no profile of charges.</p>}
      <ul className="-mt-2 divide-y">
        {days?.map((day) => <li key={`${day.date} ${day.through}`}><Day day={day} currency={account.currency} /></li>)}
      </ul>
      {hasNextPage && <Button className="mt-3" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>Load more</Button>}
    </Dialog>
  );
}

const parts = [['brokerage', 'Brokerage'], ['exchange', 'Exchange and regulator'], ['tax', 'Taxes'], ['stamp', 'Stamp duty'], ['other', 'Other']] as const;

type Part = Pick<ChargesComparison, 'stated' | 'computed' | 'difference'>;

function Day({ day, currency }: { day: ChargesComparison; currency: string }) {
  const shown = parts.filter(([part]) => day.components[part].stated || day.components[part].computed);
  return (
    <details className="group py-2.5 text-[0.8125rem]">
      <summary className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-2 rounded marker:content-none">
        <ChevronRight className="mt-0.5 size-4 text-ink-faint transition-transform group-open:rotate-90" aria-hidden />
        <span className="grid gap-1">
          <span className="font-medium tabular-nums">{formatDate(day.date)}{day.through !== day.date && ` – ${formatDate(day.through)}`}</span>
          <Sums part={day} currency={currency} />
        </span>
      </summary>
      <dl className="mt-2 ml-6 grid gap-2 border-l pl-3.5">
        {shown.map(([part, text]) => (
          <div key={part}>
            <dt className="text-ink-soft">{text}</dt>
            <dd className="mt-0.5"><Sums part={day.components[part]} currency={currency} /></dd>
          </div>
        ))}
        {shown.length === 0 && <div><dt className="text-ink-faint">Nothing is known of its parts.</dt></div>}
        {day.depository !== 0 && <div className="flex justify-between gap-3"><dt className="text-ink-soft">The depository takes besides</dt><dd><Amount value={day.depository} currency={currency} /></dd></div>}
      </dl>
    </details>
  );
}

/** Stated, computed, and how far they are apart. */
function Sums({ part: { stated, computed, difference }, currency }: { part: Part; currency: string }) {
  return (
    <span className="grid grid-cols-3 gap-3 tabular-nums">
      <Sum name="stated" value={stated} currency={currency} />
      <Sum name="computed" value={computed} currency={currency} />
      <Sum name="difference" value={difference} currency={currency} strong={Boolean(difference)} />
    </span>
  );
}

function Sum({ name, value, currency, strong }: { name: string; value: number | null; currency: string; strong?: boolean }) {
  return <span className="grid text-xs text-ink-faint">{name}<Amount value={value} currency={currency} className={strong ? 'text-[0.8125rem] font-medium text-warn' : 'text-[0.8125rem] text-ink'} /></span>;
}
