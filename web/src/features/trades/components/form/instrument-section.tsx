import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { FieldGroup, SelectField } from '@/components/ui/form-fields';
import { Segmented } from '@/components/ui/segmented';
import { accountText } from '@/lib/accounts';
import type { Account } from '@/lib/api-types';
import { assetClasses, assetClassTexts, type AssetClass } from '@/lib/trade-words';
import type { TradeFormValues } from './use-trade-form';

const sides = [['BUY', 'Long'], ['SELL', 'Short']] as const;
const multiplierHints: Partial<Record<AssetClass, string>> = {
  OPTION: '1 when the quantity counts units.',
  FUTURE: '1 when the quantity counts units.',
};
const derivatives = new Set<AssetClass>(['OPTION', 'FUTURE', 'COMMODITY']);

interface InstrumentSectionProps {
  form: TradeFormValues;
  accounts: readonly Account[];
}

/** What was traded, and in which account. */
export function InstrumentSection({ form, accounts }: InstrumentSectionProps) {
  const { values, set, text, errorOf } = form;
  const [more, setMore] = useState(false);
  const option = values.assetClass === 'OPTION';
  const derivative = derivatives.has(values.assetClass);
  const currency = accounts.find(({ id }) => id === values.accountId)?.currency;
  const rare = ['exchange', 'currency', 'fxRate', ...(derivative ? [] : ['multiplier'])] as const;
  const opened = more || rare.some((name) => errorOf(name) || values[name as 'exchange']);
  /** Symbols are capitals as a rule; one that was typed with some of them, such as GOLDm, is meant so. */
  const capitals = (name: 'symbol' | 'currency') => () => values[name] === values[name].toLowerCase() && set(name, values[name].toUpperCase());
  const multiplier = <TextField label="Multiplier" inputMode="decimal" autoComplete="off" placeholder="1" hint={multiplierHints[values.assetClass]} {...text('multiplier')} />;
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-6">
        {accounts.length > 1 && (
          <div className="sm:col-span-6">
            <SelectField label="Account" {...text('accountId')}>
              {accounts.map((account) => <option key={account.id} value={account.id}>{accountText(account)}</option>)}
            </SelectField>
          </div>
        )}
        <div className="sm:col-span-2">
          <TextField label="Symbol" autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={40} placeholder={option ? 'NIFTY26N2626000CE' : 'RELIANCE'} {...text('symbol')} onBlur={capitals('symbol')} />
        </div>
        <div className="sm:col-span-2">
          <SelectField label="Asset class" {...text('assetClass')}>
            {assetClasses.map((one) => <option key={one} value={one}>{assetClassTexts[one]}</option>)}
          </SelectField>
        </div>
        {values.mode === 'ROUND_TRIP' && (
          <FieldGroup label="Direction" className="flex h-10 items-center sm:col-span-2">
            <Segmented label="Direction" value={values.side} options={sides} onChange={(side) => set('side', side)} />
          </FieldGroup>
        )}
      </div>
      {derivative && (
        <div className="grid grid-cols-2 gap-4 sm:grid-cols-5">
          <TextField label="Underlying" autoComplete="off" maxLength={40} placeholder="NIFTY" {...text('underlying')} />
          <TextField label="Expiry" type="date" {...text('expiry')} />
          {option && <TextField label="Strike" inputMode="decimal" autoComplete="off" {...text('strike')} />}
          {option && (
            <SelectField label="Right" {...text('right')}>
              <option value="">–</option>
              <option value="CALL">Call</option>
              <option value="PUT">Put</option>
            </SelectField>
          )}
          <div className={option ? 'max-sm:col-span-2' : 'sm:col-span-2'}>{multiplier}</div>
        </div>
      )}
      {opened ? (
        <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
          <TextField label="Exchange" autoComplete="off" maxLength={20} placeholder="NSE" {...text('exchange')} />
          <TextField label="Currency" autoComplete="off" maxLength={5} placeholder={currency} {...text('currency')} onBlur={capitals('currency')} />
          <TextField label="Exchange rate" inputMode="decimal" autoComplete="off" {...text('fxRate')} />
          {!derivative && multiplier}
        </div>
      ) : (
        <Button look="quiet" size="small" className="-ml-2.5 justify-self-start" onClick={() => setMore(true)}>{derivative ? 'Exchange, currency …' : 'Exchange, currency, multiplier …'}</Button>
      )}
    </div>
  );
}
