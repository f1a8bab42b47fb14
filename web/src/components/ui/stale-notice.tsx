import { GitMerge } from 'lucide-react';
import { Button } from './button';

interface StaleNoticeProps {
  title: string;
  /** The fields somebody else has changed. */
  changed: readonly string[];
  fieldText: (field: string) => string;
  busy: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Two people, one thing to write: nothing of either is lost without being asked about. */
export function StaleNotice({ title, changed, fieldText, busy, onKeepMine, onTakeTheirs }: StaleNoticeProps) {
  return (
    <div role="alert" className="flex gap-3 rounded-xl border border-warn/30 bg-warn-soft px-4 py-3.5">
      <GitMerge className="mt-0.5 size-4 shrink-0 text-warn" aria-hidden />
      <div className="grid gap-2">
        <p className="font-medium">{title}</p>
        <p className="text-[0.8125rem] text-ink-soft">
          {changed.length > 0 && <>Changed meanwhile: {changed.map(fieldText).join(', ').toLowerCase()}. </>}
          What you typed is still here. Saving it writes only the fields you changed; the others stay as they are now.
        </p>
        <div className="mt-1 flex flex-wrap gap-2">
          <Button look="primary" size="small" busy={busy} onClick={onKeepMine}>Save my changes</Button>
          <Button size="small" onClick={onTakeTheirs}>Discard mine and show the new version</Button>
        </div>
      </div>
    </div>
  );
}
