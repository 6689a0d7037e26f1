import { dec, decimalString, NumberError, parseNumberVi } from '@thucthi/kernel';
import type { FigureEntry, Vintage } from '../../contract.ts';
import { jumps } from '../../domain/check-jumps.ts';
import type { EntryRow } from './entry-sheet.ts';

/** A box of one row. `month` and `total` are linked where months add up. */
export type Box = 'month' | 'total' | 'numerator' | 'denominator';
/** Which boxes a row has: one for the month or the year so far, two that are linked or not, or the parts of a ratio. */
export type RowShape = 'linked' | 'apart' | 'month' | 'total' | 'parts';

/** What a person has typed into one row and not yet sent: raw texts as they stand in the boxes. */
export interface Typed {
  readonly boxes: Readonly<Partial<Record<Box, string>>>;
  /** Why an earlier figure is corrected, or why month and cumulative disagree. */
  readonly reason: string;
}
export const untouched: Typed = { boxes: {}, reason: '' };

/** What asks for an answer beside a row; values are exact decimals. */
export type Ask =
  | { kind: 'disagreement'; before: string; month: string; sum: string; total: string; gap: string }
  | { kind: 'jump'; box: 'month' | 'total'; value: string; last: string }
  | { kind: 'reason' }
  | { kind: 'parts-missing' }
  | { kind: 'outranked'; standing: Vintage };

/** A row as it stands: what its boxes show, what it asks, what would be sent. */
export interface RowView {
  readonly shape: RowShape;
  readonly boxes: Readonly<Partial<Record<Box, { raw: string; follows: boolean; invalid: boolean }>>>;
  readonly asks: readonly Ask[];
  /** `later`: nothing is there, and nothing is due in this month. `summed`: nothing of its own, the units below add up to it. */
  readonly state: 'empty' | 'later' | 'saved' | 'summed' | 'unsaved' | 'invalid';
  readonly entries: readonly FigureEntry[];
}

/** A figure of the ledger that was shown to the reader in a conflict. */
export interface SeenFigure {
  readonly figureId: string | null;
  readonly value: string | null;
  readonly vintage: Vintage;
}

/** Where the rows stand: unit, month 'YYYY-MM', the code of January to that month, and the vintage that is entered. */
export interface EntryContext {
  readonly unit: string;
  readonly month: string;
  readonly total: string;
  readonly vintage: Vintage;
  /** The day to which what is typed counts; null = the last day of the period, or today. */
  readonly asOf: string | null;
  /** Which indicators are ratios of sums, by code, and by what numerator ÷ denominator is multiplied. */
  readonly ratios: ReadonlyMap<string, string>;
  /** Figures that another person wrote meanwhile and the reader has seen: `code/box`. */
  readonly seen: ReadonlyMap<string, SeenFigure>;
  /** How a value is written into a box: "1.250". */
  readonly write: (value: string) => string;
}

/** The boxes of a row in a month; in January month and cumulative are one. */
export function shapeOf(row: EntryRow, january: boolean, isRatio: boolean): RowShape {
  if (isRatio) return 'parts';
  if (row.slot !== null) return 'month';
  switch (row.indicator.accumulation) {
    case 'sum':
      return january ? 'month' : 'linked';
    case 'average':
    case 'index':
      return january ? 'month' : 'apart';
    case 'season':
    case 'year-only':
      return 'total';
    default:
      return 'month';
  }
}

/** The code under which January to a month is stored: the month itself in January, the year in December. */
export function totalCode(month: string): string {
  if (month.endsWith('-01')) return month;
  return month.endsWith('-12') ? month.slice(0, 4) : `${month.slice(0, 4)}-01/${month}`;
}

type Read = { state: 'untyped' } | { state: 'cleared' } | { state: 'number'; value: string } | { state: 'invalid' };

function readBox(raw: string | undefined): Read {
  if (raw === undefined) return { state: 'untyped' };
  if (raw.trim() === '') return { state: 'cleared' };
  try {
    return { state: 'number', value: decimalString(parseNumberVi(raw).value) };
  } catch (error) {
    if (error instanceof NumberError) return { state: 'invalid' };
    throw error;
  }
}

const valueOf = (read: Read): string | null => (read.state === 'number' ? read.value : null);

/** Works out how a row stands from what is stored and what is typed. */
export function viewRow(row: EntryRow, typed: Typed, context: EntryContext): RowView {
  const shape = shapeOf(row, context.month.endsWith('-01'), context.ratios.has(row.indicator.code));
  return shape === 'parts' ? viewParts(row, typed, context) : viewPlain(row, typed, context, shape);
}

