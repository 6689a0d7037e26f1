import { submitFigures } from '@thucthi/figures/server';
import { movableClock, newId, type Database, type MovableClock, type Scope } from '@thucthi/platform';
import type { OwedReport, ReportForm } from '../contract.ts';
import type { StepKind } from '../domain/report-steps.ts';
import { saveFormOf, type AskedForm } from '../server/save-form.ts';
import { showOwedOf } from '../server/show-owed.ts';
import { showSubmissionOf } from '../server/show-submission.ts';
import { takeStepsOf } from '../server/take-steps.ts';
import type { ReportingCity } from './reporting-city.ts';

/** What a test does in a reporting city, each through the use people have. */
export function reportClerk(database: Database, city: ReportingCity, clock: MovableClock = movableClock(new Date('2026-10-05T03:00:00Z'))) {
  const work = (scope: Scope) => ({ database, clock, scope });
  const form = (change: Partial<AskedForm> = {}): Promise<ReportForm> =>
    saveFormOf(work(city.office), {
      writeId: newId(),
      id: null,
      basedOn: 0,
      name: 'Báo cáo tháng',
      frequency: 'month',
      indicators: ['budget-revenue', 'livestock-herd'],
      units: { by: 'kind', kinds: ['ward', 'commune'], below: null },
      steps: ['check', 'approve', 'accept'],
      twoPeople: true,
      dueDays: null,
      graceDays: null,
      closes: true,
      validFrom: '2026-09-01',
      validTo: null,
      ...change,
    });
  return {
    clock,
    work,
    form,
    enter: (scope: Scope, unit: string, period: string, value: string, basedOn: string | null = null, indicator = 'budget-revenue') =>
      submitFigures(database, scope, clock, {
        writeId: newId(),
        figures: [{ unit, indicator, period, vintage: 'uoc', value, basedOn, ...(basedOn === null ? {} : { reason: 'rà lại số' }) }],
      }),
    step: (scope: Scope, step: StepKind, report: { unit: string; form: string; period: string; basedOn: number }, reason?: string) =>
      takeStepsOf(work(scope), { writeId: newId(), step, reason, reports: [report] }).then(({ reports }) => reports[0]),
    owed: (scope: Scope, unit: string, month?: string) => showOwedOf(work(scope), unit, month),
    report: async (
      scope: Scope,
      unit: string,
      month: string,
    ): Promise<Pick<OwedReport, 'standing' | 'serial' | 'dueOn' | 'can' | 'waitsFor' | 'closed' | 'missing'> | undefined> =>
      (await showOwedOf(work(scope), unit, month)).ofMonth[0],
    submission: (scope: Scope, unit: string, form: string, period: string) => showSubmissionOf(work(scope), unit, { form, period }),
  };
}
