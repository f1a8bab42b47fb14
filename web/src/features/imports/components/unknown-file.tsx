import type { ImportPreview } from '@/lib/api-types';

/** A file nobody knows: what was seen in it, and which headers would have been known. */
export function UnknownFile({ preview: { seen, known } }: { preview: ImportPreview }) {
  return (
    <div className="grid gap-4 text-[0.8125rem]">
      <p className="rounded-lg bg-warn-soft px-3.5 py-3">
        <span className="font-medium">This header is not known.</span> Please give us the file as your broker made it, or bring your trades into the columns of the
        Trading Journal CSV.
      </p>
      <section>
        <h3 className="mb-1.5 font-medium">What your file has</h3>
        <ColumnNames names={seen} />
      </section>
      <section>
        <h3 className="mb-1.5 font-medium">What would be known</h3>
        <ul className="grid gap-2.5">
          {known.map(({ format, columns }, i) => (
            <li key={format.id + i}>
              <p className="mb-1 text-ink-soft">{format.name}</p>
              <ColumnNames names={columns} />
            </li>
          ))}
        </ul>
      </section>
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