function viewPlain(row: EntryRow, typed: Typed, context: EntryContext, shape: Exclude<RowShape, 'parts'>): RowView {
  const month = readBox(typed.boxes.month);
  const total = readBox(typed.boxes.total);
  const linked = shape === 'linked' && row.previousCumulative !== null;
  const before = dec(row.previousCumulative ?? '0');
  const monthValue = valueOf(month);
  const totalValue = valueOf(total);
  const follow = {
    month:
      linked && totalValue !== null && month.state !== 'number' && row.month.figureId === null
        ? decimalString(dec(totalValue).minus(before))
        : null,
    total:
      linked && monthValue !== null && total.state !== 'number' && row.cumulative.figureId === null
        ? decimalString(before.plus(dec(monthValue)))
        : null,
  };
  const stands = {
    month: monthValue ?? follow.month ?? (month.state === 'cleared' ? null : row.month.value),
    total: totalValue ?? follow.total ?? (total.state === 'cleared' ? null : row.cumulative.value),
  };
  // A cumulative that is neither entered nor made of the unit's own months comes from below.
  const summed = row.cumulative.value !== null && row.cumulative.figureId === null && row.month.value === null;
  const box = (name: 'month' | 'total', read: Read) => ({
    raw:
      typed.boxes[name] !== undefined && (read.state !== 'cleared' || follow[name] === null)
        ? typed.boxes[name]
        : stands[name] === null
          ? ''
          : context.write(stands[name]),
    follows: follow[name] !== null || (summed && read.state === 'untyped' && stands[name] !== null),
    invalid: read.state === 'invalid',
  });
  const asks: Ask[] = [];
  const anyTyped = monthValue !== null || totalValue !== null;
  if (linked && anyTyped && stands.month !== null && stands.total !== null) {
    const sum = before.plus(dec(stands.month));
    if (!sum.equals(stands.total))
      asks.push({
        kind: 'disagreement',
        before: decimalString(before),
        month: stands.month,
        sum: decimalString(sum),
        total: stands.total,
        gap: decimalString(dec(stands.total).minus(sum).abs()),
      });
  }
  if (monthValue !== null && row.lastMonth !== null && jumps(monthValue, row.lastMonth))
    asks.push({ kind: 'jump', box: 'month', value: monthValue, last: row.lastMonth });
  const entries: FigureEntry[] = [];
  const send = (value: string | null, stored: Stored, period: string): void => {
    if (value === null || sameAs(stored, value, context)) return;
    entries.push(entryOf(row, value, stored, period, typed, context));
    const { vintage } = period === context.total && shape !== 'month' ? row.cumulative : row.month;
    if (outranks(vintage, context.vintage)) asks.push({ kind: 'outranked', standing: vintage });
  };
  if (shape !== 'total') send(monthValue, storedIn(row, 'month', context), periodOf(row, context));
  if (shape !== 'month') send(totalValue, storedIn(row, 'total', context), context.total);
  const boxes = {
    ...(shape === 'total' ? {} : { month: box('month', month) }),
    ...(shape === 'month' ? {} : { total: box('total', total) }),
  };
  const view = finish(
    row,
    typed,
    context,
    shape,
    boxes,
    asks,
    entries,
    month.state === 'invalid' || total.state === 'invalid',
    shape === 'total' ? row.cumulative.value : (row.month.value ?? row.cumulative.value),
  );
  return summed && view.state === 'saved' ? { ...view, state: 'summed' } : view;
}

