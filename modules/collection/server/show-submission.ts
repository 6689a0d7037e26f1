import { decimalString, periodWords } from '@thucthi/kernel';
import { namePeople } from '@thucthi/access/server';
import { readBoundFigures, readCellTalk, readStandingFigures, type StandingFigure } from '@thucthi/figures/server';
import { Refusal, withScope, type Scope, type ScopedTx } from '@thucthi/platform';
import { readIndicatorsCached, type RegisteredIndicator } from '@thucthi/registry/server';
import { readTargets } from '@thucthi/targets/server';
import type { z } from 'zod';
import type { submission } from '../contract.ts';
import { changedSince } from '../domain/approved-figures.ts';
import { comparedPeriods, ledgerPeriodsOf } from '../domain/form-frequency.ts';
import { ownUnit } from './own-unit.ts';
import { readDueReports, type DueReport } from './report-due.store.ts';
import { figuresOfReports, hashOfFigures, reportKey } from './report-figures.ts';
import { readSteps, type StepRecord } from './report-steps.store.ts';
import { viewReports } from './view-reports.ts';
import type { Work } from './work.ts';

type Answer = z.input<typeof submission>;
const vintageNames = { 1: 'uoc', 2: 'so-bo', 3: 'chinh-thuc' } as const;

/** One report with its figures beside what they are compared with, its log, and what changed since it was approved. */
export function showSubmissionOf({ database, scope, clock }: Work, slug: string, asked: { form: string; period: string }): Promise<Answer> {
  return withScope(database, scope, async (tx) => {
    const unit = await ownUnit(tx, scope, slug);
    const key = { formId: asked.form, period: asked.period, unitId: unit.id };
    const [report] = await readDueReports(tx, scope.tenantId, [key]);
    if (report === undefined) throw new Refusal('not-found');
    const held = await figuresOfReports(tx, scope.tenantId, [report]);
    const [view] = await viewReports(tx, scope, clock, [report], held);
    if (view === undefined) throw new Error('a report that was read is shown');
    const steps = await readSteps(tx, scope.tenantId, key);
    const names = await namePeople(
      tx,
      scope,
      steps.map(({ recordedBy }) => recordedBy),
      clock.today(),
    );
    const indicators = await readIndicatorsCached(tx);
    const nameOf = (step: StepRecord): { vi: string; en: string } | null => names.get(step.recordedBy ?? '') ?? null;
    const marked = steps.find(({ serial }) => serial === report.approvedSerial);
    const then = marked === undefined ? [] : await readBoundFigures(tx, scope.tenantId, marked.figureIds);
    const approved = then.map((figure) => ({ ...figure, value: decimalString(figure.value) }));
    const changed = marked === undefined ? [] : changedSince(approved, held.get(reportKey(report))?.figures ?? []);
    return {
      report: view,
      rows: await rowsOf(tx, scope, report, indicators, clock.now()),
      history: steps.toReversed().map((step) => ({
        serial: step.serial,
        kind: step.kind,
        by: nameOf(step),
        at: step.recordedAt.toISOString(),
        reason: step.reason,
        figures: step.figureIds.length,
        missing: step.missing,
        hash: step.figuresHash,
      })),
      approved:
        marked === undefined
          ? null
          : {
              serial: marked.serial,
              at: marked.recordedAt.toISOString(),
              by: nameOf(marked),
              intact: hashOfFigures(approved) === marked.figuresHash,
            },
      changed: changed.map((one) => ({
        indicator: named(indicators, one.indicatorId),
        period: one.period,
        periodName: periodWords(one.period),
        approved: one.approved?.value ?? null,
        now: one.now?.value ?? null,
      })),
    };
  });
}

function named(indicators: ReadonlyMap<number, RegisteredIndicator>, id: number) {
  const definition = indicators.get(id)?.definition;
  return {
    code: definition?.code ?? String(id),
    name: definition?.name ?? { vi: String(id), en: String(id) },
    unit: definition?.unit ?? '',
    decimals: definition?.decimals ?? 0,
  };
}

async function rowsOf(
  tx: ScopedTx,
  scope: Scope,
  report: DueReport,
  indicators: ReadonlyMap<number, RegisteredIndicator>,
  now: Date,
): Promise<Answer['rows']> {
  const { before, lastYear } = comparedPeriods(report.period);
  const own = ledgerPeriodsOf(report.period);
  const figures = await readStandingFigures(tx, {
    tenantId: scope.tenantId,
    unitIds: [report.unitId],
    periods: [...new Set([...own, before, lastYear])],
    indicatorIds: report.indicatorIds,
    knownOn: null,
  });
  const year = report.period.slice(0, 4);
  const targets = await readTargets(tx, {
    tenantId: scope.tenantId,
    unitIds: [report.unitId],
    periods: [year],
    indicatorIds: [...report.indicatorIds],
  });
  const talkOf = await readCellTalk(tx, { tenantId: scope.tenantId, unitId: report.unitId, periods: own, now });
  const surest = (id: number, period: string): StandingFigure | undefined =>
    figures.filter((figure) => figure.indicatorId === id && figure.period === period).toSorted((a, b) => b.vintage - a.vintage)[0];
  const text = (figure: StandingFigure | undefined): string | null => (figure === undefined ? null : decimalString(figure.value));
  return report.indicatorIds.map((id) => {
    const period = own.find((one) => surest(id, one) !== undefined) ?? own[0] ?? report.period;
    const figure = surest(id, period);
    const target = targets.find((one) => one.indicatorId === id && one.level === 'assigned' && one.terms.value !== null);
    return {
      indicator: named(indicators, id),
      period,
      value: text(figure),
      vintage: figure === undefined ? null : vintageNames[figure.vintage],
      asOf: figure?.asOf ?? null,
      before: text(surest(id, before)),
      lastYear: text(surest(id, lastYear)),
      plan: target?.terms.value == null ? null : decimalString(target.terms.value),
      ...talkOf(id, period),
    };
  });
}
