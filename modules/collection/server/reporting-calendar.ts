import { addDays } from '@thucthi/kernel';
import { announce, Refusal, runWrite, withScope, writeAudit, writeOnce, type Scope, type ScopedTx } from '@thucthi/platform';
import { addWorkingDays, lockUnits, readCalendar, type WorkingCalendar } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { CalendarRule, readReportingCalendar as readEndpoint, setReportingCalendar } from '../contract.ts';
import { dueRuleFault, reportDays } from '../domain/due-dates.ts';
import { formFrequencies, formPeriods, type FormFrequency } from '../domain/form-frequency.ts';
import { windowFault, windowOf } from '../domain/reporting-window.ts';
import { lockForms, readForms } from './forms.store.ts';
import { layOutForm, readGround } from './lay-out.ts';
import { appendRule, readReportingCalendar, type ReportingCalendar, type StandingRule } from './reporting-calendar.store.ts';
import type { Work } from './work.ts';

/** The reporting calendar with an example of each kind of period. */
export function showReportingCalendarOf({ database, scope, clock }: Work): Promise<z.input<(typeof readEndpoint)['answer']>> {
  return withScope(database, scope, async (tx) => {
    const calendar = await readReportingCalendar(tx, scope.tenantId);
    const workingDays = await readCalendar(tx, scope.tenantId);
    return { rules: formFrequencies.map((frequency) => shownRule(frequency, calendar, workingDays, clock.today())) };
  });
}

function shownRule(frequency: FormFrequency, calendar: ReportingCalendar, workingDays: WorkingCalendar, today: string): CalendarRule {
  const { window, dueDays, graceDays, revision } = calendar[frequency];
  const periods = formPeriods(frequency, addDays(today, -800), addDays(today, 400));
  const period = periods.findLast((code) => windowOf(code, window).cutOff <= addDays(today, 31)) ?? periods[0] ?? today.slice(0, 4);
  const daysAt = (level: number) => reportDays(period, level, calendar[frequency], (day, n) => addWorkingDays(day, n, workingDays));
  const { from, cutOff, lastDay } = daysAt(1);
  return {
    frequency,
    ...window,
    dueDays: [...dueDays],
    graceDays,
    revision,
    example: { period, from, cutOff, dueOn: dueDays.map((_, at) => daysAt(at + 1).dueOn), lastDay },
  };
}

type Asked = z.output<NonNullable<(typeof setReportingCalendar)['body']>>;

/** Sets the days of one kind of period; the reports of its forms that nobody has worked on follow. */
export function setReportingCalendarOf({ database, clock, scope }: Work, asked: Asked): Promise<CalendarRule> {
  const { writeId, ...given } = asked;
  const { frequency, basedOn, dueDays, graceDays, ...window } = given;
  const fault = windowFault(window) ?? dueRuleFault({ window, dueDays, graceDays });
  if (fault !== null) throw new Refusal('collection-refused', { detail: fault });
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'set-reporting-calendar', ...given } }, async () => {
      await lockUnits(tx, scope.tenantId, 'read');
      await lockForms(tx, scope.tenantId);
      const rule: StandingRule = { window, dueDays, graceDays, revision: basedOn + 1 };
      if (!(await appendRule(tx, scope.tenantId, frequency, rule, { recordedAt: clock.now(), recordedBy: scope.personId })))
        throw new Refusal('changed-meanwhile', { yours: given, theirs: await standing(tx, scope, frequency, clock.today()) });
      const ground = await readGround(tx, scope.tenantId);
      let laidOut = 0;
      for (const form of await readForms(tx, scope.tenantId))
        if (form.frequency === frequency) laidOut += await layOutForm(tx, scope.tenantId, clock, form, ground);
      await writeAudit(tx, scope, clock, {
        action: 'reporting-calendar.set',
        subjectKind: 'reporting-calendar',
        subjectId: frequency,
        detail: { ...window, dueDays: [...dueDays], frequency, graceDays, laidOut, revision: rule.revision },
      });
      await announce(tx, scope, clock, 'collection', { calendar: frequency });
      return standing(tx, scope, frequency, clock.today());
    }),
  );
}

async function standing(tx: ScopedTx, scope: Scope, frequency: FormFrequency, today: string): Promise<CalendarRule> {
  return shownRule(frequency, await readReportingCalendar(tx, scope.tenantId), await readCalendar(tx, scope.tenantId), today);
}