function viewParts(row: EntryRow, typed: Typed, context: EntryContext): RowView {
  const numerator = readBox(typed.boxes.numerator);
  const denominator = readBox(typed.boxes.denominator);
  const direct = readBox(typed.boxes.month);
  const partsTyped = typed.boxes.numerator !== undefined || typed.boxes.denominator !== undefined;
  const partOf = (read: Read, standing: string | null) => (read.state === 'untyped' && partsTyped ? standing : valueOf(read));
  const [top, bottom] = [partOf(numerator, row.month.numerator), partOf(denominator, row.month.denominator)];
  const broken = bottom !== null && dec(bottom).isZero();
  const scale = context.ratios.get(row.indicator.code) ?? '1';
  const stored = storedIn(row, 'month', context);
  const ratio =
    top !== null && bottom !== null && !broken
      ? decimalString(dec(top).times(scale).dividedBy(bottom).toDecimalPlaces(Math.max(row.indicator.decimals, 2)))
      : null;
  const value = ratio ?? valueOf(direct);
  const bare = value !== null && ratio === null && !sameAs(stored, value, context);
  const asks: Ask[] = bare ? [{ kind: 'parts-missing' }] : [];
  const entries: FigureEntry[] = [];
  const unchanged = top === row.month.numerator && bottom === row.month.denominator && stored.vintage === context.vintage;
  if (ratio !== null && top !== null && bottom !== null && !unchanged) {
    entries.push({ ...entryOf(row, ratio, stored, periodOf(row, context), typed, context), numerator: top, denominator: bottom });
    if (outranks(row.month.vintage, context.vintage)) asks.push({ kind: 'outranked', standing: row.month.vintage });
  }
  const raw = (box: 'numerator' | 'denominator') => typed.boxes[box] ?? (row.month[box] === null ? '' : context.write(row.month[box]));
  const boxes = {
    numerator: { raw: raw('numerator'), follows: false, invalid: numerator.state === 'invalid' },
    denominator: { raw: raw('denominator'), follows: false, invalid: denominator.state === 'invalid' || broken },
    month: {
      raw: ratio !== null ? context.write(ratio) : (typed.boxes.month ?? (row.month.value === null ? '' : context.write(row.month.value))),
      follows: ratio !== null,
      invalid: direct.state === 'invalid',
    },
  };
  const half = (top === null) !== (bottom === null) && partsTyped;
  return finish(
    row,
    typed,
    context,
    'parts',
    boxes,
    asks,
    entries,
    boxes.numerator.invalid || boxes.denominator.invalid || boxes.month.invalid || half || bare,
    row.month.value,
  );
}

function finish(
  row: EntryRow,
  typed: Typed,
  context: EntryContext,
  shape: RowShape,
  boxes: RowView['boxes'],
  asks: Ask[],
  entries: readonly FigureEntry[],
  invalid: boolean,
  stored: string | null,
): RowView {
  const corrects = entries.some((entry) => entry.basedOn !== null);
  const disagrees = asks.some((ask) => ask.kind === 'disagreement');
  const needsReason = (corrects || disagrees) && typed.reason.trim().length < 3;
  if (corrects && needsReason) asks.push({ kind: 'reason' });
  const nothing = row.slot !== null && !row.slot.due ? 'later' : 'empty';
  const state = invalid ? 'invalid' : entries.length > 0 ? (needsReason ? 'invalid' : 'unsaved') : stored === null ? nothing : 'saved';
  return { shape, boxes, asks, state, entries: state === 'unsaved' ? entries : [] };
}

interface Stored {
  figureId: string | null;
  value: string | null;
  vintage: Vintage | null;
}

/** The period a row's first box stands for: the month, or the quarter, season or year of what is not reported monthly. */
export const periodOf = (row: EntryRow, context: Pick<EntryContext, 'month'>): string => row.slot?.period ?? context.month;

/** What the ledger holds for a box in the vintage that is entered, as the reader last saw it; else the figure in use. */
function storedIn(row: EntryRow, box: 'month' | 'total', context: EntryContext): Stored {
  const seen = context.seen.get(`${row.indicator.code}/${box}`);
  if (seen !== undefined && seen.vintage === context.vintage) return seen;
  const standing = box === 'month' ? row.month : row.cumulative;
  return standing.byVintage.find((one) => one.vintage === context.vintage) ?? standing;
}

const sameAs = (stored: Stored, value: string, context: EntryContext): boolean =>
  stored.figureId !== null && stored.vintage === context.vintage && stored.value !== null && dec(stored.value).equals(value);

const rank: Readonly<Record<Vintage, number>> = { uoc: 1, 'so-bo': 2, 'chinh-thuc': 3 };
const outranks = (standing: Vintage | null, entered: Vintage): standing is Vintage => standing !== null && rank[standing] > rank[entered];

function entryOf(row: EntryRow, value: string, stored: Stored, period: string, typed: Typed, context: EntryContext): FigureEntry {
  const basedOn = stored.figureId !== null && stored.vintage === context.vintage ? stored.figureId : null;
  const reason = typed.reason.trim();
  return {
    unit: context.unit,
    indicator: row.indicator.code,
    period,
    vintage: context.vintage,
    value,
    basedOn,
    ...(context.asOf === null ? {} : { asOf: context.asOf }),
    ...(reason === '' ? {} : { reason }),
  };
}
