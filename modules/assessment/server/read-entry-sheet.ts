import { addMonths, dec, decimalString, monthCode, parsePeriodCode } from '@thucthi/kernel';
import { Refusal, type Clock, type Scope, type ScopedTx } from '@thucthi/platform';
import type { z } from 'zod';
import type { entrySheet } from '../contract.ts';
import { assess } from './assess-indicator.ts';
import { rowOf } from './show-row.ts';
import { figureAt } from './figures-of-indicator.ts';
import { findAsked, periodLabel } from './read-scorecard.ts';
import { readUnitFacts } from './unit-facts.ts';

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
  const { unit } = await findAsked(tx, scope, { slug: asked.slug, period: total });
  const facts = await readUnitFacts(tx, { tenantId: scope.tenantId, unitId: unit.id, period: total, knownOn: null });
  const reported = [...facts.indicators.values()].filter((one) => facts.covered.has(one.id) || facts.own.has(one.id));
  const rows = reported.map((indicator): SheetAnswer['rows'][number] => {
    const row = assess(facts, indicator);
    const monthFigure = row.figures.best.get(month);
    const own = row.figures.own.filter((figure) => figure.period === month || figure.period === total);
    const latest = (period: string) =>
      own
        .filter((figure) => figure.period === period)
        .toSorted((a, b) => (a.vintage < b.vintage ? -1 : 1))
        .at(-1) ?? null;
    const ownMonth = latest(month);
    const ownTotal = number === 1 ? null : latest(total);
    const totalFigure = figureAt(row.figures, total);
    const before =
      number === 1 ? null : figureAt(row.figures, number === 2 ? monthCode(year, 1) : `${year}-01/${monthCode(year, number - 1)}`);
    const check = row.figures.years.get(year)?.checks.find((one) => one.type === 'month-cumulative-mismatch');
    return {
      indicator: rowOf(facts, row, null).indicator,
      frequency: indicator.definition.frequency,
      needsParts: indicator.definition.rollUp === 'ratio-of-sums' || indicator.definition.rollUp === 'weighted',
      month: {
        value: ownMonth?.value ?? (monthFigure?.origin === 'rolled-up' ? null : (figureAt(row.figures, month)?.value ?? null)),
        figureId: ownMonth?.figureId ?? null,
        vintage: ownMonth?.vintage ?? null,
      },
      cumulative: {
        value: totalFigure?.value ?? null,
        figureId: ownTotal?.figureId ?? null,
        vintage: ownTotal?.vintage ?? null,
        origin: totalFigure?.origin ?? null,
      },
      lastMonth: figureAt(row.figures, addMonths(month, -1))?.value ?? null,
      sameMonthLastYear: figureAt(row.figures, `${year - 1}${month.slice(4)}`)?.value ?? null,
      previousCumulative: before?.value ?? null,
      plan: row.chosen?.plan.value == null ? null : decimalString(dec(row.chosen.plan.value)),
      disagreement: check ? { vi: check.messageVi, en: check.messageEn } : null,
    };
  });
  const months = Array.from({ length: 18 }, (_, index) => addMonths(running, -index));
  return {
    unit: { slug: unit.slug, name: unit.name, kind: unit.kind, illustrative: body.illustrative, body: body.slug },
    period: month,
    periodLabel: periodLabel(month),
    periods: months.map((code) => ({ code, label: periodLabel(code) })),
    today,
    canEnter: scope.rights.has('figures.enter') && parsePeriodCode(month).kind === 'month',
    rows,
  };
}
