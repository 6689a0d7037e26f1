import type { Sentence } from './items.ts';
import { resolveTime, type Calendar, type ResolvedTime } from './calendar.ts';
import { comparisonsIn, isSubjectTime } from './basis-phrase.ts';
import { bracketsOf } from './brackets.ts';
import { has, isMark, type Item } from './items.ts';
import type { TimeExpression } from '../recognise/time-expression.ts';

/** When the text was written and which period it is mainly about, found before any figure is read. */
export interface TextTimes {
  readonly written: string | null;
  readonly year: number | null;
  /** The latest year whose months or days are reported, when nobody said when the text was written. */
  readonly latest: number | null;
  readonly mainPeriod: ResolvedTime | null;
}

/** Times that are over when they are written of. */
const REPORTED = new Set<string>(['day', 'month', 'quarter', 'cumulative', 'day-range', 'first-months']);

/** Where a day stands near the head of a text it dates the text. */
const HEAD = 40;
const EARLY = 4;
const SHORT = 16;
const WEIGHT: Readonly<Record<string, number>> = { cumulative: 3, quarter: 3, month: 3, asof: 1, year: 1, range: 0.5 };
/** What the end of a year is said of makes that year the subject, weakly. */
const WEIGHT_OF_REST = 0.5;
/** Plans, programmes and documents repeat their year; each further mention says little. */
const REPEATED_YEAR = 0.2;

/** Times that date a document, name a price basis or compare are no periods of figures. */
export function governs(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.kind !== 'time') return false;
  for (let back = at - 1; back >= Math.max(0, at - 2); back -= 1) {
    if (items[back]?.kind === 'document') return item.time.until && isMark(items[at - 1], ',');
    if (!isMark(items[back], ',') && !has(items[back], 'day')) break;
  }
  const several = has(items[at - 1], 'quantifier') || has(items[at - 1], 'several');
  if (several && item.time.pattern.kind.startsWith('relative')) return false;
  const longer = has(items[at - 1], 'qualifier') && item.time.pattern.kind === 'cumulative';
  if ((has(items[at - 1], 'compare') && !longer) || has(items[at - 1], 'price-basis')) return false;
  return item.time.pattern.kind !== 'same-period' || isSubjectTime(items, at);
}

export function textTimesOf(sentences: readonly Sentence[], hint: string | undefined): TextTimes {
  const times = sentences.flatMap(({ items, times: places }) => {
    if (places.length === 0) return [];
    const compared = comparisonsIn(items);
    const { around } = bracketsOf(items);
    return items.flatMap((item, at) =>
      item.kind === 'time' && governs(items, at) && around[at] === -1 && !compared.some(({ from, to }) => from <= at && at < to)
        ? [item.time]
        : [],
    );
  });
  const given = hint === undefined || reportsLater(times, hint) ? undefined : hint;
  const years = times.map(({ years: [year] }) => year).filter((year) => year !== undefined);
  const year = given === undefined ? (dayIn(sentences)?.years[0] ?? firstOf(times) ?? years[0] ?? null) : Number(given.slice(0, 4));
  const written = given ?? writtenIn(sentences, year);
  const mainPeriod = mainPeriodOf(times, { year, written, governing: null, mainPeriod: null });
  const reported = times.flatMap(({ pattern, years }) => (REPORTED.has(pattern.kind) && years[0] !== undefined ? [years[0]] : []));
  const latest = given === undefined ? reported.reduce((most, next) => Math.max(most, next), year ?? 0) : 0;
  return {
    written,
    year: written === null ? year : Number(written.slice(0, 4)),
    latest: latest === 0 ? null : latest,
    mainPeriod: mainPeriod ?? afterCompared(sentences, given) ?? fromDate(given),
  };
}

/** A text that reports months of a later year was not written when it is said to have been. */
function reportsLater(times: readonly TimeExpression[], hint: string): boolean {
  return times.some(({ pattern, years }) => pattern.kind === 'cumulative' && (years[0] ?? 0) > Number(hint.slice(0, 4)));
}

const firstOf = (times: readonly TimeExpression[]): number | undefined =>
  times.find(({ pattern, years }) => years.length > 0 && ['cumulative', 'month', 'quarter', 'day'].includes(pattern.kind))?.years[0];

