import type { CSSProperties } from 'react';
import { Link } from '../shell/link.tsx';
import type { Tone } from '../sign/status.ts';
import type { Plotted } from './chart-scale.ts';

/** One bar of a ranked list. */
export interface RankedBar {
  id: string;
  label: string;
  value: Plotted;
  /** the value in words with its unit, or "chưa có" */
  text: string;
  tone: Tone;
  href?: string | undefined;
  /** the place among all, shared by equals; null = not ranked */
  place?: number | null | undefined;
}

/** A ranked list as bars on one scale from nought; a tick marks what they are measured against (the plan, the mean). */
export function RankedBars(props: {
  label: string;
  bars: readonly RankedBar[];
  mark?: { value: string | number; text: string } | undefined;
}) {
  const { bars, mark } = props;
  const high = Math.max(0, ...bars.map((bar) => Number(bar.value ?? 0)), Number(mark?.value ?? 0)) || 1;
  const at = (value: string | number) => `${Math.max(0, (Number(value) / high) * 100)}%`;
  return (
    <div className="ranked">
      {mark === undefined ? null : (
        <p className="ranked-mark xs mut">
          <i aria-hidden="true" />
          {mark.text}
        </p>
      )}
      <ol aria-label={props.label}>
        {bars.map((bar) => (
          <li key={bar.id}>
            <span className="n">
              {bar.place === undefined ? null : <span className="dim">{bar.place === null ? '– ' : `${bar.place}. `}</span>}
              {bar.href === undefined ? bar.label : <Link href={bar.href}>{bar.label}</Link>}
            </span>
            <span className="b" aria-hidden="true" style={{ '--at': mark === undefined ? '0%' : at(mark.value) } as CSSProperties}>
              {bar.value === null ? null : <i className={bar.tone} style={{ width: at(bar.value) }} />}
              {mark === undefined ? null : <s />}
            </span>
            <span className={`v${bar.value === null ? ' dim' : ''}`}>{bar.text}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
