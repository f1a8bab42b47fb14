import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Input } from './field';

interface TextFilterProps {
  label: string;
  value?: string;
  onChange: (value?: string) => void;
  wide?: boolean;
}

const pause = 350;

/** Passes on what is typed after a pause, so that not every letter is a question to the server. */
export function TextFilter({ label, value, onChange, wide }: TextFilterProps) {
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  useEffect(() => {
    const wanted = text.trim() || undefined;
    if (wanted === value) return;
    const timer = setTimeout(() => onChange(wanted), pause);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- only typing starts the pause
  }, [text]);
  return (
    <span className={wide ? 'relative min-w-0 grow sm:w-44 sm:grow-0' : 'relative w-28'}>
      {wide && <Search className="pointer-events-none absolute top-2.5 left-3 size-4 text-ink-faint" aria-hidden />}
      <Input type="search" aria-label={label} placeholder={wide ? 'Search' : label} value={text} onChange={(event) => setText(event.target.value)} className={wide ? 'pl-9' : undefined} />
    </span>
  );
}