/** The first day of the head of the text that is no date of another document. */
function dayIn(sentences: readonly Sentence[]): TimeExpression | null {
  for (const { items, tokens } of sentences.slice(0, HEAD)) {
    const found = items.find(
      (item, at) =>
        item.kind === 'time' &&
        item.time.pattern.kind === 'day' &&
        governs(items, at) &&
        !item.time.until &&
        (at <= EARLY || tokens.length <= SHORT),
    );
    if (found?.kind === 'time') return found.time;
  }
  return null;
}

function writtenIn(sentences: readonly Sentence[], year: number | null): string | null {
  const day = dayIn(sentences);
  if (day === null) return null;
  const { iso } = resolveTime(day, { year, written: null, governing: null, mainPeriod: null });
  return iso === '' ? null : iso;
}

/** Now is when a text was written, and a month still to come is not what it reports; a year that ends is. */
const FROM_NOW: ReadonlySet<string> = new Set(['now', 'from-now-to-month']);

function mainPeriodOf(times: readonly TimeExpression[], calendar: Calendar): ResolvedTime | null {
  const scores = new Map<string, { score: number; time: ResolvedTime }>();
  let year = calendar.year;
  for (const time of times) {
    const resolved = resolveTime(time, { ...calendar, year });
    if (time.years[0] !== undefined && time.years[0] <= (calendar.year ?? 3000)) year = time.years[0];
    if (FROM_NOW.has(time.pattern.kind) || resolved.iso === '') continue;
    const rest = resolved.kind === 'remaining';
    const weight = rest ? WEIGHT_OF_REST : (WEIGHT[resolved.kind] ?? 0);
    const about = rest ? yearTime(resolved.iso.slice(0, 4)) : resolved;
    if (weight === 0 || isFuture(about, calendar) || isLongPast(about, calendar)) continue;
    const before = scores.get(about.period);
    const again = before !== undefined && (about.kind === 'year' || about.kind === 'range') ? weight * REPEATED_YEAR : weight;
    scores.set(about.period, { score: (before?.score ?? 0) + again, time: before?.time ?? about });
  }
  let best: { score: number; time: ResolvedTime } | null = null;
  for (const entry of scores.values()) if (best === null || entry.score > best.score || isLaterYear(entry, best)) best = entry;
  return best?.time ?? null;
}

/** Two years told alike: a text is about the later one. */
const isLaterYear = (one: { score: number; time: ResolvedTime }, best: { score: number; time: ResolvedTime }): boolean =>
  one.score === best.score && one.time.kind === 'year' && best.time.kind === 'year' && one.time.period > best.time.period;

const yearTime = (year: string): ResolvedTime => ({ kind: 'year', iso: year, periodKind: 'year', period: year });

/** What was two years ago is told in passing. */
function isLongPast({ period }: ResolvedTime, { written }: Calendar): boolean {
  return written !== null && Number(period.split('/').at(-1)?.slice(0, 4)) < Number(written.slice(0, 4)) - 1;
}

function isFuture({ period }: ResolvedTime, { written, year }: Calendar): boolean {
  const end = period.split('/').at(-1) ?? '';
  if (written !== null && end.length > 4) return end.slice(0, written.length) > written;
  return Number(end.slice(0, 4)) > (year ?? 3000);
}

/** A text that names no time but compares with "năm 2019" is about the year after it. */
function afterCompared(sentences: readonly Sentence[], given: string | undefined): ResolvedTime | null {
  const years = sentences.flatMap(({ items }) =>
    comparisonsIn(items).flatMap(({ time }) => (time?.pattern.kind === 'year' && time.years[0] !== undefined ? [time.years[0]] : [])),
  );
  const last = years.reduce((most, year) => Math.max(most, year), 0) + 1;
  const now = Number(given?.slice(0, 4));
  return given === undefined || last > now || last < now - 1 ? null : yearTime(String(last));
}

function fromDate(date: string | undefined): ResolvedTime | null {
  if (date === undefined) return null;
  const iso = date.slice(0, 7);
  const kind = iso.length === 7 ? 'month' : 'year';
  return { kind, iso, periodKind: kind, period: iso };
}
