import { Link } from '@tanstack/react-router';
import { useMemo, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { Amount } from '@/components/ui/amount';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ErrorNotice } from '@/components/ui/notice';
import { StaleNotice } from '@/components/ui/stale-notice';
import { UnsavedGuard } from '@/components/ui/unsaved-guard';
import type { Account } from '@/lib/api-types';
import { Decimal } from '@/lib/decimal';
import { fieldText } from '../../api/field-texts';
import { madeOfFills, previewOf, type TradeValues } from '../../api/trade-values';
import type { Execution, TradeDetail } from '../../api/trade-detail';
import { InstrumentSection } from './instrument-section';
import { PlanSection, type StrategyChoice } from './plan-section';
import { PreviewCard } from './preview-card';
import { PricesSection } from './prices-section';
import { ReviewSection } from './review-section';
import { useTradeForm } from './use-trade-form';

interface TradeFormProps {
  accounts: readonly Account[];
  strategies: readonly StrategyChoice[];
  tagNames: readonly string[];
  zone: string;
  currency: string;
  /** The trade to edit, with its fills; none for a new one. */
  trade?: TradeDetail;
  executions?: readonly Execution[];
  /** It is in the journal, wherever the one who wrote it is by then. */
  onStored: (trade: TradeDetail, another: boolean) => void;
  onSaved: (trade: TradeDetail, another: boolean) => void;
  onCancel: () => void;
}

/** A trade to write down or to correct, with what it comes to beside it. */
export function TradeForm({ accounts, strategies, tagNames, zone, currency, trade, executions = [], onStored, onSaved, onCancel }: TradeFormProps) {
  const fromFills = trade !== undefined && (madeOfFills(executions) || trade.status === 'NEEDS_REVIEW');
  const { form, base, busy, submit, submitAnother, unsaved, stale } = useTradeForm({ zone, accountId: accounts[0]?.id ?? '', trade, fromFills, onStored, onSaved });
  const { attach, values, refusal } = form;
  const { preview, own } = usePreview(values, accounts, base, currency);
  const quick = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
    event.preventDefault();
    if (!busy && !event.repeat) submit();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  const net = typeof preview === 'object' ? preview.pnl : undefined;
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a shortcut for the button below */}
      <form ref={attach} noValidate onSubmit={send} onKeyDown={quick} className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] xl:gap-5">
        <div className="grid min-w-0 gap-4 xl:gap-5">
          {stale && <StaleNotice title="This trade was changed after you opened it." changed={stale.changed} fieldText={fieldText} busy={busy} onKeepMine={stale.keepMine} onTakeTheirs={stale.takeTheirs} />}
          {refusal && !stale && <ErrorNotice fieldText={fieldText} error={refusal} />}
          {fromFills ? (
            <FromFills trade={trade} />
          ) : (
            <>
              <Section title="Instrument"><InstrumentSection form={form} accounts={accounts} /></Section>
              <Section title="Prices and times"><PricesSection form={form} zone={zone} choice={!trade} /></Section>
            </>
          )}
          <Section title="Plan"><PlanSection form={form} strategies={strategies} trade={base} /></Section>
          <Section title="Review"><ReviewSection form={form} tagNames={tagNames} /></Section>
        </div>
        <div className="lg:sticky lg:top-7">
          <PreviewCard preview={preview} currency={own}>
            <Button type="submit" look="primary" size="large" busy={busy}>{trade ? 'Save changes' : 'Save trade'}</Button>
            {!trade && <Button disabled={busy} onClick={submitAnother}>Save and add another</Button>}
            <Button look="quiet" onClick={onCancel}>Cancel</Button>
          </PreviewCard>
        </div>
        <div className="fixed inset-x-0 bottom-[calc(3.75rem+env(safe-area-inset-bottom))] z-20 flex items-center justify-between gap-4 border-t bg-surface/95 px-4 py-2.5 backdrop-blur-lg lg:hidden">
          <span className="min-w-0 text-[0.8125rem]"><span className="text-ink-faint">Net P&L </span><Amount value={net?.toNumber() ?? null} currency={own} coloured className="font-semibold" /></span>
          <Button type="submit" look="primary" busy={busy}>Save</Button>
        </div>
      </form>
      <UnsavedGuard unsaved={unsaved} />
    </>
  );
}

function usePreview(values: TradeValues, accounts: readonly Account[], base: TradeDetail | undefined, currency: string) {
  const account = accounts.find(({ id }) => id === values.accountId);
  const fixed = base?.initialRisk && !values.resetRisk ? base.initialRisk : undefined;
  const preview = useMemo(
    () => previewOf(values, { lotMethod: account?.lotMethod, initialRisk: fixed === undefined ? undefined : Decimal.of(fixed) }),
    [values, account, fixed],
  );
  const own = /^[A-Z]{3,5}$/.test(values.currency) ? values.currency : (account?.currency ?? currency);
  return { preview, own };
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card className="px-4 py-4 sm:px-5 sm:py-5">
      <h2 className="mb-4 text-[0.9375rem] font-semibold tracking-tight">{title}</h2>
      {children}
    </Card>
  );
}

function FromFills({ trade }: { trade: TradeDetail }) {
  return (
    <p className="rounded-xl border bg-sunken/60 px-4 py-3.5 text-[0.8125rem] text-ink-soft">
      Quantity, prices, times and fees of {trade.symbol} follow from its fills.{' '}
      <Link to="/trades/$tradeId" params={{ tradeId: trade.id }} hash="fills" className="font-medium text-accent underline-offset-2 hover:underline">Correct a fill instead</Link>
    </p>
  );
}
