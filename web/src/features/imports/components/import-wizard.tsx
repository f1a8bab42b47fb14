import { Files, X } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, type ComponentType, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { Steps } from '@/components/ui/steps';
import { dropDraft, useImportQueue, type Draft } from '../api/import-queue';
import { AccountForm, type WantedAccount } from './account-form';
import { DropZone, RefusedFiles } from './drop-zone';
import { useFilesAnywhere } from './use-files-anywhere';

// There is nothing to check before there is a file.
const CheckStep = lazy(() => import('./check-step').then((module) => ({ default: module.CheckStep })));
const ReviewStep = lazy(() => import('./review-step').then((module) => ({ default: module.ReviewStep })));

const steps = ['File', 'Check', 'Review', 'Result'];

interface ImportWizardProps {
  /** What stands beneath the drop zone while there is no file. */
  children: ReactNode;
  /** Makes the account a file wants. */
  accountForm: ComponentType<WantedAccount>;
  onStarted: (importId: string) => Promise<void>;
}

/** From a file to an import: look at what was read, say what only its owner knows, go. */
export function ImportWizard({ children, accountForm, onStarted }: ImportWizardProps) {
  const [draft, ...waiting] = useImportQueue(({ drafts }) => drafts);
  const { over, refused, take } = useFilesAnywhere();
  const step = useStepFocus(draft);
  if (!draft) {
    return (
      <div className="grid grid-cols-1 gap-6">
        <DropZone over={over} onFiles={take} />
        <RefusedFiles reasons={refused} />
        {children}
      </div>
    );
  }
  return (
    <div className="grid grid-cols-1 gap-4">
      <Steps label="Steps of the import" steps={steps} current={draft.step === 'check' ? 1 : 2} />
      <RefusedFiles reasons={refused} />
      <div ref={step} tabIndex={-1} role="group" aria-label={`${steps[draft.step === 'check' ? 1 : 2]} ${draft.file.name}`} className="outline-none">
        <Suspense fallback={<Skeleton className="h-96 rounded-xl" />}>
          {draft.step === 'check' ? <AccountForm key={draft.id} value={accountForm}><CheckStep draft={draft} /></AccountForm> : <ReviewStep key={draft.id} draft={draft} onStarted={onStarted} />}
        </Suspense>
      </div>
      {waiting.length > 0 && <WaitingFiles drafts={waiting} />}
    </div>
  );
}

/** The files that come after this one. */
function WaitingFiles({ drafts }: { drafts: readonly Draft[] }) {
  return (
    <section aria-label="Files waiting" className="rounded-xl border bg-surface px-4 py-3 shadow-card">
      <h2 className="flex items-center gap-2 text-[0.8125rem] font-medium"><Files className="size-4 text-ink-faint" aria-hidden />Next in line</h2>
      <ul className="mt-1 divide-y">
        {drafts.map(({ id, file }) => (
          <li key={id} className="flex items-center justify-between gap-3 py-1 text-[0.8125rem]">
            <span className="truncate">{file.name}</span>
            <Button look="quiet" size="icon" aria-label={`Leave out ${file.name}`} onClick={() => dropDraft(id)}><X aria-hidden /></Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whoever listens is told of the new step, and whoever looks sees its beginning. */
function useStepFocus(draft?: Draft) {
  const step = useRef<HTMLDivElement>(null);
  const key = draft && `${draft.id} ${draft.step}`;
  useEffect(() => {
    if (!key) return;
    step.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [key]);
  return step;
}
