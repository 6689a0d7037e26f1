import type { z } from 'zod';
import { isValidDate, weekday } from '@thucthi/kernel';
import {
  Refusal,
  runWrite,
  withScope,
  writeAudit,
  writeOnce,
  type Clock,
  type Database,
  type Scope,
  type ScopedTx,
} from '@thucthi/platform';
import type * as contract from '../contract.ts';
import { HOLIDAY_YEARS, VIETNAM_CALENDAR } from '../data/calendar/holidays.ts';
import { withOwnDays } from '../domain/own-days.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween, type WorkingCalendar } from '../domain/working-days.ts';
import { appendDays, readEnteredDays, takeCalendar } from './calendar.store.ts';

type Answer<E extends { answer: z.ZodType }> = z.input<E['answer']>;
interface Read {
  readonly database: Database;
  readonly scope: Scope;
}

/** The working-day calendar of a body: the law's, with what the body entered of the yearly notices laid over it. */
export async function readCalendar(tx: ScopedTx, tenantId: number): Promise<WorkingCalendar> {
  return withOwnDays(VIETNAM_CALENDAR, await readEnteredDays(tx, tenantId));
}

/** The days of a year that differ from the week, each with what it rests on. */
export function showCalendarOf({ database, scope }: Read, { year }: { year: number }): Promise<Answer<typeof contract.showCalendar>> {
  return withScope(database, scope, async (tx) => {
    const entered = new Map((await readEnteredDays(tx, scope.tenantId)).map((one) => [one.day, one]));
    const calendar = withOwnDays(VIETNAM_CALENDAR, [...entered.values()]);
    const own = (day: string) => {
      const found = entered.get(day);
      return found === undefined || found.kind === 'normal' ? null : { revision: found.revision, document: found.document };
    };
    const off = [...calendar.daysOff.values()].map(({ date, nameVi, nameEn, certainty }) => ({
      day: date,
      kind: 'off' as const,
      name: { vi: nameVi, en: nameEn },
      certainty,
      own: own(date),
    }));
    const worked = [...calendar.workedWeekends].map((day) => ({
      day,
      kind: 'worked' as const,
      name: { vi: entered.get(day)?.name ?? 'Làm bù', en: entered.get(day)?.name ?? 'Worked in place of a moved day off' },
      certainty: 'announced' as const,
      own: own(day),
    }));
    return {
      year,
      announced:
        HOLIDAY_YEARS.some((one) => one.year === year && one.tetDays !== null) ||
        [...entered.keys()].some((day) => day.startsWith(`${year}-`)),
      days: [...off, ...worked].filter(({ day }) => day.startsWith(`${year}-`)).toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    };
  });
}

/** Enters days of a yearly notice, all or none, each held against what the person saw of it. */
export function enterCalendarDaysOf(
  { database, scope, clock }: Read & { readonly clock: Clock },
  asked: z.output<NonNullable<(typeof contract.enterCalendarDays)['body']>>,
): Promise<Answer<typeof contract.enterCalendarDays>> {
  const { writeId, ...content } = asked;
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'enter-calendar-days', ...content } }, async () => {
      await takeCalendar(tx, scope.tenantId);
      const standing = new Map((await readEnteredDays(tx, scope.tenantId)).map((one) => [one.day, one]));
      const conflicts = asked.days.filter(({ day, basedOn }) => (standing.get(day)?.revision ?? 0) !== basedOn);
      if (conflicts.length > 0)
        throw new Refusal('changed-meanwhile', { yours: conflicts, theirs: conflicts.map(({ day }) => standing.get(day) ?? null) });
      const seen = new Set<string>();
      for (const { day, kind } of asked.days) {
        const fault = faultOf(day, kind, seen);
        if (fault !== null) throw new Refusal('invalid-request', { detail: fault, field: 'day' });
        seen.add(day);
      }
      const days = asked.days.map(({ day, kind, name, basedOn }) => ({
        day,
        kind,
        name: name === '' ? (kind === 'worked' ? 'Làm bù' : 'Ngày nghỉ') : name.normalize('NFC'),
        document: asked.document,
        revision: basedOn + 1,
      }));
      await appendDays(tx, scope.tenantId, days, { recordedAt: clock.now(), recordedBy: scope.personId });
      await writeAudit(tx, scope, clock, {
        action: 'calendar.entered',
        subjectKind: 'calendar',
        subjectId: days[0]?.day.slice(0, 4) ?? '',
        detail: { document: asked.document, days: days.map(({ day, kind, name }) => ({ day, kind, name })) },
      });
      return { entered: days.length };
    }),
  );
}

const SATURDAY = weekday('2024-01-06');
const SUNDAY = weekday('2024-01-07');

function faultOf(day: string, kind: 'off' | 'worked' | 'normal', seen: ReadonlySet<string>): string | null {
  if (!isValidDate(day)) return `“${day}” không phải là ngày hợp lệ.`;
  if (seen.has(day)) return `Ngày ${day} xuất hiện hai lần.`;
  const weekend = weekday(day) === SATURDAY || weekday(day) === SUNDAY;
  return kind === 'worked' && !weekend ? `Ngày ${day} vốn là ngày làm việc; chỉ thứ Bảy, Chủ nhật mới làm bù được.` : null;
}

/** Counts working days by the body's calendar: from a day on, or between two. */
export function reckonWorkingDaysOf(
  { database, scope }: Read,
  asked: z.output<(typeof contract.reckonWorkingDays)['query']>,
): Promise<Answer<typeof contract.reckonWorkingDays>> {
  return withScope(database, scope, async (tx) => {
    if (!isValidDate(asked.from) || (asked.to !== undefined && !isValidDate(asked.to)))
      throw new Refusal('invalid-request', { detail: 'Ngày không hợp lệ.', field: 'from' });
    const calendar = await readCalendar(tx, scope.tenantId);
    return {
      date: asked.days === undefined ? null : addWorkingDays(asked.from, asked.days, calendar),
      between: asked.to === undefined ? null : workingDaysBetween(asked.from, asked.to, calendar),
      working: isWorkingDay(asked.from, calendar),
    };
  });
}
