import { ChevronsUpDown } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { createPortal } from 'react-dom';

const WorkspacesDialog = lazy(() => import('./workspaces-dialog'));

/** The name of the workspace one is in, which opens the way to the others. */
export function WorkspaceSwitcher({ name }: { name: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        title={name}
        onClick={() => setOpen(true)}
        className="flex h-9 min-w-0 flex-1 items-center gap-1.5 rounded-lg px-2.5 text-left text-[0.8125rem] font-medium text-ink-soft transition-colors hover:bg-sunken hover:text-ink"
      >
        <span className="sr-only">Workspace: </span>
        <span className="min-w-0 flex-1 truncate">{name}</span>
        <ChevronsUpDown className="size-3.5 shrink-0 text-ink-faint" aria-hidden />
      </button>
      {/* Beside the sidebar rather than in it: that goes when the window becomes narrow, and what is open in it would block an empty page. */}
      {open && createPortal(<Suspense fallback={null}><WorkspacesDialog onClose={() => setOpen(false)} /></Suspense>, document.body)}
    </>
  );
}
