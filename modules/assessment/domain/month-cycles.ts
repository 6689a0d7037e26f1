import {
  dec,
  decimalString,
  formatPeriodEn,
  formatPeriodVi,
  formatQuantityEn,
  formatQuantityVi,
  monthGraph,
  parsePeriodCode,
  waysFrom,
  wayTo,
} from '@thucthi/kernel';
import type { Decimal, MonthEdge, PathStep, Period } from '@thucthi/kernel';
import type { Bilingual, Check } from './bilingual.ts';
import type { IndicatorTraits } from './indicator-traits.ts';

/**
 * The contradictions among entered months and cumulatives: each run against the shortest other way to the same total.
 * A wrong month is named once, where it enters, not again in every later cumulative.
 */
export function cycleChecks(indicator: IndicatorTraits, edges: readonly MonthEdge[]): Check[] {
  if (agreeExactly(edges)) return [];
  const longestFirst = edges.toSorted((a, b) => b.to - b.from - (a.to - a.from) || (a.code < b.code ? -1 : 1));
  const found = new Map<string, Check>();
  const graph = monthGraph(edges);
  for (const edge of longestFirst) {
    const path = wayTo(waysFrom(graph, edge.from, edge), edge.to);
    if (path !== null) note(found, indicator, edge, path);
  }
  if (found.size === 0) {
    // A basis of all cycles: whatever the local look missed is still a contradiction of some run with those before it.
    const kept: MonthEdge[] = [];
    for (const edge of longestFirst.toReversed()) {
      const path = wayTo(waysFrom(monthGraph(kept), edge.from), edge.to);
      if (path === null) kept.push(edge);
      else note(found, indicator, edge, path);
    }
  }
  return [...found.values()];
}

/** Whether running totals exist that every entered run is the difference of, to the last digit. */
function agreeExactly(edges: readonly MonthEdge[]): boolean {
  const totals: (Decimal | null)[] = Array.from({ length: 13 }, () => null);
  let left = edges;
  for (let start = 0; start <= 12 && left.length > 0; start += 1) {
    totals[start] ??= dec(0);
    for (let before = -1; left.length !== before;) {
      before = left.length;
      const waiting: MonthEdge[] = [];
      for (const edge of left) {
        const from = totals[edge.from] ?? null;
        const to = totals[edge.to] ?? null;
        if (from === null && to === null) waiting.push(edge);
        else if (to === null) totals[edge.to] = (from ?? dec(0)).plus(edge.value);
        else if (from === null) totals[edge.from] = to.minus(edge.value);
        else if (!to.minus(from).eq(edge.value)) return false;
      }
      left = waiting;
    }
  }
  return true;
}

function note(found: Map<string, Check>, indicator: IndicatorTraits, edge: MonthEdge, path: readonly PathStep[]): void {
  const key = [edge, ...path.map((s) => s.edge)]
    .map((e) => e.code)
    .toSorted()
    .join(' ');
  if (found.has(key)) return;
  const check = contradiction(indicator, edge, path);
  if (check !== null) found.set(key, check);
}

function contradiction(indicator: IndicatorTraits, edge: MonthEdge, path: readonly PathStep[]): Check | null {
  let value: Decimal = dec(0);
  let lo: Decimal = dec(0);
  let hi: Decimal = dec(0);
  for (const step of path) {
    value = value.plus(step.edge.value.times(step.sign));
    lo = lo.plus(step.sign === 1 ? step.edge.interval.lo : step.edge.interval.hi.neg());
    hi = hi.plus(step.sign === 1 ? step.edge.interval.hi : step.edge.interval.lo.neg());
  }
  if (lo.lte(edge.interval.hi) && edge.interval.lo.lte(hi)) return null;
  const divisor = edge.divisor ?? 1;
  const entered = decimalString(edge.value.div(divisor));
  const derived = decimalString(value.div(divisor).toDecimalPlaces(Math.max(indicator.decimals, 6)));
  const gap = decimalString(edge.value.minus(value).div(divisor).toDecimalPlaces(Math.max(indicator.decimals, 6)));
  const mixed = path.some((step) => step.edge.finality !== edge.finality);
  const size = decimalString(dec(gap).abs());
  const why = mixed
    ? { vi: ' Các số này khác loại (ước, sơ bộ, chính thức).', en: ' These figures are of different kinds.' }
    : { vi: '', en: '' };
  return {
    type: 'month-cumulative-mismatch',
    severity: mixed ? 'note' : 'warning',
    messageVi: `${indicator.name.vi}, ${formatPeriodVi(parsePeriodCode(edge.code))}: ghi ${formatQuantityVi(entered, indicator.unit)}, tính từ ${wayIn(path, 'vi')} được ${formatQuantityVi(derived, indicator.unit)}, lệch ${formatQuantityVi(size, indicator.unit)}.${why.vi}`,
    messageEn: `${indicator.name.en}, ${formatPeriodEn(parsePeriodCode(edge.code))}: entered ${formatQuantityEn(entered, indicator.unit)}, but ${wayIn(path, 'en')} give ${formatQuantityEn(derived, indicator.unit)}, a gap of ${formatQuantityEn(size, indicator.unit)}.${why.en}`,
    difference: gap,
    unit: indicator.unit,
  };
}

/** The figures of a path in words: months that follow each other as one run, what is taken away after what is added. */
function wayIn(path: readonly PathStep[], language: keyof Bilingual): string {
  const words = { vi: { and: ' và ', less: ' trừ ' }, en: { and: ' and ', less: ' less ' } }[language];
  const runs = runsOf(ordered(path));
  const signed = (sign: PathStep['sign']): string => {
    const names = runs.filter((run) => run.sign === sign).map((run) => nameOf(run, language));
    return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}${words.and}${names.at(-1) ?? ''}`;
  };
  return [signed(1), signed(-1)].filter((part) => part !== '').join(words.less);
}

type Run = { sign: PathStep['sign']; first: MonthEdge; last: MonthEdge };

/** Single months that follow each other with the same sign, put together; every other figure stands alone. */
function runsOf(steps: readonly PathStep[]): Run[] {
  const isMonth = (edge: MonthEdge): boolean => edge.to - edge.from === 1;
  const runs: Run[] = [];
  for (const { sign, edge } of steps) {
    const before = runs.at(-1);
    if (before && before.sign === sign && isMonth(before.last) && isMonth(edge) && before.last.to === edge.from) before.last = edge;
    else runs.push({ sign, first: edge, last: edge });
  }
  return runs;
}

function nameOf({ first, last }: Run, language: keyof Bilingual): string {
  const [from, to] = [first, last].map((edge) => parsePeriodCode(edge.code)) as [Period, Period];
  const words = language === 'vi' ? formatPeriodVi : formatPeriodEn;
  const name = words(to, 'short');
  return first === last ? name : `${words(from, 'short').replace(/[/ ]\d{4}$/, '')}${language === 'vi' ? ' đến ' : ' to '}${name}`;
}

/** Added runs first, then those taken away; longer runs before shorter ones. */
function ordered(path: readonly PathStep[]): PathStep[] {
  return path.toSorted(
    (a, b) => b.sign - a.sign || b.edge.to - b.edge.from - (a.edge.to - a.edge.from) || (a.edge.code < b.edge.code ? -1 : 1),
  );
}
