import { periodWords } from '@thucthi/kernel';
import { Refusal, withScope } from '@thucthi/platform';
import { findUnits, readCalendar, workingDaysBetween, type FoundUnit, type WorkingCalendar } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { readLateBoard } from '../contract.ts';
import { rateOf, timelinessOf, type Timeliness } from '../domain/reporting-rate.ts';
import { readForms } from './forms.store.ts';
import { ownUnit } from './own-unit.ts';
import { readPeriodsOfForm, readReportsOfPeriod, type DueReport } from './report-due.store.ts';
import type { Work } from './work.ts';

type Board = z.input<(typeof readLateBoard)['answer']>;
const periodsAtMost = 12;
const urgency: Readonly<Record<Timeliness, number>> = { overdue: 0, late: 1, 'not-due': 2, 'on-time': 3 };

/** Who has sent, who was late and who owes a report; rates over all, by level, by unit and period, all worked out from the expected list. */
export function showLateBoardOf(
  { database, clock, scope }: Work,
  slug: string,
  asked: z.output<(typeof readLateBoard)['query']>,
): Promise<Board> {
  return withScope(database, scope, async (tx) => {
    const unit = await ownUnit(tx, scope, slug);
    const today = clock.today();
    const forms = await readForms(tx, scope.tenantId);
    const form = asked.form === undefined ? forms[0] : forms.find(({ id }) => id === asked.form);
    const listed = forms.map(({ id, name }) => ({ id, name }));
    if (form === undefined) {
      if (asked.form !== undefined) throw new Refusal('not-found');
      return emptyBoard(listed);
    }
    const key = { unitId: unit.id, formId: form.id };
    const periods = await readPeriodsOfForm(tx, scope.tenantId, { ...key, dueBy: today, limit: periodsAtMost });
    const period = asked.period ?? periods[0];
    if (period === undefined) return { ...emptyBoard(listed), form: { id: form.id, name: form.name } };
    const all = await readReportsOfPeriod(tx, scope.tenantId, { ...key, periods: [...new Set([...periods, period])] });
    const byPeriod = Map.groupBy(all, (report) => report.period);
    const byUnit = Map.groupBy(all, ({ unitId }) => unitId);
    const shown = byPeriod.get(period) ?? [];
    if (asked.period !== undefined && shown.length === 0) throw new Refusal('not-found');
    const units = await findUnits(
      tx,
      shown.map(({ unitId }) => unitId),
    );
    const calendar = await readCalendar(tx, scope.tenantId);
    return {
      form: { id: form.id, name: form.name },
      period,
      periodName: periodWords(period),
      forms: listed,
      periods: periods.map((code) => ({ code, name: periodWords(code), rate: rateOf(byPeriod.get(code) ?? [], today) })),
      rate: rateOf(shown, today),
      levels: [...Map.groupBy(shown, ({ level }) => level)]
        .toSorted(([a], [b]) => a - b)
        .map(([level, reports]) => ({ level, rate: rateOf(reports, today) })),
      units: shown
        .map((report) => lineOf(report, byUnit.get(report.unitId) ?? [], units.get(report.unitId), today, calendar))
        .toSorted((a, b) => urgency[a.timeliness] - urgency[b.timeliness] || b.daysLate - a.daysLate || (a.sort < b.sort ? -1 : 1))
        .map(({ sort: _sort, ...line }) => line),
    };
  });
}

function emptyBoard(forms: Board['forms']): Board {
  return { form: null, period: null, periodName: null, forms, periods: [], rate: rateOf([], ''), levels: [], units: [] };
}

function lineOf(
  report: DueReport,
  history: readonly DueReport[],
  unit: FoundUnit | undefined,
  today: string,
  calendar: WorkingCalendar,
): Board['units'][number] & { sort: string } {
  const timeliness = timelinessOf(report, today);
  const until = timeliness === 'late' ? (report.sentOn ?? today) : today;
  return {
    unit: { slug: unit?.slug ?? String(report.unitId), name: unit?.name ?? '' },
    level: report.level,
    dueOn: report.dueOn,
    sentOn: report.sentOn,
    standing: report.standing,
    timeliness,
    daysLate: timeliness === 'late' || timeliness === 'overdue' ? Math.max(0, workingDaysBetween(report.dueOn, until, calendar)) : 0,
    // What is not due yet says nothing about how a unit reports.
    rate: rateOf(
      history.filter((one) => timelinessOf(one, today) !== 'not-due'),
      today,
    ),
    sort: unit?.sortKey ?? '',
  };
}
