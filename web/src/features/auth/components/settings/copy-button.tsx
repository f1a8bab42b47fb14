import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';

/** Puts a text where it can be pasted from; says so, and says when the browser does not let it. */
export function CopyButton({ text, children = 'Copy' }: { text: string; children?: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  };
  return (
    <>
      <Button size="small" onClick={() => void copy()}>{outcome === 'copied' ? <Check aria-hidden /> : <Copy aria-hidden />}{children}</Button>
      <span role="status" className={outcome === 'refused' ? 'text-[0.8125rem] text-loss' : 'sr-only'}>
        {outcome === 'copied' && 'Copied'}
        {outcome === 'refused' && 'The browser does not allow it: select the text instead.'}
      </span>
    </>
  );
}
