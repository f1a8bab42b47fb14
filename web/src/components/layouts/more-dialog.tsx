import { Link } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog } from '@/components/ui/dialog';

interface Place {
  to: string;
  text: string;
  icon: LucideIcon;
}

interface MoreDialogProps {
  workspace: ReactNode;
  /** The places of the trading, and those of the workspace. */
  groups: readonly [readonly Place[], readonly Place[]];
  onClose: () => void;
}

/** The places a phone has no room for at the thumb. */
export default function MoreDialog({ workspace, groups: [ofTrading, ofWorkspace], onClose }: MoreDialogProps) {
  return (
    <Dialog title="More" onClose={onClose}>
      <MoreList offered={ofTrading} onGo={onClose} />
      <div className="mt-2 flex items-center border-t pt-3">
        <p className="shrink-0 px-1 text-[0.8125rem] font-medium text-ink-faint">Workspace</p>
        {workspace}
      </div>
      <MoreList offered={ofWorkspace} onGo={onClose} />
    </Dialog>
  );
}

/** Two beside each other, so that all of them are in reach. */
function MoreList({ offered, onGo }: { offered: readonly Place[]; onGo: () => void }) {
  return (
    <ul className="-mx-2 grid grid-cols-2 gap-1 py-1">
      {offered.map(({ to, text, icon: Icon }) => (
        <li key={to}>
          <Link to={to} onClick={onGo} className="flex h-12 items-center gap-3 rounded-lg px-3 text-[0.9375rem] font-medium hover:bg-sunken">
            <Icon className="size-5 text-ink-faint" aria-hidden />{text}
          </Link>
        </li>
      ))}
    </ul>
  );
}
