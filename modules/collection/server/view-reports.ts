import { periodWords } from '@thucthi/kernel';
import { readRunningLateEntries, readWritableUnits } from '@thucthi/figures/server';
import type { Clock, Scope, ScopedTx } from '@thucthi/platform';
import { findUnits, readCalendar, workingDaysBetween } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { owedReport } from '../contract.ts';
import { waitsFor } from '../domain/report-steps.ts';
import { timelinessOf } from '../domain/reporting-rate.ts';
import type { DueReport } from './report-due.store.ts';
import { figuresOfReports, reportKey, type HeldFigures } from './report-figures.ts';
import { unitsBelowScope } from './units-by-slug.store.ts';

export type ReportView = z.input<typeof owedReport>;

/** Reports in the words of the contract, in the order given, with what the reader may do about each. */
export async function viewReports(
  tx: ScopedTx,
  scope: Scope,
  clock: Clock,
  reports: readonly DueReport[],
  held?: ReadonlyMap<string, HeldFigures>,
): Promise<ReportView[]> {
  if (reports.length === 0) return [];
  const unitIds = [...new Set(reports.map(({ unitId }) => unitId))];
  const units = await findUnits(tx, unitIds);
  const figures = held ?? (await figuresOfReports(tx, scope.tenantId, reports));
  const today = clock.today();
  const now = clock.now();
  const permits = await readRunningLateEntries(tx, scope.tenantId, unitIds, now);
  const untilOf = new Map(permits.map((one) => [`${one.formId}/${one.formPeriod}/${one.unitId}`, one.expiresAt]));
  const calendar = await readCalendar(tx, scope.tenantId);
  const daysLeft = new Map([...new Set(reports.map(({ dueOn }) => dueOn))].map((day) => [day, workingDaysBetween(today, day, calendar)]));
  const may = await readerOf(tx, scope, unitIds);
  return reports.map((report): ReportView => {
    const unit = units.get(report.unitId);
    return {
      form: { id: report.formId, name: report.formName },
      unit: { slug: unit?.slug ?? String(report.unitId), name: unit?.name ?? '' },
      period: report.period,
      periodName: periodWords(report.period),
      coversFrom: report.coversFrom,
      cutOff: report.cutOff,
      dueOn: report.dueOn,
      timeliness: timelinessOf(report, today),
      workingDaysLeft: daysLeft.get(report.dueOn) ?? 0,
      closesAt: report.closesAt?.toISOString() ?? null,
      closed: report.closesAt !== null && report.closesAt <= now,
      lateUntil: untilOf.get(reportKey(report))?.toISOString() ?? null,
      standing: report.standing,
      serial: report.serial,
      sentOn: report.sentOn,
      steps: [...report.steps],
      waitsFor: waitsFor(report.standing, report.steps),
      indicators: report.indicatorIds.length,
      missing: figures.get(reportKey(report))?.missing ?? report.indicatorIds.length,
      can: may(report),
    };
  });
}

/** What the reader may do about a report, as far as can be told before it is tried. */
async function readerOf(tx: ScopedTx, scope: Scope, unitIds: readonly number[]): Promise<(report: DueReport) => ReportView['can']> {
  const nothing = { send: false, check: false, approve: false, accept: false, return: false };
  if (scope.personId === null) return () => nothing;
  const writable = await readWritableUnits(tx, scope);
  const below = await unitsBelowScope(tx, scope, unitIds);
  const [enters, checks, approves] = (['figures.enter', 'figures.check', 'figures.approve'] as const).map((right) =>
    scope.rights.has(right),
  );
  return (report) => {
    if (!writable(report.unitId)) return nothing;
    const next = waitsFor(report.standing, report.steps);
    const sent = report.standing !== 'owed' && report.standing !== 'returned';
    return {
      send: enters === true,
      check: checks === true && next === 'check',
      approve: approves === true && next === 'approve' && !(report.twoPeople && report.sentBy === scope.personId),
      accept: approves === true && next === 'accept' && below.has(report.unitId),
      return: sent && (approves === true || (checks === true && report.standing === 'sent')),
    };
  };
}
