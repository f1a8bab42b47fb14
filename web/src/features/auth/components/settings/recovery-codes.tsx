import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { UnsavedGuard } from '@/components/ui/unsaved-guard';
import { saveFile } from '@/lib/save-file';
import { focusOn } from '../focus-on';
import { CopyButton } from './copy-button';

interface RecoveryCodesProps {
  codes: readonly string[];
  email: string;
  onDone: () => void;
}

/** Shown this once: who loses the phone gets in with one of them, and nobody can show them again. */
export function RecoveryCodes({ codes, email, onDone }: RecoveryCodesProps) {
  const [kept, setKept] = useState(false);
  const file = () => saveFile(new Blob([`Trading Journal: recovery codes of ${email}\nEach works once.\n\n${codes.join('\n')}\n`], { type: 'text/plain' }), 'trading-journal-recovery-codes.txt');
  return (
    <div className="grid gap-3">
      <UnsavedGuard unsaved={() => !kept} loss="The recovery codes are shown only now: nobody can show them to you again." />
      <h3 ref={focusOn} tabIndex={-1} className="font-semibold outline-none">Keep these recovery codes</h3>
      <p className="text-ink-soft">Two-factor sign-in is on. Without your phone, one of these lets you in; each works once. They are shown only now.</p>
      <ul aria-label="Recovery codes" className="grid w-fit gap-x-8 gap-y-1.5 rounded-lg bg-sunken px-4 py-3 font-mono text-[0.8125rem] sm:grid-cols-2">
        {codes.map((code) => <li key={code}>{code}</li>)}
      </ul>
      <div className="flex flex-wrap items-center gap-2">
        <CopyButton text={codes.join('\n')}>Copy all</CopyButton>
        <Button size="small" onClick={file}><Download aria-hidden />Download</Button>
      </div>
      <label className="flex items-center gap-2.5 text-[0.8125rem]">
        <input type="checkbox" checked={kept} onChange={({ target }) => setKept(target.checked)} className="size-4 accent-accent" />
        I keep them in a safe place
      </label>
      <div><Button look="primary" disabled={!kept} onClick={onDone}>Done</Button></div>
    </div>
  );
}
