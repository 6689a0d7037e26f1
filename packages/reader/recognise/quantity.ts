import { canonical, type Match } from '../lexicon/compile.ts';
import { WORDS } from '../lexicon/words.ts';
import { add, compare, exact, multiply, type Exact } from '../number/exact.ts';
import { writtenNumber } from '../number/written-number.ts';
import type { Token } from '../text/tokens.ts';

export type UnitKind = 'percent' | 'point' | 'currency' | 'physical' | 'counted' | 'times' | 'rank' | 'none';

/** A numeral with its magnitude and unit; positions are tokens of the sentence. */
export interface Quantity {
  readonly from: number;
  readonly to: number;
  readonly numFrom: number;
  readonly numTo: number;
  readonly value: Exact;
  /** One unit of the last written digit, magnitude multiplied in. */
  readonly step: Exact;
  /** The power of ten of the magnitude words. */
  readonly scale: number;
  readonly unit: string;
  readonly unitKind: UnitKind;
  /** First token of the unit noun; `to` when there is none. */
  readonly unitFrom: number;
  readonly outOf: Exact | null;
  readonly signed: '-' | '+' | null;
  /** The end of a range it belongs to. */
  readonly range: 'low' | 'high' | null;
  /** "thực hiện/kế hoạch" in one slot: done, or what it is set against. */
  readonly slot: 'done' | 'against' | null;
}

const mark = (token: Token | undefined, key: string): boolean => token?.kind === 'mark' && token.key === key;

interface Tail {
  readonly to: number;
  readonly unitFrom: number;
  readonly scale: number;
  readonly unit: string;
  readonly unitKind: UnitKind;
}

/** The quantities that start at a token: none, one, or the two ends of a range or of a slot. */
export function quantitiesAt(tokens: readonly Token[], from: number): Quantity[] {
  const signed = signAt(tokens, from);
  const at = signed === null ? from : from + 1;
  const number = tokens[at];
  if (number?.kind !== 'number') return [];
  const written = writtenNumber(number.key);
  if (written === null) return [];
  const fraction = fractionAt(tokens, at) ?? rankAmongAt(tokens, at);
  const numTo = fraction?.numTo ?? at + 1;
  const tail = tailAt(tokens, fraction?.to ?? numTo);
  const base: Quantity = {
    ...sized(written, tail),
    from, to: tail.to, scale: tail.scale, numFrom: at, numTo, unitFrom: tail.unitFrom, outOf: fraction?.whole ?? null, signed, range: null, slot: null,
  }; // prettier-ignore
  if (fraction !== null) return [{ ...base, outOf: multiply(fraction.whole, powerOfTen(tail.scale)) }];
  return rangeFrom(tokens, base) ?? slotFrom(tokens, base) ?? [compoundFrom(tokens, base, tail)];
}

function signAt(tokens: readonly Token[], from: number): '-' | '+' | null {
  const sign = tokens[from];
  const number = tokens[from + 1];
  if (sign?.kind !== 'mark' || (sign.key !== '-' && sign.key !== '+') || number?.kind !== 'number' || number.spaced) return null;
  const before = tokens[from - 1];
  return before === undefined || mark(before, '(') || (sign.spaced && before.kind !== 'number') ? sign.key : null;
}

const powerOfTen = (power: number): Exact => exact(10n ** BigInt(power));

function sized(
  written: { value: Exact; decimals: number },
  tail: Pick<Tail, 'scale' | 'unit' | 'unitKind'>,
): Pick<Quantity, 'value' | 'step' | 'unit' | 'unitKind'> {
  const factor = powerOfTen(tail.scale);
  return {
    value: multiply(written.value, factor),
    step: multiply({ digits: 1n, scale: written.decimals }, factor),
    unit: tail.unit,
    unitKind: tail.unitKind,
  };
}

/** "19/21": a whole number out of a larger whole number, glued together. */
/** What a number is a part of; the tokens behind its numeral and behind all of it. */
interface Fraction {
  readonly whole: Exact;
  readonly numTo: number;
  readonly to: number;
}

/** "19/21 chỉ tiêu", "thứ 11/63". */
function fractionAt(tokens: readonly Token[], at: number): Fraction | null {
  const [number, slash, whole] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!mark(slash, '/') || whole?.kind !== 'number' || slash?.spaced === true || whole.spaced) return null;
  const [left, right] = [writtenNumber(number?.key ?? ''), writtenNumber(whole.key)];
  return left !== null && right !== null && compare(right.value, exact(0)) > 0 ? { whole: right.value, numTo: at + 3, to: at + 3 } : null;
}

/** "xếp thứ 5 trong 150 xã, phường": among how many a place is counted, which is no figure of its own. */
function rankAmongAt(tokens: readonly Token[], at: number): Fraction | null {
  const among = WORDS.is(tokens[at - 1], 'ordinal') ? WORDS.at(tokens, at + 1, 'rank-among') : null;
  const number = among === null ? undefined : tokens[at + 1 + among.length];
  if (among === null || number?.kind !== 'number') return null;
  const [place, whole] = [writtenNumber(tokens[at]?.key ?? ''), writtenNumber(number.key)];
  const counts = place !== null && whole !== null && compare(place.value, whole.value) <= 0;
  return counts ? { whole: whole.value, numTo: at + 1, to: at + 2 + among.length } : null;
}

