import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiError } from '@/lib/api-error';
import { newKey } from '@/lib/new-key';
import { useFormValues, type FormValues } from '@/lib/use-form-values';
import { useCreateTrade, useUpdateTrade } from '../../api/change-trade';
import { tradeQuery } from '../../api/get-trade';
import type { TradeDetail } from '../../api/trade-detail';
import { planProblems, problemsOf } from '../../api/trade-problems';
import { creationOf, emptyTrade, patchOf, valuesOf, type TradeValues } from '../../api/trade-values';

export type TradeFormValues = FormValues<TradeValues>;

/** A problem of one tag is one of the tags; fills are told apart. */
const placeOf = (field: string) => (field.startsWith('executions[') ? field : (field.split(/[.[]/)[0] ?? ''));

interface TradeFormOptions {
  zone: string;
  accountId: string;
  trade?: TradeDetail;
  /** Its prices and times follow from its fills and stay as they are. */
  fromFills: boolean;
  /** It is in the journal, wherever the one who wrote it is by then. */
  onStored: (trade: TradeDetail, another: boolean) => void;
  /** It is saved, and the form is still there. */
  onSaved: (trade: TradeDetail, another: boolean) => void;
}

/** Everything that happens to the form: it is checked, sent, refused, overtaken by somebody else's change, and saved. */
export function useTradeForm({ zone, accountId, trade, fromFills, onStored, onSaved }: TradeFormOptions) {
  const queries = useQueryClient();
  const [base, setBase] = useState(trade);
  const [newer, setNewer] = useState<TradeDetail>();
  const [key, setKey] = useState(newKey);
  const saved = useRef(false);
  const form = useFormValues<TradeValues>(base ? valuesOf(base, zone) : emptyTrade(accountId));
  const create = useCreateTrade(onStored);
  const update = useUpdateTrade(onStored);

  const refused = async (error: Error) => {
    form.refuse(error, placeOf);
    if (base && error instanceof ApiError && error.is('STALE_VERSION')) {
      // Where it cannot be read either, the refusal itself stays to be seen.
      setNewer((await queries.fetchQuery({ ...tradeQuery(base.id), staleTime: 0 }).catch(() => undefined))?.data);
    }
  };
  const done = (result: TradeDetail, another: boolean) => {
    saved.current = !another;
    setNewer(undefined);
    if (another) {
      const { assetClass, exchange, accountId: same } = form.values;
      form.reset({ ...emptyTrade(same), assetClass, exchange });
      form.element?.querySelector<HTMLElement>('[name=symbol]')?.focus();
      setKey(newKey());
    }
    onSaved(result, another);
  };
  const send = ({ another = false, version }: { another?: boolean; version?: number }) => {
    const problems = (fromFills ? planProblems : problemsOf)(form.values, zone);
    form.show(problems);
    if (problems.length > 0) return;
    if (base) {
      const patch = patchOf(valuesOf(base, zone), form.values, zone);
      if (Object.keys(patch).length === 0) {
        done(base, false);
        return;
      }
      update.mutate({ id: base.id, patch, version: version ?? base.version }, { onSuccess: ({ data }) => done(data, false), onError: (error) => void refused(error) });
    } else {
      create.mutate({ trade: creationOf(form.values, zone), key, another }, { onSuccess: ({ data }) => done(data, another), onError: (error) => void refused(error) });
    }
  };
  const takeTheirs = () => {
    if (!newer) return;
    setBase(newer);
    form.reset(valuesOf(newer, zone));
    setNewer(undefined);
    update.reset();
  };
  return {
    form, base,
    busy: create.isPending || update.isPending,
    submit: () => send({}),
    submitAnother: () => send({ another: true }),
    unsaved: () => !saved.current && form.dirty(),
    stale: newer && {
      changed: Object.keys(base ? patchOf(valuesOf(base, zone), valuesOf(newer, zone), zone) : {}),
      takeTheirs,
      keepMine: () => send({ version: newer.version }),
    },
  };
}
