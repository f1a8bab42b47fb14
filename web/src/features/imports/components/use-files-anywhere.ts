import { useEffect, useState } from 'react';
import { addFiles, refusalOf } from '../api/import-queue';

/** Takes files dropped or pasted anywhere on the page: one dropped beside the frame would otherwise leave the journal. */
export function useFilesAnywhere() {
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [take] = useState(() => (files: readonly File[]) => {
    setRefused(files.flatMap((file) => refusalOf(file) ?? []));
    addFiles(files.filter((file) => !refusalOf(file)));
  });
  useEffect(() => listen(take, setOver), [take]);
  return { over, refused, take };
}

function listen(take: (files: readonly File[]) => void, setOver: (over: boolean) => void): () => void {
  const listeners = new AbortController();
  const { signal } = listeners;
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    setOver(event.type === 'dragover');
  };
  const drop = (event: DragEvent) => {
    setOver(false);
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    take([...event.dataTransfer.files]);
  };
  addEventListener('dragover', drag, { signal });
  addEventListener('dragleave', drag, { signal });
  addEventListener('drop', drop, { signal });
  addEventListener('paste', (event) => take(pasted(event)), { signal });
  return () => listeners.abort();
}

/** Files as they are; rows copied out of a spreadsheet as a file. What goes into a field is that field's. */
function pasted({ target, clipboardData }: ClipboardEvent): File[] {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || !clipboardData) return [];
  if (clipboardData.files.length > 0) return [...clipboardData.files];
  const text = clipboardData.getData('text/plain');
  return text.includes('\n') ? [new File([text], 'pasted.csv', { type: 'text/csv' })] : [];
}
