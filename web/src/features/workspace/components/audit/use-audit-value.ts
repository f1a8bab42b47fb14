import { formatInstant } from '@/lib/dates';
import { hiddenAmount } from '@/lib/money';
import { formatPercent, formatQuantity } from '@/lib/numbers';
import type { Role } from '@/lib/permissions';
import { usePreferences } from '@/lib/preferences';
import type { KeyScope } from '../../api/workspace-types';
import { scopeTexts } from '../keys/scope-texts';
import { roleTexts } from '../role-texts';

const longest = 120;
const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Who an id is, among those who are members by now. */
export type NameOf = (id: string) => string | undefined;

/** Values of the trail as a person reads them; while amounts are hidden no number is told, for what it counts is not known here. */
export function useAuditValue(zone: string, nameOf: NameOf) {
  const hidden = usePreferences((preferences) => preferences.hideAmounts);
  const write = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return 'none';
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    if (field === 'riskFreeRate' && typeof value === 'number') return formatPercent(value);
    if (typeof value === 'number') return hidden ? hiddenAmount : formatQuantity(value);
    if (typeof value === 'string') return textOf(value);
    if (Array.isArray(value)) return value.length > 0 ? value.map((one) => write(field, one)).join(', ') : 'none';
    return objectText(value as object, write);
  };
  const textOf = (value: string): string => {
    if (value in scopeTexts) return scopeTexts[value as KeyScope].name;
    if (value in roleTexts) return roleTexts[value as Role].name;
    if (instant.test(value)) return formatInstant(value, zone);
    return nameOf(value) ?? (value.length > longest ? `${value.slice(0, longest)}…` : value);
  };
  return write;
}

function objectText(value: object, write: (field: string, value: unknown) => string): string {
  // Of notes the trail keeps only how long they were.
  if ('characters' in value) return `${String(value.characters)} characters`;
  return Object.entries(value).map(([field, part]) => `${field} ${write(field, part)}`).join(', ');
}
