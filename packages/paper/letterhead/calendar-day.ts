/** Whether an ISO day is in the calendar. */
export function isValidDate(iso: string): boolean {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  if (year < 1900 || year > 2200 || month < 1 || month > 12) return false;
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
