import { OptionCards } from '@/components/ui/option-cards';
import { changeDraft, type Draft } from '../api/import-queue';
import type { ImportPreview } from '../api/types';
import { genericFills, genericRoundTrips, isGeneric } from './brokers';

const kinds = [
  { value: genericFills, title: 'One row is one fill', text: 'A buy or a sell each; trades are made of them. Needs symbol, side, quantity, price and time.' },
  { value: genericRoundTrips, title: 'One row is a whole trade', text: 'Needs symbol, side, quantity, entry price and time; exit price and time where it is closed.' },
];

/** A file nobody knows: what was seen in it, the way to say what its columns mean, and which headers would have been known. */
export function UnknownFile({ draft, preview: { seen, known } }: { draft: Draft; preview: ImportPreview }) {
  const byHand = isGeneric(draft.format);
  return (
    <div className="grid gap-5 text-[0.8125rem]">
      <p className="rounded-lg bg-warn-soft px-3.5 py-3">
        <span className="font-medium">{byHand ? 'Not enough is known yet.' : 'No known broker writes these columns.'}</span>{' '}
        {byHand
          ? 'Say below what the columns mean: as soon as there is enough, the rows appear.'
          : 'If the file has been edited, take it as your broker made it. Otherwise say what the columns mean.'}
      </p>
      <section>
        <h3 className="mb-1.5 font-medium">What your file has</h3>
        {seen.length > 0 ? <ColumnNames names={seen} /> : <p className="text-ink-soft">No line of columns was found in it.</p>}
      </section>
      {seen.length > 1 && (
        <OptionCards
          label={<span className="font-medium">Tell the columns by hand</span>}
          options={kinds}
          value={draft.format}
          onChange={(format) => changeDraft(draft.id, { format })}
        />
      )}
      {!byHand && known.length > 0 && (
        <details>
          <summary className="w-fit rounded font-medium text-accent">What would be known</summary>
          <ul className="mt-3 grid gap-3">
            {known.map(({ format, columns }, i) => (
              <li key={format.id + i}>
                <p className="mb-1 text-ink-soft">{format.name}</p>
                <ColumnNames names={columns} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function ColumnNames({ names }: { names: readonly string[] }) {
  return (
    <p className="flex flex-wrap gap-1">
      {names.map((name, i) => <code key={name + i} className="rounded bg-sunken px-1.5 py-0.5 text-xs break-all">{name || '(empty)'}</code>)}
    </p>
  );
}
