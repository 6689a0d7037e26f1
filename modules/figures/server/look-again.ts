import { dec, formatDateVi, formatPeriodVi, parsePeriodCode, yearOf } from '@thucthi/kernel';
import type { Scope, ScopedTx } from '@thucthi/platform';
import { expectedCounts, readCoverageSpans } from '@thucthi/registry/server';
import { checkBeside } from '../domain/check-beside.ts';
import { checkMagnitude } from '../domain/check-magnitude.ts';
import { checkTotals } from '../domain/check-totals.ts';
import { keyOf, type Cell, type CellRemark } from './check-cells.ts';
import { readStandingFigures } from './read-figures.store.ts';
import type { StandingFigure } from './standing-figure.ts';
import { readRollup } from './read-rollup.store.ts';
import { periodsOfYear } from './series.store.ts';

/**
 * What people should look at again once their figures are written: a unit not asked to report this, a number out of proportion, a
 * cut-off before the one that stands, months and running totals that disagree, a sum of the units below that says otherwise.
 */
export async function remarksOn(
  tx: ScopedTx,
  scope: Scope,
  cells: readonly Cell[],
  before: ReadonlyMap<string, StandingFigure>,
): Promise<CellRemark[]> {
  const history = await historyOf(tx, scope, cells);
  return [
    ...(await notAsked(tx, scope, cells)),
    ...cells.flatMap((cell) => [...overtaken(cell, before.get(keyOf(cell))), ...outOfProportion(cell, history)]),
    ...disagreeing(cells, history),
    ...(await contradictedBelow(tx, scope, cells, history)),
  ].toSorted((a, b) => a.index - b.index);
}

const seriesOf = (unitId: number, indicatorId: number): string => `${unitId}:${indicatorId}`;

/** Every own figure of the cells' series in the cells' years and the two before, the surer vintage after the less sure. */
async function historyOf(tx: ScopedTx, scope: Scope, cells: readonly Cell[]): Promise<Map<string, StandingFigure[]>> {
  const years = new Set(cells.flatMap((cell) => [0, 1, 2].map((back) => yearOf(parsePeriodCode(cell.checked.period)) - back)));
  const slots = [...years].flatMap((year) => [...periodsOfYear(year), ...['Q2', 'Q3', 'Q4', 'H2'].map((part) => `${year}-${part}`)]);
  const figures = await readStandingFigures(tx, {
    tenantId: scope.tenantId,
    unitIds: [...new Set(cells.map((cell) => cell.unit.id))],
    indicatorIds: [...new Set(cells.map((cell) => cell.indicator.id))],
    periods: [...new Set([...slots, ...cells.map((cell) => cell.checked.period)])],
    knownOn: null,
  });
  return Map.groupBy(
    figures.toSorted((a, b) => a.vintage - b.vintage),
    (figure) => seriesOf(figure.unitId, figure.indicatorId),
  );
}

/** Figures nobody asked the unit for: only where the body has said who reports what. */
async function notAsked(tx: ScopedTx, scope: Scope, cells: readonly Cell[]): Promise<CellRemark[]> {
  const spans = await readCoverageSpans(tx, scope.tenantId, {
    unitIds: [...new Set(cells.map((cell) => cell.unit.id))],
    indicatorIds: [...new Set(cells.map((cell) => cell.indicator.id))],
  });
  if (spans === null) return [];
  return cells.flatMap((cell) => {
    const end = cell.checked.periodEnd;
    const asked = spans.get(seriesOf(cell.unit.id, cell.indicator.id))?.some(({ from, to }) => from <= end && (to === null || to >= end));
    if (asked) return [];
    const { name } = cell.indicator.definition;
    return [
      {
        index: cell.index,
        vi: `${cell.unit.name} không được giao báo cáo chỉ tiêu “${name.vi}” trong kỳ này. Số đã được ghi vào sổ; hãy kiểm tra lại đơn vị và chỉ tiêu.`,
        en: `${cell.unit.name} is not expected to report “${name.en}” for this period. The figure is written; check the unit and the indicator.`,
      },
    ];
  });
}

