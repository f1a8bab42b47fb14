import { useId, useState } from 'react';
import { cn } from '@/lib/cn';
import { Markdown } from './markdown';
import { TextArea } from './form-fields';
import { Segmented } from './segmented';

interface MarkdownEditorProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string;
  placeholder?: string;
  rows?: number;
}

const modes = [['write', 'Write'], ['preview', 'Preview']] as const;

/** A note being written, and how it will look. */
export function MarkdownEditor({ label, value, onChange, error, placeholder, rows = 8 }: MarkdownEditorProps) {
  const id = useId();
  const [mode, setMode] = useState<'write' | 'preview'>('write');
  return (
    <div className="grid gap-1.5">
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={id} className="text-[0.8125rem] font-medium">{label}</label>
        <Segmented label={`${label}: write or preview`} value={mode} options={modes} onChange={setMode} />
      </div>
      <TextArea
        id={id}
        rows={rows}
        value={value}
        placeholder={placeholder}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.target.value)}
        className={cn('leading-relaxed', mode === 'preview' && 'hidden')}
      />
      {mode === 'preview' && (
        <div className="min-h-40 rounded-lg border bg-sunken/40 px-3.5 py-3">
          {value.trim() ? <Markdown text={value} /> : <p className="text-ink-faint">Nothing written yet.</p>}
        </div>
      )}
      <p id={`${id}-note`} className={cn('text-[0.8125rem]', error ? 'text-loss' : 'text-ink-faint')}>
        {error ?? 'Markdown: **bold**, *italic*, - lists, - [ ] tasks, > quotes, [links](https://…).'}
      </p>
    </div>
  );
}