function tailAt(tokens: readonly Token[], from: number): Tail {
  let at = from;
  let scale = 0;
  for (;;) {
    const magnitude = WORDS.at(tokens, at, 'magnitude');
    if (magnitude === null || scale >= 15) break;
    scale += Number(canonical(magnitude, 'magnitude'));
    at += magnitude.length;
  }
  const unit = unitMatch(tokens, at);
  if (unit === null) return { to: at, unitFrom: at, scale, unit: '', unitKind: 'none' };
  const unitTo = at + unit.length;
  const per = perAt(tokens, unitTo);
  const second = per === null ? null : perAt(tokens, per.to);
  return {
    to: second?.to ?? per?.to ?? unitTo,
    unitFrom: at,
    scale,
    unit: canonical(unit, 'unit') + (per?.text ?? '') + (second?.text ?? ''),
    unitKind: kindOf(unit),
  };
}

/** The longest unit; a glued letter ("46.560m2") counts, a lone short letter after a space must end the word anyway. */
function unitMatch(tokens: readonly Token[], at: number): Match | null {
  return at < tokens.length ? WORDS.at(tokens, at, 'unit') : null;
}

function kindOf(unit: Match): UnitKind {
  const entry = unit.entries.find(({ tags }) => tags.includes('unit'));
  const kinds = ['percent', 'point', 'currency', 'physical', 'counted'] as const;
  return kinds.find((kind) => entry?.tags.includes(kind)) ?? 'times';
}

function perAt(tokens: readonly Token[], from: number): { to: number; text: string } | null {
  if (!mark(tokens[from], '/')) return null;
  const per = WORDS.at(tokens, from + 1, 'per');
  if (per === null) return null;
  const words = tokens.slice(from + 1, from + 1 + per.length);
  const entry = per.entries.find(({ tags }) => tags.includes('per'));
  const form = entry?.forms.find((written) => written.toLowerCase().split(' ').length === words.length && sameWords(written, words)) ?? '';
  return { to: from + 1 + per.length, text: `/${form}` };
}

const sameWords = (written: string, words: readonly Token[]): boolean =>
  WORDS.keysOf(written).every((key, index) => key === words[index]?.key);

/** "6,5-7%", "từ 5 đến 7%": the first number takes the magnitude and unit of the second. */
function rangeFrom(tokens: readonly Token[], low: Quantity): Quantity[] | null {
  const joint = tokens[low.to];
  const spanned =
    mark(joint, '-') ||
    (joint?.kind === 'word' &&
      WORDS.is(joint, 'until') &&
      (low.unitKind !== 'none' || openedBySince(tokens, low.from) || WORDS.is(tokens[low.from - 1], 'qualifier')));
  if (!spanned || tokens[low.to + 1]?.kind !== 'number' || low.signed !== null) return null;
  const [high, extra] = quantitiesAt(tokens, low.to + 1);
  if (
    high === undefined ||
    extra !== undefined ||
    (mark(joint, '-') && mark(tokens[high.to], '-')) ||
    mark(tokens[low.from - 1], '-') ||
    (high.unitKind === 'none' && high.scale === 0) ||
    high.outOf !== null
  )
    return null;
  const own = low.unitKind !== 'none';
  if (own && low.unit !== high.unit) return null;
  const written = writtenNumber((tokens[low.numFrom] as Token).key);
  if (written === null) return null;
  const scale = low.to > low.numTo ? low.scale : high.scale;
  const shared: Quantity = own ? low : { ...low, ...sized(written, { ...high, scale }), scale };
  if (compare(shared.value, high.value) > 0) return null;
  return [
    { ...shared, range: 'low' },
    { ...high, range: 'high' },
  ];
}

const openedBySince = (tokens: readonly Token[], from: number): boolean => WORDS.is(tokens[from - 1], 'since');

/** "2.798ha/2.770ha": what was done against what it is set against. */
function slotFrom(tokens: readonly Token[], done: Quantity): Quantity[] | null {
  if (!mark(tokens[done.to], '/') || tokens[done.to + 1]?.kind !== 'number' || done.unitKind === 'none') return null;
  const [against, extra] = quantitiesAt(tokens, done.to + 1);
  if (against === undefined || extra !== undefined || against.unit !== done.unit) return null;
  return [
    { ...done, slot: 'done' },
    { ...against, slot: 'against' },
  ];
}

/** "825 tỷ 776 triệu đồng": one amount in two magnitudes. */
function compoundFrom(tokens: readonly Token[], first: Quantity, tail: Tail): Quantity {
  if (tail.scale < 6 || first.unitKind !== 'none' || tokens[first.to]?.kind !== 'number') return first;
  const written = writtenNumber((tokens[first.to] as Token).key);
  const second = tailAt(tokens, first.to + 1);
  if (written === null || second.scale >= tail.scale || second.scale < 3 || second.unitKind === 'none') return first;
  const rest = sized(written, second);
  if (compare(rest.value, powerOfTen(tail.scale)) >= 0) return first;
  return { ...first, ...rest, value: add(first.value, rest.value), to: second.to, unitFrom: second.unitFrom };
}
