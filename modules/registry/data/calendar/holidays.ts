import { buildCalendar } from '../../domain/working-days.ts';
import type { FixedHoliday, HolidayYear, WorkingCalendar } from '../../domain/working-days.ts';

/**
 * Holidays on a fixed day (Labour Code 45/2019/QH14, art. 112). 24 November, Ngày Văn hóa Việt Nam, was decided on by the Politburo
 * in 2026 (NQ 80-NQ/TW) and the Government was told to amend the Code (NQ 30/NQ-CP); no enactment was found, so it does not count
 * unless an operator says so.
 */
export const FIXED_HOLIDAYS: readonly FixedHoliday[] = [
  { monthDay: '01-01', nameVi: 'Tết Dương lịch', nameEn: 'New Year’s Day', fromYear: 1900, unconfirmed: false },
  { monthDay: '04-30', nameVi: 'Ngày Chiến thắng', nameEn: 'Victory Day', fromYear: 1900, unconfirmed: false },
  { monthDay: '05-01', nameVi: 'Ngày Quốc tế Lao động', nameEn: 'International Labour Day', fromYear: 1900, unconfirmed: false },
  { monthDay: '09-02', nameVi: 'Quốc khánh', nameEn: 'National Day', fromYear: 1900, unconfirmed: false },
  { monthDay: '11-24', nameVi: 'Ngày Văn hóa Việt Nam', nameEn: 'Viet Nam Culture Day', fromYear: 2026, unconfirmed: true },
];

/**
 * Tết and Giỗ Tổ by the lunar calendar of UTC+7, and what was announced for each year: the five days of Tết, the second National
 * Day and the swaps of working days. Years without an announcement known to us hold null: the legal minimum is then assumed and
 * every day of it says so. An announcement is entered here, or by an operator, when the year's notice comes out.
 */
export const HOLIDAY_YEARS: readonly HolidayYear[] = [
  { year: 2020, tet: '2020-01-25', hungKings: '2020-04-02', tetDays: ['2020-01-23', '2020-01-27'], nationalDaySecond: null, swaps: [] },
  { year: 2021, tet: '2021-02-12', hungKings: '2021-04-21', tetDays: ['2021-02-10', '2021-02-14'], nationalDaySecond: '2021-09-03', swaps: [] },
  { year: 2022, tet: '2022-02-01', hungKings: '2022-04-10', tetDays: ['2022-01-31', '2022-02-04'], nationalDaySecond: '2022-09-01', swaps: [] },
  { year: 2023, tet: '2023-01-22', hungKings: '2023-04-29', tetDays: ['2023-01-20', '2023-01-24'], nationalDaySecond: '2023-09-01', swaps: [] },
  {
    year: 2024, tet: '2024-02-10', hungKings: '2024-04-18', tetDays: ['2024-02-08', '2024-02-12'], nationalDaySecond: '2024-09-03',
    swaps: [{ off: '2024-04-29', work: '2024-05-04' }],
  },
  {
    year: 2025, tet: '2025-01-29', hungKings: '2025-04-07', tetDays: ['2025-01-27', '2025-01-31'], nationalDaySecond: '2025-09-01',
    swaps: [{ off: '2025-05-02', work: '2025-04-26' }],
  },
  {
    year: 2026, tet: '2026-02-17', hungKings: '2026-04-26', tetDays: ['2026-02-16', '2026-02-20'], nationalDaySecond: '2026-09-01',
    swaps: [{ off: '2026-01-02', work: '2026-01-10' }, { off: '2026-08-31', work: '2026-08-22' }],
  },
  { year: 2027, tet: '2027-02-06', hungKings: '2027-04-16', tetDays: null, nationalDaySecond: null, swaps: [] },
  { year: 2028, tet: '2028-01-26', hungKings: '2028-04-04', tetDays: null, nationalDaySecond: null, swaps: [] },
  { year: 2029, tet: '2029-02-13', hungKings: '2029-04-23', tetDays: null, nationalDaySecond: null, swaps: [] },
  { year: 2030, tet: '2030-02-02', hungKings: '2030-04-12', tetDays: null, nationalDaySecond: null, swaps: [] },
  { year: 2031, tet: '2031-01-23', hungKings: '2031-04-01', tetDays: null, nationalDaySecond: null, swaps: [] },
];

/** The working-day calendar of 2020–2031 as the law and the yearly notices have it. */
export const VIETNAM_CALENDAR: WorkingCalendar = buildCalendar(HOLIDAY_YEARS, FIXED_HOLIDAYS);
