import { useQuery } from '@tanstack/react-query';
import { Labelled } from '@/components/ui/labelled';
import { Select } from '@/components/ui/select';
import { changeDraft, type Draft } from '../api/import-queue';
import { formatsQuery } from '../api/preview-import';
import type { ImportFormat, ImportPreview } from '../api/types';
import { AccountChoice } from './account-choice';
import { isGeneric } from './brokers';
import { browserZone, zoneChoices, zoneLabel } from './statement-zone';
import type { Reading } from './use-reading';

interface ReadingChoicesProps {
  draft: Draft;
  preview: ImportPreview;
  reading: Reading;
}

/** Format, account and zone: each as it was found, with the way to say otherwise. */
export function ReadingChoices({ draft, preview, reading }: ReadingChoicesProps) {
  return (
    <div className="grid gap-4 rounded-lg bg-sunken/60 p-4 md:grid-cols-3">
      <FormatChoice draft={draft} preview={preview} />
      <AccountChoice draft={draft} preview={preview} reading={reading} />
      <ZoneChoice draft={draft} reading={reading} />
    </div>
  );
}

function FormatChoice({ draft, preview: { format, known } }: { draft: Draft; preview: ImportPreview }) {
  const { data = known } = useQuery(formatsQuery);
  const formats = new Map<string, ImportFormat>(data.map((one) => [one.format.id, one.format]));
  // What was said about columns and questions of one format means nothing in another.
  const choose = (id: string) => changeDraft(draft.id, { format: id || undefined, mapping: {}, answers: {}, asked: [] });
  return (
    <Labelled label="Format" hint={draft.format ? 'Chosen by you' : 'Found by the file’s columns'}>
      {(control) => (
        <Select {...control} value={draft.format ?? ''} onChange={(event) => choose(event.target.value)}>
          <option value="">{draft.format || !format ? 'Find it by the columns' : format.name}</option>
          {[...formats.values()].filter(({ id }) => draft.format || id !== format?.id).map(({ id, name }) => (
            <option key={id} value={id}>{isGeneric(id) ? `By hand: ${name}` : name}</option>
          ))}
        </Select>
      )}
    </Labelled>
  );
}

function ZoneChoice({ draft, reading: { zone, broker, account } }: { draft: Draft; reading: Reading }) {
  const { likely, all } = zoneChoices([draft.timeZone, account?.timeZone, browserZone()].filter((one) => one !== undefined));
  const sources = {
    file: 'Every time in the file says its own zone',
    broker: `${broker?.name} writes its times like this`,
    chosen: 'Chosen by you',
    account: account ? `The zone of the account ${account.name}` : 'The zone of your journal',
  };
  const fixed = zone.source === 'file' || zone.source === 'broker';
  return (
    <Labelled label="Times in the file are in" hint={sources[zone.source]}>
      {(control) =>
        fixed ? (
          <output {...control} className="flex h-9 items-center truncate font-medium">{zone.zone ? zoneLabel(zone.zone) : 'their own zone'}</output>
        ) : (
          <Select {...control} value={draft.timeZone ?? ''} onChange={(event) => changeDraft(draft.id, { timeZone: event.target.value || undefined })}>
            <option value="">{account ? zoneLabel(account.timeZone) : 'The journal’s zone'}</option>
            <optgroup label="Likely">{likely.map((one) => <option key={one} value={one}>{zoneLabel(one)}</option>)}</optgroup>
            <optgroup label="All">{all.map((one) => <option key={one} value={one}>{one.replaceAll('_', ' ')}</option>)}</optgroup>
          </Select>
        )
      }
    </Labelled>
  );
}
