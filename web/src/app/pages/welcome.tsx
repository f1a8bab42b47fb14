import { Link } from '@tanstack/react-router';
import { ChartNoAxesCombined, FileUp, ShieldCheck, Sparkles } from 'lucide-react';
import { Page } from '@/components/layouts/page';
import { buttonLook } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { useMay } from '@/lib/permissions';
import { useSession } from '@/lib/session';

const steps = [
  [FileUp, 'Import your tradebook', 'The broker’s own file, as you downloaded it. The format is found by its columns.'],
  [Sparkles, 'Fills become trades', 'Scale-ins, partial exits and overlaps are matched; nothing is counted twice.'],
  [ChartNoAxesCombined, 'Read your numbers', 'Win rate, expectancy, drawdown: each with its definition, none invented.'],
] as const;

/** The dashboard before the first trade. */
export function Welcome() {
  const may = useMay();
  const name = useSession((session) => session.user?.name) ?? '';
  return (
    <Page title="Dashboard">
      <Card className="overflow-hidden">
        <div className="grid justify-items-center gap-3 px-6 pt-14 pb-12 text-center">
          <h2 className="text-2xl font-semibold tracking-tight">Welcome{name && `, ${name.split(' ')[0]}`}</h2>
          <p className="max-w-md text-[0.9375rem] text-ink-soft">{may('WRITE') ? 'Your journal is empty. Bring in your trades and this page fills with your equity curve, your calendar and the six figures that matter.' : 'This journal is empty. Once its members bring in trades, their equity curve, calendar and figures stand here.'}</p>
          {may('WRITE') && <Link to="/import" className={buttonLook({ look: 'primary', size: 'large', className: 'mt-3' })}><FileUp aria-hidden />Import trades</Link>}
          <p className="mt-1 flex items-center gap-1.5 text-xs text-ink-faint"><ShieldCheck className="size-3.5" aria-hidden />Only you and those you invite can see them.</p>
        </div>
        <ol className="grid border-t bg-sunken/50 max-md:divide-y md:grid-cols-3 md:divide-x">
          {steps.map(([Icon, title, text], i) => (
            <li key={title} className="flex gap-3.5 p-6">
              <span className="grid size-9 shrink-0 place-items-center rounded-lg border bg-surface text-accent"><Icon className="size-4.5" aria-hidden /></span>
              <span>
                <span className="block font-medium">{i + 1}. {title}</span>
                <span className="mt-0.5 block text-[0.8125rem] text-ink-faint">{text}</span>
              </span>
            </li>
          ))}
        </ol>
      </Card>
    </Page>
  );
}
