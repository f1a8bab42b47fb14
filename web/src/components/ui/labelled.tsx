import { useId, type ReactNode } from 'react';

interface LabelledProps {
  label: string;
  /** Beneath, and read with the control. */
  note?: ReactNode;
  children: (control: { id: string; 'aria-describedby'?: string }) => ReactNode;
}

/** A control of any kind under its label. */
export function Labelled({ label, note, children }: LabelledProps) {
  const id = useId();
  const described = note ? `${id}-note` : undefined;
  return (
    <div className="grid min-w-0 content-start gap-1.5">
      <label htmlFor={id} className="text-[0.8125rem] font-medium">{label}</label>
      {children({ id, 'aria-describedby': described })}
      {note && <p id={described} className="text-xs text-ink-faint">{note}</p>}
    </div>
  );
}
