import { addDays, weekday } from '@thucthi/kernel';

/** How sure a day of the calendar is: written in the law, announced for its year, or assumed because the year is not announced yet. */
export type Certainty = 'law' | 'announced' | 'assumed';

/** A day off that is not simply a Saturday or Sunday. */
export type DayOff = { date: string; nameVi: string; nameEn: string; certainty: Certainty };

/** A working day moved: `off` is free and `work`, a day of the weekend, is worked instead. */
export type DaySwap = { off: string; work: string };

/** What is known of one year: its first day of Tết and Giỗ Tổ, and what was announced (null = not announced, the legal minimum is assumed). */
export type HolidayYear = {
  year: number;
  tet: string;
  hungKings: string;
  /** The five days of Tết fixed for the year, first and last. */
  tetDays: readonly [string, string] | null;
  /** The second day of National Day, the day before or after 2 September. */
  nationalDaySecond: string | null;
  swaps: readonly DaySwap[];
};

/** A holiday on the same day each year, in force from and to given years; unconfirmed ones count only when asked for. */
export type FixedHoliday = { monthDay: string; nameVi: string; nameEn: string; fromYear: number; unconfirmed: boolean };

/** The working-day calendar of some years. */
export type WorkingCalendar = {
  firstYear: number;
  lastYear: number;
  daysOff: ReadonlyMap<string, DayOff>;
  workedWeekends: ReadonlySet<string>;
};

/** What a day is and why. */
export type DayStatus = { working: boolean; reasonVi: string | null; reasonEn: string | null; certainty: Certainty };

/** The first year whose National Day has two days (Labour Code 45/2019/QH14, in force 1 January 2021). */
const SECOND_NATIONAL_DAY_FROM = 2021;
const SATURDAY = weekday('2024-01-06');
const SUNDAY = weekday('2024-01-07');

/**
 * Builds the calendar of days off out of yearly data. A holiday on a Saturday or Sunday is made good on the next working day
 * (Labour Code art. 111.3). Where a year is not announced, Tết is the legal minimum of five days, assumed to run from the eve to
 * the fourth day, and the second National Day is assumed on 1 September, or on the 3rd when the 1st is on a weekend.
 * @example buildCalendar(HOLIDAY_YEARS, FIXED_HOLIDAYS).daysOff.get('2024-04-29')?.nameVi // 'Nghỉ hoán đổi'
 */
export function buildCalendar(
  years: readonly HolidayYear[],
  fixed: readonly FixedHoliday[],
  options: { countUnconfirmed?: boolean } = {},
): WorkingCalendar {
  const daysOff = new Map<string, DayOff>();
  const workedWeekends = new Set<string>();
  const inOrder = [...years].sort((a, b) => a.year - b.year);
  for (const year of inOrder) {
    const holidays = holidaysOf(year, fixed, options.countUnconfirmed ?? false);
    for (const holiday of holidays) if (!daysOff.has(holiday.date)) daysOff.set(holiday.date, holiday);
    for (const holiday of holidays) if (isWeekend(holiday.date)) makeGood(daysOff, holiday);
    for (const { off, work } of year.swaps) {
      daysOff.set(off, { date: off, nameVi: 'Nghỉ hoán đổi', nameEn: 'Day off moved from a weekend', certainty: 'announced' });
      workedWeekends.add(work);
    }
  }
  return { firstYear: inOrder[0]?.year ?? 0, lastYear: inOrder.at(-1)?.year ?? 0, daysOff, workedWeekends };
}

/** Whether people work on a day. */
export function isWorkingDay(date: string, calendar: WorkingCalendar): boolean {
  return dayStatus(date, calendar).working;
}

