import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '@thucthi/kernel';
import { settingsFault, standardReminders, type ReminderSettings } from './reminder-settings.ts';
import { holderStep, rungsReached, stepsByDueDay, type Worked } from './reminder-steps.ts';

/** A week of five days, with Tết 2026 and one worked Saturday. */
const free = new Set(['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20']);
const worked: Worked = (day) => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return day === '2026-02-28' || (weekday !== 0 && weekday !== 6 && !free.has(day));
};
const on = (today: string, dueOn: string, settings: ReminderSettings = standardReminders, after = addDays(today, -1)): string[] =>
  stepsByDueDay({ after, today, earliest: dueOn }, settings, worked)
    .find((one) => one.dueOn === dueOn)
    ?.steps.map(({ step }) => step) ?? [];

/** Working days left, counted one by one: what the single pass has to agree with. */
function leftSlowly(today: string, dueOn: string): number {
  let end = dueOn;
  while (!worked(end)) end = addDays(end, 1);
  let count = 0;
  for (let day = today; day < end;) if (worked((day = addDays(day, 1)))) count += 1;
  for (let day = end; day < today;) if (worked((day = addDays(day, 1)))) count -= 1;
  return count;
}
const someDay = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-01-05', days));
const someSettings = fc.record({
  daysBefore: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 4 }),
  digestHour: fc.integer({ min: 0, max: 23 }),
  ladder: fc
    .tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }))
    .map(([lead, more, most]) => [
      { afterDays: lead, to: 'lead-unit' as const },
      { afterDays: lead + more, to: 'assigner' as const },
      { afterDays: lead + more + most, to: 'chairman' as const },
    ]),
});

describe('what is said of work on a day', () => {
  test('7, 3 and 1 working days before over Tết, on the day, on the first day late, then each week', () => {
    // due on Wednesday 25 February; the days of Tết and the weekends lie between
    expect(on('2026-02-09', '2026-02-25')).toEqual(['before-7']);
    expect(on('2026-02-12', '2026-02-25')).toEqual([]);
    expect(on('2026-02-13', '2026-02-25')).toEqual(['before-3']);
    expect(on('2026-02-17', '2026-02-25')).toEqual([]);
    expect(on('2026-02-24', '2026-02-25')).toEqual(['before-1']);
    expect(on('2026-02-25', '2026-02-25')).toEqual(['due']);
    expect(on('2026-02-26', '2026-02-25')).toEqual(['overdue-1', 'rung-lead-unit-1']);
    // the Saturday is worked in place of a moved day, so that the second week begins a day earlier
    expect(on('2026-02-28', '2026-02-25')).toEqual(['rung-lead-unit-1']);
    expect(on('2026-03-04', '2026-02-25')).toEqual(['overdue-6', 'rung-lead-unit-1', 'rung-assigner-5']);
  });

  test('days that were missed are caught up with, and of several reminders only the last is said', () => {
    expect(on('2026-02-24', '2026-02-25', standardReminders, '2026-02-06')).toEqual(['before-1']);
    expect(on('2026-02-23', '2026-02-25', standardReminders, '2026-02-06')).toEqual(['before-3']);
    expect(on('2026-02-24', '2026-02-25', standardReminders, '2026-02-24')).toEqual([]);
  });

  test('a day made free after it was set ends with the next working day', () => {
    expect(on('2026-02-13', '2026-02-18')).toEqual(['before-1']);
    expect(on('2026-02-23', '2026-02-18')).toEqual(['due']);
    expect(on('2026-02-24', '2026-02-18')).toEqual(['overdue-1', 'rung-lead-unit-1']);
  });

  test('one pass over the days says what counting one by one says, for any day, settings and work', () => {
    fc.assert(
      fc.property(someDay, someDay, someSettings, (today, dueOn, settings) => {
        expect(settingsFault(settings)).toBeNull();
        const said = on(today, dueOn, settings);
        const left = leftSlowly(today, dueOn);
        const reminder = holderStep(left, settings);
        const rungs = rungsReached(left, settings).map(({ step }) => step);
        expect(said).toEqual(worked(today) ? [...(reminder === null ? [] : [reminder]), ...rungs] : []);
        expect(new Set(said).size).toBe(said.length);
      }),
      { numRuns: 500 },
    );
  });

  test('day after day no reminder is said twice, and however the days are cut the same steps are said', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 40 }), someSettings, (dueOn, length, settings) => {
        const days = Array.from({ length }, (_, at) => addDays(dueOn, at - 15));
        const reminders = days.flatMap((day) => on(day, dueOn, settings).filter((step) => !step.startsWith('rung-')));
        expect(new Set(reminders).size).toBe(reminders.length);
        const rungs = new Set(days.flatMap((day) => on(day, dueOn, settings).filter((step) => step.startsWith('rung-'))));
        const lastWorked = days.findLast((day) => worked(day));
        if (lastWorked === undefined) return;
        const atOnce = on(lastWorked, dueOn, settings, addDays(days[0] ?? dueOn, -1));
        expect(atOnce.filter((step) => !step.startsWith('rung-'))).toEqual(reminders.slice(-1));
        expect(new Set(atOnce.filter((step) => step.startsWith('rung-')))).toEqual(rungs);
      }),
      { numRuns: 300 },
    );
  });
});

describe('settings', () => {
  test.each([
    [{ digestHour: 24 }, /0 đến 23/],
    [{ daysBefore: [0] }, /1 đến 60/],
    [{ daysBefore: [3, 3] }, /lặp/],
    [{ ladder: [{ afterDays: 0, to: 'chairman' as const }] }, /1 đến 250/],
    [
      {
        ladder: [
          { afterDays: 5, to: 'chairman' as const },
          { afterDays: 6, to: 'assigner' as const },
        ],
      },
      /thang báo cáo/,
    ],
    [
      {
        ladder: [
          { afterDays: 5, to: 'assigner' as const },
          { afterDays: 4, to: 'chairman' as const },
        ],
      },
      /thang báo cáo/,
    ],
  ])('%o is refused in words', (change, why) => {
    expect(settingsFault({ ...standardReminders, ...change })?.vi).toMatch(why);
  });
  test('no reminder before the day and no ladder may be set', () => {
    expect(settingsFault({ daysBefore: [], digestHour: 0, ladder: [] })).toBeNull();
  });
});
