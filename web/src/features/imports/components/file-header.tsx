import { FileCheck2, FileQuestion, LoaderCircle } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { formatBytes } from '@/lib/numbers';
import type { Draft } from '../api/import-queue';
import type { ImportPreview } from '../api/types';

interface FileHeaderProps {
  draft: Draft;
  preview?: ImportPreview;
  reading: boolean;
}

/** The file, and whose format it was found to be; what a reader of the screen cannot see change is told. */
export function FileHeader({ draft: { file }, preview, reading }: FileHeaderProps) {
  const Icon = preview && !preview.format ? FileQuestion : FileCheck2;
  const found = preview?.format ? `${preview.format.name}, header in line ${preview.headerRow}` : 'Unknown format';
  return (
    <header className="flex items-center gap-3">
      <span className="grid size-10 shrink-0 place-items-center rounded-lg bg-accent-soft text-accent">
        {reading ? <LoaderCircle className="size-5 animate-spin" aria-hidden /> : <Icon className="size-5" aria-hidden />}
      </span>
      <div className="min-w-0 flex-1">
        <h2 className="truncate font-semibold" title={file.name}>{file.name}</h2>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-[0.8125rem] text-ink-faint">
          <span>{sizeOf(file)}</span>
          {preview?.format && <><Badge look="gain">{preview.format.name}</Badge><span>header in line {preview.headerRow}</span></>}
          {preview && !preview.format && <Badge look="warn">Unknown format</Badge>}
        </p>
      </div>
      <span role="status" className="sr-only">{reading ? `Reading ${file.name}` : preview && found}</span>
    </header>
  );
}

export const sizeOf = ({ size }: File) => formatBytes(size);
