import { Link } from '../shell/link.tsx';
import { Icon } from '../sign/icon.tsx';
import type { IconName } from '../sign/icon.tsx';
import { barColour } from '../sign/status.ts';
import type { Tone } from '../sign/status.ts';
import { plotted, strokePath } from './chart-scale.ts';
import type { Plotted } from './chart-scale.ts';

/** One ward's small picture: its name, its percentage with sign, its curve against the plan's. */
export interface Multiple {
  id: string;
  label: string;
  /** "31,2%" */
  value: string;
  tone: Tone;
  icon: IconName;
  /** the status in words, read out with the value */
  word: string;
  /** cumulative percent of its plan, one a month */
  values: readonly Plotted[];
  /** the plan's path in percent, one a month */
  plan: readonly Plotted[];
  href?: string | undefined;
}

const width = 128;
const height = 44;

/** Many small pictures on one scale, worst first as given. */
export function SmallMultiples(props: { label: string; items: readonly Multiple[] }) {
  const high = Math.max(
    100,
    ...props.items.flatMap((item) => [...plotted(item.values), ...plotted(item.plan)]).filter((value): value is number => value !== null),
  );
  return (
    <ul className="tt-small" aria-label={props.label}>
      {props.items.map((item) => (
        <Small key={item.id} item={item} high={high} />
      ))}
    </ul>
  );
}

function Small({ item, high }: { item: Multiple; high: number }) {
  const months = Math.max(item.plan.length, item.values.length, 1);
  const place = (values: readonly Plotted[]): [number, number][] => [
    [1, height - 2],
    ...plotted(values).flatMap((value, index): [number, number][] =>
      value === null ? [] : [[1 + ((index + 1) / months) * (width - 14), height - 2 - (value / high) * (height - 6)]],
    ),
  ];
  const actual = place(item.values);
  const last = actual.at(-1);
  const colour = barColour(item.tone);
  return (
    <li>
      <div className="h">
        {item.href === undefined ? <span>{item.label}</span> : <Link href={item.href}>{item.label}</Link>}
        <b className={`tone-${item.tone}`}>
          <Icon name={item.icon} size="xs" />
          <span className="vh">{item.word}: </span>
          {item.value}
        </b>
      </div>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <path d={`M1 ${height - 2}H${width - 13}`} stroke="var(--rule)" />
        <path d={strokePath(place(item.plan))} fill="none" stroke="var(--rule-2)" />
        <path d={strokePath(actual)} fill="none" stroke={colour} strokeWidth="1.75" />
        {last === undefined || actual.length < 2 ? null : <circle cx={last[0]} cy={last[1]} r="2.2" fill={colour} />}
      </svg>
    </li>
  );
}
