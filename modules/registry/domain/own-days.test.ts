import { expect, test } from 'vitest';
import { VIETNAM_CALENDAR } from '../data/calendar/holidays.ts';
import { withOwnDays } from './own-days.ts';
import { addWorkingDays, dayStatus, isWorkingDay } from './working-days.ts';

test('the notice of a year not yet announced replaces what was assumed', () => {
  // 2027: Tết is on Saturday 6 February; assumed are the eve to the fourth day, and days in lieu of the weekend.
  expect(dayStatus('2027-02-05', VIETNAM_CALENDAR)).toMatchObject({ working: false, certainty: 'assumed' });
  const announced = withOwnDays(VIETNAM_CALENDAR, [
    { day: '2027-02-04', kind: 'off', name: 'Tết Nguyên đán' },
    { day: '2027-02-13', kind: 'worked', name: 'Làm bù' },
  ]);
  expect(dayStatus('2027-02-04', announced)).toMatchObject({ working: false, certainty: 'announced', reasonVi: 'Tết Nguyên đán' });
  expect(isWorkingDay('2027-02-13', announced)).toBe(true);
  expect(isWorkingDay('2027-02-13', VIETNAM_CALENDAR)).toBe(false);
});

test('a day taken back is as the law and the week have it, and deadlines move with the days', () => {
  const moved = withOwnDays(VIETNAM_CALENDAR, [{ day: '2026-11-24', kind: 'off', name: 'Ngày Văn hóa Việt Nam' }]);
  expect(addWorkingDays('2026-11-23', 1, VIETNAM_CALENDAR)).toBe('2026-11-24');
  expect(addWorkingDays('2026-11-23', 1, moved)).toBe('2026-11-25');
  const back = withOwnDays(moved, [{ day: '2026-11-24', kind: 'normal', name: '' }]);
  expect(addWorkingDays('2026-11-23', 1, back)).toBe('2026-11-24');
});

test('a year that only the body knows of is no longer merely assumed', () => {
  const calendar = withOwnDays(VIETNAM_CALENDAR, [{ day: '2032-02-11', kind: 'off', name: 'Tết Nguyên đán' }]);
  expect(dayStatus('2032-02-11', calendar).working).toBe(false);
  expect(calendar.lastYear).toBe(2032);
});
