import { Check, Copy } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/form-fields';

/** A key the only time it can be seen: what closes it by accident is asked about first. */
export function KeyShown({ name, secret, onClose }: { name: string; secret: string; onClose: () => void }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<'yes' | 'by hand'>();
  const [warned, setWarned] = useState(false);
  const copy = async () => {
    field.current?.select();
    // Without a secure origin there is no clipboard; what is selected can be copied by hand.
    setCopied(await navigator.clipboard?.writeText(secret).then(() => 'yes' as const, () => 'by hand' as const) ?? 'by hand');
  };
  const close = () => {
    if (copied || warned) onClose();
    else setWarned(true);
  };
  return (
    <Dialog title={`The key of ${name}`} onClose={close}>
      <p className="text-ink-soft">Copy it now: it is shown this once, and nobody can look it up later. Keep it like a password.</p>
      <label htmlFor={id} className="mt-4 mb-1.5 block text-[0.8125rem] font-medium">Key</label>
      <div className="flex items-start gap-2">
        <TextArea ref={field} id={id} readOnly rows={4} value={secret} spellCheck={false} onFocus={({ target }) => target.select()} className="min-w-0 flex-1 resize-none font-mono text-[0.8125rem] break-all" />
        <Button onClick={() => void copy()}>{copied === 'yes' ? <Check aria-hidden /> : <Copy aria-hidden />}{copied === 'yes' ? 'Copied' : 'Copy'}</Button>
      </div>
      <p role="status" className="mt-1.5 text-[0.8125rem] text-ink-faint empty:hidden">{copied === 'by hand' && 'It is selected: press Ctrl or ⌘ and C.'}</p>
      <p className="mt-4 mb-1.5 text-[0.8125rem] font-medium">Try it</p>
      <pre className="rounded-lg bg-sunken px-3 py-2.5 text-xs whitespace-pre-wrap wrap-anywhere"><code>{`curl -H "Authorization: Bearer $KEY" ${location.origin}/api/v1/trades`}</code></pre>
      <p role="alert" className="mt-3 text-[0.8125rem] text-loss empty:hidden">{warned && !copied && 'You have not copied it yet. Once closed it cannot be seen again.'}</p>
      <DialogActions><Button look="primary" onClick={close}>{warned && !copied ? 'Close all the same' : 'Done'}</Button></DialogActions>
    </Dialog>
  );
}
