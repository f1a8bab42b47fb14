import { useQuery } from '@tanstack/react-query';
import { ErrorNotice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { formatsQuery } from '../api/preview-import';
import { readableBrokers } from './brokers';

/** The brokers whose files are read, and where each has its export. */
export function BrokerCards() {
  const { data: known, error, refetch } = useQuery(formatsQuery);
  const brokers = readableBrokers(known?.map(({ format }) => format) ?? []);
  return (
    <section aria-labelledby="brokers">
      <h2 id="brokers" className="text-[0.9375rem] font-semibold tracking-tight">Where is my file?</h2>
      <p className="mt-0.5 mb-3 text-[0.8125rem] text-ink-faint">Give it as the broker made it: the format is found by its columns. The same or an overlapping file only adds what is new.</p>
      {error && !known && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!known && !error && <Skeleton className="h-40 rounded-xl" />}
      <ul className="grid gap-3 sm:grid-cols-[repeat(auto-fill,minmax(17rem,1fr))]">
        {brokers.map(({ name, export: where }) => (
          <li key={name} className="flex gap-3 rounded-xl border bg-surface p-4 shadow-card">
            <span aria-hidden className="grid size-9 shrink-0 place-items-center rounded-lg bg-accent-soft text-[0.8125rem] font-semibold text-accent">{initials(name)}</span>
            <span className="min-w-0 text-[0.8125rem]">
              <span className="block font-medium">{name}</span>
              <span className="block text-ink-soft">{where ?? 'Its export is recognised.'}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function initials(name: string): string {
  const [first = '', second] = name.split(' ');
  // TradeStation, TradeZero and TradeZella begin alike.
  const capitals = /^[A-Z].*[a-z*].*[A-Z]/.test(first) ? first.replace(/[^A-Z]/g, '') : first;
  return (second ? first.charAt(0) + second.charAt(0) : capitals.slice(0, 2)).toUpperCase();
}
