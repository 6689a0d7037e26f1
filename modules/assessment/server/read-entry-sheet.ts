import { addMonths, dec, decimalString, parsePeriodCode, slotCode, periodWords } from '@thucthi/kernel';
import type { StandingFigure } from '@thucthi/figures/server';
import { Refusal, type Clock, type Scope, type ScopedTx } from '@thucthi/platform';
import type { RegisteredIndicator } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { entrySheet } from '../contract.ts';
import { entrySlot, type EntrySlot } from '../domain/index.ts';
import { assess, type AssessedRow } from './assess-indicator.ts';
import { rowOf } from './show-row.ts';
import { figureAt } from './figures-of-indicator.ts';
import { findAsked } from './read-scorecard.ts';
import { readUnitFacts, type UnitFacts } from './unit-facts.ts';

type SheetAnswer = z.input<typeof entrySheet>;

/** What a unit reports for one month: its own figures, what stood there before, and the plan beside. */
export async function readEntrySheetOf(
  tx: ScopedTx,
  scope: Scope,
  clock: Clock,
  asked: { slug: string; month: string | undefined },
  body: { illustrative: boolean; slug: string },
): Promise<SheetAnswer> {
  const today = clock.today();
  const running = today.slice(0, 7);
  const month = asked.month ?? (Number(today.slice(8)) < 20 ? addMonths(running, -1) : running);
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new Refusal('period-invalid', { period: month.slice(0, 60) });
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5));
  const total = number === 1 ? month : number === 12 ? String(year) : `${year}-01/${month}`;
  const { unit } = await findAsked(tx, scope, { slug: asked.slug, period: total, today });
  const facts = await readUnitFacts(tx, { tenantId: scope.tenantId, unitId: unit.id, period: total, knownOn: null, today });
  const reported = [...facts.indicators.values()].filter((one) => facts.covered.has(one.id) || facts.own.has(one.id));
  const rows = reported.map((indicator) => {
    const slot = entrySlot(
      { code: indicator.definition.code, frequency: facts.rhythms.get(indicator.id) ?? indicator.definition.frequency },
      month,
    );
    return slot === null ? monthlyRow(facts, indicator, { month, total }) : slotRow(facts, indicator, slot);
  });
  const months = Array.from({ length: 18 }, (_, index) => addMonths(running, -index));
  return {
    unit: { slug: unit.slug, name: unit.name, kind: unit.kind, illustrative: body.illustrative, body: body.slug },
    period: month,
    periodLabel: periodWords(month),
    periods: months.map((code) => ({ code, label: periodWords(code) })),
    today,
    canEnter: scope.rights.has('figures.enter') && parsePeriodCode(month).kind === 'month',
    rows,
  };
}

type SheetRow = SheetAnswer['rows'][number];

/** What every row says, however often it is reported. */
function commonOf(
  facts: UnitFacts,
  indicator: RegisteredIndicator,
  row: AssessedRow,
): Pick<SheetRow, 'indicator' | 'frequency' | 'needsParts' | 'plan'> {
  const { definition } = indicator;
  return {
    indicator: rowOf(facts, row, null).indicator,
    frequency: facts.rhythms.get(indicator.id) ?? definition.frequency,
    needsParts: definition.rollUp === 'ratio-of-sums' || definition.rollUp === 'weighted',
    plan: row.chosen?.plan.value == null ? null : decimalString(dec(row.chosen.plan.value)),
  };
}

/** The unit's own figures of a period, the surest vintage last. */
const ownAt = (facts: UnitFacts, indicator: RegisteredIndicator, period: string): StandingFigure[] =>
  (facts.own.get(indicator.id) ?? []).filter((figure) => figure.period === period).toSorted((a, b) => a.vintage - b.vintage);

const vintages = { 1: 'uoc', 2: 'so-bo', 3: 'chinh-thuc' } as const;

const byVintage = (figures: readonly StandingFigure[]): SheetRow['month']['byVintage'] =>
  figures.map(({ vintage, figureId, value }) => ({ vintage: vintages[vintage], figureId, value: decimalString(value) }));

function boxOf(figures: readonly StandingFigure[]): SheetRow['month'] {
  const own = figures.at(-1) ?? null;
  const part = (text: string | null): string | null => (text === null ? null : decimalString(text));
  return {
    value: part(own?.value ?? null),
    numerator: part(own?.numerator ?? null),
    denominator: part(own?.denominator ?? null),
    figureId: own?.figureId ?? null,
    vintage: own === null ? null : vintages[own.vintage],
    asOf: own?.asOf ?? null,
    byVintage: byVintage(figures),
  };
}

function monthlyRow(facts: UnitFacts, indicator: RegisteredIndicator, { month, total }: { month: string; total: string }): SheetRow {
  const row = assess(facts, indicator);
  const { year } = facts;
  const number = Number(month.slice(5));
  const value = (period: string): string | null => figureAt(row.figures, period)?.value ?? null;
  const own = boxOf(ownAt(facts, indicator, month));
  const ownTotals = number === 1 ? [] : ownAt(facts, indicator, total);
  const ownTotal = ownTotals.at(-1) ?? null;
  const shownTotal = figureAt(row.figures, total);
  const check = row.figures.years.get(year)?.checks.find((one) => one.type === 'month-cumulative-mismatch');
  const rolledUp = row.figures.best.get(month)?.origin === 'rolled-up';
  return {
    ...commonOf(facts, indicator, row),
    slot: null,
    month: { ...own, value: own.value ?? (rolledUp ? null : value(month)) },
    cumulative: {
      value: shownTotal?.value ?? null,
      figureId: ownTotal?.figureId ?? null,
      vintage: ownTotal === null ? null : vintages[ownTotal.vintage],
      origin: shownTotal?.origin ?? null,
      byVintage: byVintage(ownTotals),
    },
    lastMonth: value(addMonths(month, -1)),
    sameMonthLastYear: value(`${year - 1}${month.slice(4)}`),
    previousCumulative: number === 1 ? null : value(slotCode(year, 1, number - 1)),
    disagreement: check ? { vi: check.messageVi, en: check.messageEn } : null,
  };
}

/** A row of what is reported by quarter, season or year: one box, for the period the month lies in. */
function slotRow(facts: UnitFacts, indicator: RegisteredIndicator, slot: EntrySlot): SheetRow {
  const row = assess(facts, indicator);
  const value = (period: string): string | null => figureAt(row.figures, period)?.value ?? null;
  return {
    ...commonOf(facts, indicator, row),
    slot: { period: slot.period, label: periodWords(slot.period), due: slot.due },
    month: boxOf(ownAt(facts, indicator, slot.period)),
    cumulative: { value: null, figureId: null, vintage: null, origin: null, byVintage: [] },
    lastMonth: value(slot.before),
    sameMonthLastYear: value(slot.lastYear),
    previousCumulative: null,
    disagreement: null,
  };
}