/** A cut-off before the one that stands: kept in the ledger, but it is not the figure in use. */
function overtaken(cell: Cell, standing: StandingFigure | undefined): CellRemark[] {
  if (standing === undefined || standing.asOf <= cell.checked.asOf) return [];
  return [
    {
      index: cell.index,
      vi: `Số này chốt đến ${formatDateVi(cell.checked.asOf)}, trước số đang dùng (chốt đến ${formatDateVi(standing.asOf)}): đã ghi vào sổ nhưng không thay số đang dùng.`,
      en: `This figure is as of ${cell.checked.asOf}, before the one in use (${standing.asOf}): it is kept in the ledger and does not replace it.`,
    },
  ];
}

function outOfProportion(cell: Cell, history: ReadonlyMap<string, readonly StandingFigure[]>): CellRemark[] {
  const { kind } = parsePeriodCode(cell.checked.period);
  const earlier = (history.get(seriesOf(cell.unit.id, cell.indicator.id)) ?? []).filter(
    (figure) => figure.period !== cell.checked.period && parsePeriodCode(figure.period).kind === kind,
  );
  const remark = checkMagnitude(
    cell.checked.value,
    earlier.map((figure) => figure.value),
  );
  return remark === null ? [] : [{ index: cell.index, ...remark }];
}

/** Months and running totals of the cells' years, each series told once. */
function disagreeing(cells: readonly Cell[], history: ReadonlyMap<string, readonly StandingFigure[]>): CellRemark[] {
  const told = new Set<string>();
  return cells.flatMap((cell) => {
    const year = yearOf(parsePeriodCode(cell.checked.period));
    const series = seriesOf(cell.unit.id, cell.indicator.id);
    if (cell.indicator.definition.accumulation !== 'sum' || told.has(`${series}/${year}`)) return [];
    told.add(`${series}/${year}`);
    return checkTotals(history.get(series) ?? [], year).map(({ vi, en }) => ({ index: cell.index, vi, en }));
  });
}

/** Own figures of units that have others below them, beside what those add up to. */
async function contradictedBelow(
  tx: ScopedTx,
  scope: Scope,
  cells: readonly Cell[],
  history: ReadonlyMap<string, readonly StandingFigure[]>,
): Promise<CellRemark[]> {
  const adding = cells.filter((cell) => cell.indicator.definition.rollUp === 'sum');
  if (adding.length === 0) return [];
  const sums = await readRollup(tx, {
    tenantId: scope.tenantId,
    unitIds: [...new Set(adding.map((cell) => cell.unit.id))],
    indicatorIds: [...new Set(adding.map((cell) => cell.indicator.id))],
    periods: [...new Set(adding.map((cell) => cell.checked.period))],
    rule: 0,
    knownOn: null,
  });
  const remarks: CellRemark[] = [];
  for (const cell of adding) {
    const { period, periodEnd } = cell.checked;
    const below = sums.find((sum) => sum.unitId === cell.unit.id && sum.indicatorId === cell.indicator.id && sum.period === period);
    const own = history.get(seriesOf(cell.unit.id, cell.indicator.id))?.findLast((figure) => figure.period === period);
    if (below === undefined || own === undefined) continue;
    const expected = await expectedCounts(tx, { tenantId: scope.tenantId, unitIds: [cell.unit.id], day: periodEnd, knownOn: null });
    const remark = checkBeside({
      own: { value: own.value, decimals: own.decimals },
      sum: dec(below.value).toString(),
      reported: below.reported,
      expected: expected.get(seriesOf(cell.unit.id, cell.indicator.id)) ?? null,
    });
    const when = formatPeriodVi(parsePeriodCode(period));
    if (remark !== null) remarks.push({ index: cell.index, vi: `${capital(when)}: ${remark.vi}`, en: `${period}: ${remark.en}` });
  }
  return remarks;
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
