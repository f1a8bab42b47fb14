import { Card, CardHeader } from '@/components/ui/card';

const ownColumns = 'symbol, side, quantity, entry_price, exit_price, fees, entry_timestamp, exit_timestamp';

/** Where to find the file, for those who have not got it yet. */
export function KnownFormats() {
  return (
    <Card>
      <CardHeader title="Which file?" />
      <dl className="grid gap-4 px-4 pt-1 pb-5 text-[0.8125rem] sm:px-5">
        <div>
          <dt className="font-medium">Zerodha tradebook</dt>
          <dd className="text-ink-soft">Console → Reports → Tradebook, equity or F&O, download as CSV.</dd>
        </div>
        <div>
          <dt className="font-medium">Trading Journal CSV</dt>
          <dd className="text-ink-soft">Any spreadsheet with the columns <code className="text-xs break-words text-ink">{ownColumns}</code>.</dd>
        </div>
        <div>
          <dt className="font-medium">Again and again</dt>
          <dd className="text-ink-soft">The same or an overlapping file only adds what is new.</dd>
        </div>
      </dl>
    </Card>
  );
}
