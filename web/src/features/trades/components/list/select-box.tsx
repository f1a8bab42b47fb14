import { useMemo, useState } from 'react';
import type { Trade } from '@/lib/api-types';

export interface Selection {
  has: (id: string) => boolean;
  set: (id: string, chosen: boolean) => void;
  allOf: (trades: readonly Trade[]) => boolean;
  setAll: (trades: readonly Trade[], chosen: boolean) => void;
  clear: () => void;
}

/** Which trades are chosen to do something with. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return useMemo(
    () => ({
      has: (id) => ids.has(id),
      set: (id, chosen) => setIds((before) => new Set(chosen ? [...before, id] : [...before].filter((other) => other !== id))),
      allOf: (trades) => trades.length > 0 && trades.every(({ id }) => ids.has(id)),
      setAll: (trades, chosen) => setIds(new Set(chosen ? trades.map(({ id }) => id) : [])),
      clear: () => setIds(new Set()),
    }),
    [ids],
  );
}

interface SelectBoxProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A box with room around it, above the link that covers its row. */
export function SelectBox({ label, checked, onChange }: SelectBoxProps) {
  return (
    <label className="relative z-10 -m-2.5 grid size-10 cursor-pointer place-items-center">
      <span className="sr-only">{label}</span>
      <input type="checkbox" className="size-4 cursor-pointer accent-accent" checked={checked} onChange={(event) => onChange(event.target.checked)} />
    </label>
  );
}
