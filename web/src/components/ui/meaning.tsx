interface MeaningProps {
  label: string;
  text?: string;
  /** What it rests on, such as "128 closed trades". */
  population?: string;
  /** Why there is no value, in words, where there is none. */
  reason?: string;
}

/** What a figure says, what it rests on, and why it is missing: the inside of an explanation. */
export function Meaning({ label, text, population, reason }: MeaningProps) {
  return (
    <>
      <span className="block font-medium text-ink">{label}</span>
      {text && <span className="mt-1 block">{text}</span>}
      {population && <span className="mt-2 block text-xs text-ink-faint">Based on {population}.</span>}
      {reason && <span className="mt-2 block rounded-md bg-warn-soft px-2 py-1.5 text-xs text-warn">{reason}</span>}
    </>
  );
}
