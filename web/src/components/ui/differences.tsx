import { ArrowRight } from 'lucide-react';

type Facts = Readonly<Record<string, unknown>> | null;

interface DifferencesProps {
  before: Facts;
  after: Facts;
  nameOf: (field: string) => string;
  textOf: (field: string, value: unknown) => string;
  /** What goes without saying. */
  without?: readonly string[];
}

/** What changed from what to what, field by field; of what is new only what it is. */
export function Differences({ before, after, nameOf, textOf, without = [] }: DifferencesProps) {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const changed = fields.filter((field) => !without.includes(field) && JSON.stringify(before?.[field] ?? null) !== JSON.stringify(after?.[field] ?? null));
  if (changed.length === 0) return null;
  return (
    <dl className="mt-1.5 grid gap-1">
      {changed.map((field) => (
        <div key={field} className="flex flex-wrap items-baseline gap-x-2">
          <dt className="text-ink-faint">{nameOf(field)}</dt>
          <dd className="flex min-w-0 flex-wrap items-baseline gap-x-1.5 wrap-anywhere">
            {before && <span className="text-ink-soft line-through decoration-ink-faint/60"><span className="sr-only">from </span>{textOf(field, before[field])}</span>}
            {before && after && <ArrowRight className="size-3 self-center text-ink-faint" aria-hidden />}
            {after && <span>{before && <span className="sr-only">to </span>}{textOf(field, after[field])}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
