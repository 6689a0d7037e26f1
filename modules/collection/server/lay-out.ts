import { addDays, parsePeriodCode, periodEnd } from '@thucthi/kernel';
import { dropClosings, setClosings } from '@thucthi/figures/server';
import type { Clock, ScopedTx } from '@thucthi/platform';
import { addWorkingDays, listUnitsOn, readCalendar, type WorkingCalendar } from '@thucthi/registry/server';
import { reportDays, type DueRule } from '../domain/due-dates.ts';
import { formPeriods, ledgerPeriodsOf } from '../domain/form-frequency.ts';
import { reportingUnits, type ChoosableUnit } from '../domain/reporting-units.ts';
import { windowOf } from '../domain/reporting-window.ts';
import type { Form } from './forms.store.ts';
import { layOutReports, takeBackReports, type LaidOutReport } from './lay-out.store.ts';
import { readReportingCalendar, type ReportingCalendar } from './reporting-calendar.store.ts';

/** Reports are laid out this many days ahead, so that people see what comes. */
const daysAhead = 35;
/** A form that begins long ago is laid out this far back. */
const daysBack = 400;
const mostUnits = 6000;

/** What expected reports are worked out from. */
interface Ground {
  readonly calendar: ReportingCalendar;
  readonly workingDays: WorkingCalendar;
  readonly unitsOn: (day: string) => Promise<readonly ChoosableUnit[]>;
}

/** Reads what expected reports are worked out from; units of a day are read once. */
export async function readGround(tx: ScopedTx, tenantId: number): Promise<Ground> {
  const known = new Map<string, readonly ChoosableUnit[]>();
  return {
    calendar: await readReportingCalendar(tx, tenantId),
    workingDays: await readCalendar(tx, tenantId),
    unitsOn: async (day) => {
      const found =
        known.get(day) ??
        (await listUnitsOn(tx, { owner: tenantId, on: day, search: null, underId: null, areas: false, limit: mostUnits })).units;
      known.set(day, found);
      return found;
    },
  };
}

/** The days of a form: its own where it has some, the calendar's for the rest. */
export function ruleOf(form: Pick<Form, 'frequency' | 'dueDays' | 'graceDays' | 'closes'>, calendar: ReportingCalendar): DueRule {
  const standing = calendar[form.frequency];
  const graceDays = form.closes ? (form.graceDays ?? standing.graceDays) : null;
  return { window: standing.window, dueDays: form.dueDays ?? standing.dueDays, graceDays };
}

/** The instant at which a day is over in Việt Nam. */
export const endOfDay = (day: string): Date => new Date(Date.parse(`${addDays(day, 1)}T00:00:00Z`) - 7 * 3_600_000);

/**
 * Lays out what a form expects up to some weeks ahead, and when its periods close. A period that would have closed before it was laid out
 * stays open until somebody closes it: a new form locks nothing behind people's backs. Answers how many reports are new or changed.
 */
export async function layOutForm(tx: ScopedTx, tenantId: number, clock: Clock, form: Form, ground: Ground): Promise<number> {
  const today = clock.today();
  const now = clock.now();
  const rule = ruleOf(form, ground.calendar);
  const from = [form.validFrom, addDays(today, -daysBack)].toSorted().at(-1) ?? today;
  const until = addDays(today, daysAhead + 400);
  const periods = formPeriods(form.frequency, from, form.validTo !== null && form.validTo < until ? form.validTo : until).filter(
    (period) => windowOf(period, rule.window).cutOff <= addDays(today, daysAhead),
  );
  const reports: LaidOutReport[] = [];
  for (const period of periods) {
    const end = periodEnd(parsePeriodCode(period));
    const levels = reportingUnits(form.units, await ground.unitsOn(end < today ? end : today));
    const daysOf = new Map<number, ReturnType<typeof reportDays>>();
    for (const [unitId, level] of levels) {
      const days = daysOf.get(level) ?? reportDays(period, level, rule, (day, count) => addWorkingDays(day, count, ground.workingDays));
      daysOf.set(level, days);
      const closesAt = days.lastDay === null ? null : endOfDay(days.lastDay);
      reports.push({
        period,
        unitId,
        level,
        coversFrom: days.from,
        cutOff: days.cutOff,
        dueOn: days.dueOn,
        closesAt: closesAt !== null && closesAt > now ? closesAt : null,
      });
    }
  }
  const changed = await layOutReports(tx, tenantId, form, reports, now);
  const gone = await takeBackReports(tx, tenantId, form.id, { today, expected: reports });
  for (const [period, rows] of Map.groupBy([...gone, ...changed.filter(({ closesAt }) => closesAt === null)], (one) => one.period))
    await dropClosings(tx, tenantId, { formId: form.id, formPeriod: period, unitIds: rows.map(({ unitId }) => unitId), now });
  await setClosings(
    tx,
    tenantId,
    changed.flatMap(({ unitId, period, closesAt }) => (closesAt === null ? [] : [closingOf(form, { unitId, period, closesAt })])),
    { recordedAt: now, recordedBy: null },
  );
  return changed.length;
}

/** The closing of a form's period for one unit, as the ledger keeps it. */
export const closingOf = (
  form: Pick<Form, 'id' | 'name' | 'indicatorIds'>,
  { unitId, period, closesAt }: { unitId: number; period: string; closesAt: Date },
): Parameters<typeof setClosings>[2][number] => ({
  unitId,
  periods: ledgerPeriodsOf(period),
  formId: form.id,
  formPeriod: period,
  formName: form.name,
  indicatorIds: form.indicatorIds,
  closesAt,
});
