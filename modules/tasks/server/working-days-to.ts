import { workingDaysBetween, type WorkingCalendar } from '@thucthi/registry/server';

/**
 * How many working days lie between today and each of some days, negative for those before. Days are counted on from one to the next, so
 * that a list of hundreds of tasks walks through the calendar once and not once for each.
 */
export function workingDaysTo(days: Iterable<string>, today: string, calendar: WorkingCalendar): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const sorted = [...new Set(days)].toSorted();
  let [at, count] = [today, 0];
  for (const day of sorted.filter((one) => one >= today)) {
    count += workingDaysBetween(at, day, calendar);
    at = day;
    found.set(day, count);
  }
  [at, count] = [today, 0];
  for (const day of sorted.filter((one) => one < today).toReversed()) {
    count += workingDaysBetween(day, at, calendar);
    at = day;
    found.set(day, count === 0 ? 0 : -count);
  }
  return found;
}
