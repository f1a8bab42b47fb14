import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DrillDown } from '../../api/drill-down';

interface DrillLinkProps {
  drill: DrillDown;
  /** What is read out: the value and its figures. */
  label: string;
  className?: string;
  /** Pointer or focus is on it. */
  onActive?: () => void;
  children?: ReactNode;
}

/** A bar, a cell or a point, which leads to its trades; where the list cannot show exactly those it says so. */
export function DrillLink({ drill, label, className, onActive, children }: DrillLinkProps) {
  const handlers = { onPointerEnter: onActive, onFocus: onActive };
  if ('to' in drill) {
    return <Link to="/trades" search={drill.to} preload={false} className={className} {...handlers}><Spoken>{`${label}. Show the trades`}</Spoken>{children}</Link>;
  }
  return <button type="button" onClick={onActive} className={className} {...handlers}><Spoken>{`${label}. ${drill.why}`}</Spoken>{children}</button>;
}

/** Instead of a label, which would have to hold whatever short text is seen. */
const Spoken = ({ children }: { children: string }) => <span className="sr-only">{children}</span>;
