import type { FieldProblem } from '@/lib/api-error';
import { Decimal } from '@/lib/decimal';
import { settingTexts } from './setting-texts';
import type { WorkspaceChange, WorkspaceResponse } from '../../api/workspace-types';

/** The settings as the form has them: numbers as text, the rate in per cent. */
export interface SettingsValues {
  name: string;
  currency: string;
  timeZone: string;
  breakevenTolerance: string;
  riskFreeRate: string;
}

const hundred = Decimal.of(100);

export function valuesOf({ name, currency, timeZone, timeZonePending, breakevenTolerance, riskFreeRate }: WorkspaceResponse): SettingsValues {
  return { name, currency, timeZone: timeZonePending ?? timeZone, breakevenTolerance: Decimal.of(breakevenTolerance).toString(), riskFreeRate: Decimal.of(riskFreeRate).times(hundred).toString() };
}

export function problemsOf({ name, currency, timeZone, breakevenTolerance, riskFreeRate }: SettingsValues): FieldProblem[] {
  const tolerance = Decimal.parse(breakevenTolerance);
  const rate = Decimal.parse(riskFreeRate);
  return [
    ...(name.trim() ? [] : [{ field: 'name', message: 'This is needed.' }]),
    ...(/^[A-Z]{3,5}$/.test(currency.trim()) ? [] : [{ field: 'currency', message: 'Three to five capitals, such as INR.' }]),
    ...(timeZone.trim() ? [] : [{ field: 'timeZone', message: 'This is needed.' }]),
    ...(tolerance && tolerance.sign >= 0 ? [] : [{ field: 'breakevenTolerance', message: 'Enter an amount such as 50, or 0.' }]),
    ...(rate && rate.abs().compare(hundred) <= 0 ? [] : [{ field: 'riskFreeRate', message: 'Enter a rate such as 6.5, from −100 to 100.' }]),
  ];
}

/** What the form changes of what it began with; the rest is left to whoever changes it meanwhile. */
export function changeOf(values: SettingsValues, begun: SettingsValues): WorkspaceChange {
  const { breakevenTolerance, riskFreeRate, ...texts } = values;
  const typed = Object.entries(texts).map(([name, text]) => [name, text.trim()] as const);
  return {
    ...Object.fromEntries(typed.filter(([name, text]) => text !== begun[name as keyof SettingsValues])),
    ...(differs(breakevenTolerance, begun.breakevenTolerance) && { breakevenTolerance: Decimal.parse(breakevenTolerance) }),
    ...(differs(riskFreeRate, begun.riskFreeRate) && { riskFreeRate: Decimal.parse(riskFreeRate)?.dividedBy(hundred) }),
  };
}

const differs = (text: string, before: string) => Decimal.parse(text)?.toString() !== before;

/** Which settings two versions differ in. */
export function changedBetween(before: SettingsValues, now: SettingsValues): (keyof SettingsValues)[] {
  return (Object.keys(settingTexts) as (keyof SettingsValues)[]).filter((name) => before[name] !== now[name]);
}
