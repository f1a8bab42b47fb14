import { useState } from 'react';
import { linear, niceTicks } from '@/components/charts/scale';
import { useWidth } from '@/components/charts/use-width';
import { cn } from '@/lib/cn';
import type { DrillDown } from '../../api/drill-down';
import { DrillLink } from './drill-link';
import { toneLooks, type Tone } from './measures';

export interface Bar {
  key: string;
  /** What stands beneath it. */
  label: string;
  value: number;
  tone: Tone;
  /** Name and figures, read out and shown while pointed at. */
  text: string;
  drill: DrillDown;
}

interface BarChartProps {
  label: string;
  bars: readonly Bar[];
  axis: (value: number) => string;
}

const height = 208;
const left = 56;
const thinnest = 2;
const letter = 6.2;
const apart = 12;

/** Bars above and below zero; each can be pointed at, focused and followed to its trades. */
export function BarChart({ label, bars, axis }: BarChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const [active, setActive] = useState<number>();
  const values = bars.map(({ value }) => value);
  const ticks = ticksOf(values);
  const y = linear([ticks[0]!, ticks.at(-1)!], [height, 0]);
  const labelWidth = Math.max(...bars.map((bar) => bar.label.length)) * letter + apart;
  const every = Math.max(1, Math.ceil((bars.length * labelWidth) / Math.max(width - left, 1)));
  return (
    // Leaving the chart leaves the bar; there is nothing to be done with the element itself.
    <div onPointerLeave={() => setActive(undefined)}>
      <Readout bar={active === undefined ? undefined : bars[active]} all={bars} />
      <div ref={ref} className="relative mt-3" style={{ height: height + 22 }}>
        {ticks.map((tick) => (
          <div key={tick} aria-hidden className={cn('absolute right-0 border-t', tick === 0 && 'border-line-strong')} style={{ top: y(tick), left }}>
            <span className="absolute right-full -translate-y-1/2 pr-2 text-[11px] whitespace-nowrap text-ink-faint tabular-nums">{axis(tick)}</span>
          </div>
        ))}
        <ul aria-label={label} className="absolute inset-y-0 right-0 flex" style={{ left }}>
          {bars.map((bar, i) => (
            <li key={bar.key} className="relative min-w-0 flex-1">
              <DrillLink drill={bar.drill} label={bar.text} onActive={() => setActive(i)} className={cn('absolute inset-x-0 top-0 rounded-sm', active === i && 'bg-sunken')}>
                <span className="block" style={{ height }} />
                <span
                  aria-hidden
                  className={cn('absolute left-1/2 w-[72%] max-w-14 -translate-x-1/2 rounded-[3px]', bar.value === 0 ? 'bg-line-strong' : toneLooks[bar.tone], active !== undefined && active !== i && 'opacity-55')}
                  style={bar.value < 0 ? { top: y(0), height: Math.max(thinnest, y(bar.value) - y(0)) } : { top: Math.min(y(bar.value), y(0) - thinnest), height: Math.max(thinnest, y(0) - y(bar.value)) }}
                />
              </DrillLink>
              {i % every === 0 && <span aria-hidden className="absolute bottom-0 left-1/2 -translate-x-1/2 text-[11px] whitespace-nowrap text-ink-faint tabular-nums">{bar.label}</span>}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Round values from zero; of what is counted only whole ones. */
function ticksOf(values: readonly number[]): number[] {
  const ticks = niceTicks(Math.min(0, ...values), Math.max(0, ...values), 4);
  return values.every(Number.isInteger) ? ticks.filter(Number.isInteger) : ticks;
}

/** The figures of what is pointed at; screen readers have them with the bar itself. */
export function Readout({ bar, all }: { bar?: Pick<Bar, 'text' | 'drill'>; all: readonly Pick<Bar, 'drill'>[] }) {
  const leading = all.some(({ drill }) => 'to' in drill);
  return (
    <p aria-hidden className="min-h-9 text-xs text-ink-faint tabular-nums">
      {!bar && (leading ? 'Point at a value for its figures; click it for its trades.' : 'Point at a value for its figures.')}
      {bar && <><span className="text-ink">{bar.text}</span>{'why' in bar.drill && <span className="block">{bar.drill.why}</span>}</>}
    </p>
  );
}
