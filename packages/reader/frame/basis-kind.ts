import type { TimeExpression } from '../recognise/time-expression.ts';
import type { BasisKind } from '../types.ts';
import type { BasisPhrase } from './basis-phrase.ts';
import type { ResolvedTime } from './calendar.ts';
import { has, type Item } from './items.ts';

/** The kind of a comparison, from the times on both sides. */
export function basisKindOf(phrase: BasisPhrase, governing: ResolvedTime | null): BasisKind {
  if (phrase.kind !== 'time') return phrase.kind;
  return phrase.time === null ? 'earlier' : timeKind(phrase.time, phrase.average, governing);
}

const KINDS: Readonly<Record<string, BasisKind>> = {
  'relative-year': 'prev_year',
  'last-year-part': 'yoy',
  'relative-month': 'prev_month',
  'relative-quarter': 'prev_quarter',
  'year-start': 'since',
  'term-start': 'since',
};

function timeKind(time: TimeExpression, average: boolean, governing: ResolvedTime | null): BasisKind {
  const { kind } = time.pattern;
  if (kind === 'same-period') return average ? 'yoy_avg' : 'yoy';
  if (kind === 'month' || kind === 'last-month') return monthKind(time, governing);
  if (kind === 'quarter') return quarterKind(time, governing);
  if (kind === 'year') return yearKind(time, governing);
  if (kind === 'cumulative' && isYearBefore(time, governing)) return 'yoy';
  return KINDS[kind] ?? 'earlier';
}

/** "so với 10 tháng đầu năm 2018" of ten months of 2019, or of what ends with their last. */
function isYearBefore({ years, count }: TimeExpression, governing: ResolvedTime | null): boolean {
  const now = /^(\d{4})-(?:01\/\d{4}-)?(\d{2})$/.exec(governing?.period ?? '');
  return now !== null && years[0] === Number(now[1]) - 1 && count === Number(now[2]);
}

function monthKind(time: TimeExpression, governing: ResolvedTime | null): BasisKind {
  const now = /^(\d{4})-(\d{2})$/.exec(governing?.period ?? '');
  if (now === null) return 'prev_month';
  const [year, month] = [Number(now[1]), Number(now[2])];
  const [baseYear, baseMonth] = [time.years[0], time.pattern.kind === 'last-month' ? 12 : (time.months[0] ?? 0)];
  if (baseMonth === month && baseYear === year - 1) return 'yoy';
  return baseMonth === (month === 1 ? 12 : month - 1) ? 'prev_month' : 'earlier';
}

function quarterKind(time: TimeExpression, governing: ResolvedTime | null): BasisKind {
  const now = /^(\d{4})-Q(\d)$/.exec(governing?.period ?? '');
  if (now === null) return governing === null ? 'prev_quarter' : 'earlier';
  const [year, quarter] = [Number(now[1]), Number(now[2])];
  if (time.quarter === quarter) return time.years[0] === year - 1 ? 'yoy' : 'earlier';
  return time.quarter === (quarter === 1 ? 4 : quarter - 1) ? 'prev_quarter' : 'earlier';
}

function yearKind(time: TimeExpression, governing: ResolvedTime | null): BasisKind {
  const year = Number((governing?.period ?? '').slice(0, 4));
  const base = time.years[0] ?? 0;
  if (Number.isNaN(year) || year === 0) return 'prev_year';
  return base === year - 1 ? 'prev_year' : 'earlier';
}

const ISSUERS = [
  ['issuer-party', 'party_congress'],
  ['issuer-central', 'central'],
  ['issuer-province', 'province'],
  ['issuer-city', 'city'],
  ['issuer-council', 'council'],
  ['issuer-executive', 'executive'],
  ['issuer-committee', 'party_committee'],
] as const;

/** Who gave the plan, as far as its words say: "province+city" when two did. */
export function issuerOf(items: readonly Item[], phrase: BasisPhrase): string | null {
  const found = new Set<string>();
  for (let at = phrase.from; at < phrase.to; at += 1) {
    const issuer = ISSUERS.find(([tag]) => has(items[at], tag));
    if (issuer !== undefined) found.add(issuer[1]);
  }
  if (found.has('party_congress')) return 'party_congress';
  return found.size === 0 ? null : [...found].join('+');
}
