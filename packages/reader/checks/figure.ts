import type { Draft } from '../frame/draft.ts';
import { exact, textOf, type Exact } from '../number/exact.ts';
import { point, printed, type Hedge, type Interval } from '../number/interval.ts';
import { HEDGES } from '../data/predicate-words.ts';
import type { Check, KnownFact, Observation, Verdict } from '../types.ts';
import { CHECK_MESSAGES } from '../data/check-messages.ts';

/** An observation beside the draft it came from: its exact value and what its last digit stands for. */
export interface Figure {
  readonly observation: Observation;
  readonly draft: Draft;
}

/** The values a figure may stand for. A count without a hedge is meant to the unit. */
export function intervalOf({ draft: { quantity, qualifiers } }: Figure): Interval {
  const hedges = qualifiers.flatMap((word): readonly Hedge[] => HEDGES[word] ?? []);
  if (quantity.unitKind === 'counted' && quantity.scale === 0 && hedges.length === 0) return point(quantity.value);
  return printed(quantity.value, quantity.step, hedges);
}

/** A known amount as people write it. */
export const writtenAs = ({ printed: written, value, unit }: KnownFact): string => written ?? `${value} ${unit}`;

export const HUNDRED: Exact = exact(100);

const ROUND = 4;

/** A number for a message: Vietnamese marks, at most so many decimals. */
export function said(value: Exact, places: number = ROUND): string {
  const cut = value.scale > places ? { digits: rounded(value, places), scale: places } : value;
  const [whole = '0', part] = textOf(cut).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return part === undefined ? grouped : `${grouped},${part}`;
}

function rounded({ digits, scale }: Exact, places: number): bigint {
  const factor = 10n ** BigInt(scale - places);
  const half = factor / 2n;
  return (digits >= 0n ? digits + half : digits - half) / factor;
}

type MessageKey = keyof typeof CHECK_MESSAGES;

export interface Found {
  readonly type: string;
  readonly verdict: Verdict;
  readonly message?: MessageKey;
  readonly values: Readonly<Record<string, string>>;
  readonly figures?: readonly Figure[];
  readonly derived?: Exact;
  readonly difference?: Exact;
  readonly start?: number;
  readonly end?: number;
}

/** A finding with its words filled in. */
export function finding({ type, verdict, message, values, figures = [], derived, difference, start, end }: Found): Check {
  const template = CHECK_MESSAGES[message ?? (type as MessageKey)];
  return {
    type, verdict, oids: figures.map(({ observation }) => observation.oid),
    message: template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''),
    ...(derived === undefined ? {} : { derived: textOf(derived) }),
    ...(difference === undefined ? {} : { difference: textOf(difference) }),
    ...(start === undefined || end === undefined ? {} : { start, end }),
  }; // prettier-ignore
}

export const sameMeasure = (a: Figure, b: Figure): boolean => a.observation.measure === b.observation.measure;
export const sameLabel = (a: Figure, b: Figure): boolean => a.observation.label !== null && a.observation.label === b.observation.label;
export const samePeriod = (a: Figure, b: Figure): boolean => a.observation.period === b.observation.period && a.observation.period !== '';