/** What a day is and why; in a year outside the calendar only weekends are known and the answer is `assumed`. */
export function dayStatus(date: string, calendar: WorkingCalendar): DayStatus {
  const off = calendar.daysOff.get(date);
  const year = Number(date.slice(0, 4));
  const covered = year >= calendar.firstYear && year <= calendar.lastYear;
  if (calendar.workedWeekends.has(date)) {
    return { working: true, reasonVi: 'Làm bù ngày nghỉ hoán đổi', reasonEn: 'Worked in place of a moved day off', certainty: 'announced' };
  }
  if (off !== undefined) return { working: false, reasonVi: off.nameVi, reasonEn: off.nameEn, certainty: off.certainty };
  if (isWeekend(date)) return { working: false, reasonVi: 'Ngày nghỉ hằng tuần', reasonEn: 'Weekend', certainty: 'law' };
  return { working: true, reasonVi: null, reasonEn: null, certainty: covered ? 'law' : 'assumed' };
}

/**
 * The day that lies n working days after a day (before it when n is negative); the day itself is not counted. n = 0 gives the day
 * itself when it is worked, else the next working day.
 * @example addWorkingDays('2026-02-13', 1, calendar) // '2026-02-23': the nine days of Tết lie between
 */
export function addWorkingDays(date: string, n: number, calendar: WorkingCalendar): string {
  if (!Number.isInteger(n)) throw new RangeError('Số ngày làm việc phải là số nguyên.');
  const step = n < 0 ? -1 : 1;
  let current = date;
  if (n === 0) {
    while (!isWorkingDay(current, calendar)) current = addDays(current, 1);
    return current;
  }
  for (let left = Math.abs(n); left > 0;) {
    current = addDays(current, step);
    if (isWorkingDay(current, calendar)) left -= 1;
  }
  return current;
}

/**
 * How many working days lie after `from` up to and including `to`; negative when `to` is earlier.
 * @example workingDaysBetween('2024-04-26', '2024-05-04', calendar) // 3: Thursday 2, Friday 3 and the worked Saturday 4 May
 */
export function workingDaysBetween(from: string, to: string, calendar: WorkingCalendar): number {
  if (to < from) {
    const back = workingDaysBetween(to, from, calendar);
    return back === 0 ? 0 : -back;
  }
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

function holidaysOf(year: HolidayYear, fixed: readonly FixedHoliday[], countUnconfirmed: boolean): DayOff[] {
  const holidays: DayOff[] = [];
  for (const holiday of fixed) {
    if (year.year < holiday.fromYear || (holiday.unconfirmed && !countUnconfirmed)) continue;
    const { nameVi, nameEn } = holiday;
    holidays.push({ date: `${year.year}-${holiday.monthDay}`, nameVi, nameEn, certainty: holiday.unconfirmed ? 'assumed' : 'law' });
  }
  holidays.push({ date: year.hungKings, nameVi: 'Giỗ Tổ Hùng Vương', nameEn: 'Hung Kings’ Commemoration Day', certainty: 'law' });
  const tetCertainty = year.tetDays === null ? 'assumed' : 'announced';
  const [first, last] = year.tetDays ?? [addDays(year.tet, -1), addDays(year.tet, 3)];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    holidays.push({ date: day, nameVi: 'Tết Nguyên đán', nameEn: 'Lunar New Year', certainty: tetCertainty });
  }
  if (year.year >= SECOND_NATIONAL_DAY_FROM) {
    const eve = `${year.year}-09-01`;
    const date = year.nationalDaySecond ?? (isWeekend(eve) ? `${year.year}-09-03` : eve);
    const certainty = year.nationalDaySecond === null ? 'assumed' : 'announced';
    holidays.push({ date, nameVi: 'Quốc khánh', nameEn: 'National Day', certainty });
  }
  return holidays.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The next working day that is not yet free is free in place of a holiday lost to a weekend. */
function makeGood(daysOff: Map<string, DayOff>, holiday: DayOff): void {
  let date = addDays(holiday.date, 1);
  while (isWeekend(date) || daysOff.has(date)) date = addDays(date, 1);
  daysOff.set(date, { date, nameVi: `Nghỉ bù ${holiday.nameVi}`, nameEn: `In lieu of ${holiday.nameEn}`, certainty: holiday.certainty });
}

function isWeekend(date: string): boolean {
  const day = weekday(date);
  return day === SATURDAY || day === SUNDAY;
}
