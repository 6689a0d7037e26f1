import fc from 'fast-check';
import { addDays } from '@thucthi/kernel';
import { workingDaysBetween } from '@thucthi/registry/server';
import { expect, test } from 'vitest';
import { workingDaysTo } from './working-days-to.ts';

const calendar = {
  firstYear: 2026,
  lastYear: 2026,
  daysOff: new Map(
    ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'].map((date) => [
      date,
      { date, nameVi: 'Tết Nguyên đán', nameEn: 'Lunar New Year', certainty: 'law' as const },
    ]),
  ),
  workedWeekends: new Set(['2026-02-28']),
};
const day = fc.integer({ min: 0, max: 120 }).map((at) => addDays('2026-01-01', at));

test('days counted on from each other are the days counted one by one', () => {
  fc.assert(
    fc.property(fc.array(day, { maxLength: 30 }), day, (days, today) => {
      const found = workingDaysTo(days, today, calendar);
      for (const one of days) expect([one, found.get(one)]).toEqual([one, workingDaysBetween(today, one, calendar)]);
    }),
  );
});
