import { reachedVerb } from '@thucthi/assessment/contract';
import { formatPeriodVi, parsePeriodCode, periodEnd } from '@thucthi/kernel';
import type { BoundRun } from '../figure-run.ts';
import type { PrintedFigure, ResultRow } from '../result-row.ts';
import { aimsWords, boundsWords, exceededWords, metWords, percentWords, standingWords } from './against-plans.ts';
import { rankWords } from './rank-patterns.ts';
import { amountOf, bound, changeOf, hedgesOf, isChange, isPlace, lowerFirst, pricedName, upperFirst } from './printed.ts';

/** What a sentence about a row must not leave out, where the row knows it. */
export const facts = ['month', 'percents', 'standings', 'range', 'growth', 'rank'] as const;
export type Fact = (typeof facts)[number];

/** The report a sentence stands in. */
export interface SentenceGround {
  /** The period of the report, as a code. */
  period: string;
  /** The patterns it is written in, by name; none: all of them. */
  patterns?: readonly string[] | undefined;
}

interface Slot {
  /** The fact of the row that it says. */
  says?: Fact;
  of(row: ResultRow, ground: SentenceGround): readonly BoundRun[] | null;
}

const plain = (text: string | null): readonly BoundRun[] | null => (text === null || text === '' ? null : [{ text }]);
const samePeriod = ' so với cùng kỳ năm trước';

/** Everything a pattern may name. */
export const slots: Readonly<Record<string, Slot>> = {
  Name: { of: (row) => plain(upperFirst(pricedName(row))) },
  name: { of: (row) => plain(lowerFirst(pricedName(row))) },
  verb: { of: (row) => plain(row.actual && verbOf(row, row.actual)) },
  amount: { of: (row) => row.actual && [bound(row, 'actual', amountOf(row, row.actual), 'bold'), ...againstWhat(row)] },
  missing: { of: () => [{ text: '[chưa có số liệu]', style: 'missing' }] },
  InPeriod: { of: (_, ground) => plain(upperFirst(periodOf(ground))) },
  InMonth: { of: (row) => plain(row.month ? upperFirst(formatPeriodVi(parsePeriodCode(row.month.period))) : null) },
  inMonth: { of: (row) => plain(row.month ? formatPeriodVi(parsePeriodCode(row.month.period)) : null) },
  monthVerb: { of: (row) => plain(row.month ? verbOf(row, row.month) : null) },
  monthAmount: { says: 'month', of: (row) => (row.month ? [bound(row, 'month', amountOf(row, row.month), 'bold')] : null) },
  stretch: { of: (_, { period }) => plain(stretchOf(period)) },
  percents: { says: 'percents', of: (row) => percentWords(row, { between: ', ', again: true }) },
  percentsOnce: { says: 'percents', of: (row) => (percentsIn(row) < 2 ? null : percentWords(row, { between: ', ', again: false })) },
  percentsApart: { says: 'percents', of: (row) => percentWords(row, { between: '; ', again: false }) },
  exceeded: { says: 'percents', of: exceededWords },
  standings: { says: 'standings', of: (row) => standingWords(row, 'plan-first') },
  standingsAfter: { says: 'standings', of: (row) => standingWords(row, 'number-first') },
  range: { says: 'range', of: (row, { period }) => boundsWords(row, isPartOfYear(period))[0] ?? null },
  growth: { says: 'growth', of: (row) => changeOf(row, samePeriod) },
  change: { says: 'growth', of: (row) => changeOf(row, '') },
  fall: { says: 'growth', of: (row) => (isFall(row) && row.actual?.vintage !== 'uoc' ? changeOf(row, '') : null) },
  rank: { says: 'rank', of: rankWords },
};

/** What the row knows and a sentence about it has to say. */
export const factsOf = (row: ResultRow, ground: SentenceGround): Fact[] =>
  facts.filter((fact) => Object.values(slots).some((slot) => slot.says === fact && (slot.of(row, ground) ?? []).length > 0));

/**
 * What stands in sentences of its own: bounds beyond the first, for one beside another would read as one of what is counted; plans that are
 * met without a number, which would be taken for the subject of the number behind them; of a result nobody has reported, all that is wanted.
 */
export function furtherAims(row: ResultRow, { period }: SentenceGround): readonly BoundRun[] {
  if (isPlace(row)) return [];
  const aims = row.actual === null ? aimsWords(row, isPartOfYear(period)) : boundsWords(row, isPartOfYear(period)).slice(1);
  const met = row.actual === null ? [] : metWords(row).map((text): BoundRun[] => [{ text }]);
  return [...aims, ...met].flatMap((said) => [{ text: ` ${upperFirst(pricedName(row))} ` }, ...said, { text: '.' }]);
}

const percentsIn = ({ plans }: ResultRow): number => plans.filter(({ percent }) => percent !== null).length;
const isFall = ({ samePeriod: { growthPercent, points } }: ResultRow): boolean => (growthPercent ?? points ?? '').startsWith('-');
const periodOf = ({ period }: SentenceGround): string => formatPeriodVi(parsePeriodCode(period));

/** "9 tháng" of a period that runs from January. */
function stretchOf(code: string): string | null {
  const period = parsePeriodCode(code);
  return period.kind === 'cumulative' ? `${period.month} tháng` : null;
}

/** Whether the year goes on after the period. */
const isPartOfYear = (code: string): boolean => !periodEnd(parsePeriodCode(code)).endsWith('-12-31');

/** A change says what it is against: "tăng 10,08% so với cùng kỳ năm trước". */
function againstWhat(row: ResultRow): BoundRun[] {
  const name = row.indicator.name.vi;
  if (!isChange(row)) return name.startsWith('Tốc độ tăng') ? [{ text: ' so với năm trước' }] : [];
  return [{ text: name.includes('bình quân') ? samePeriod.replace('cùng kỳ', 'bình quân cùng kỳ') : samePeriod }];
}

/** What ought to be little is not "reached": "ước là 23 hợp tác xã", "là 2,97%"; a change "tăng" or "giảm". */
function verbOf(row: ResultRow, { value, vintage, qualifiers }: PrintedFigure): string {
  const { indicator, plans } = row;
  const verb = reachedVerb({ vintage, qualifiers: hedgesOf(qualifiers) }).vi;
  if (isPlace(row)) return verb.replace('đạt', 'đứng');
  if (isChange(row)) return verb.replace('đạt', value.startsWith('-') ? 'giảm' : 'tăng');
  if (indicator.polarity !== 'down' && !plans.some(({ comparator }) => comparator === 'le')) return verb;
  return verb.replace('đạt', 'là');
}
