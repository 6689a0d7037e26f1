const inVietnam = new Intl.DateTimeFormat('en-CA', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Ho_Chi_Minh',
});

function partsOf(instant: string): Readonly<Record<string, string>> {
  return Object.fromEntries(inVietnam.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
}

/** The clock time of an instant in Việt Nam. @example clockOf('2024-11-27T06:30:00Z') // '13:30' */
export function clockOf(instant: string): string {
  const { hour = '', minute = '' } = partsOf(instant);
  return `${hour}:${minute}`;
}

/** The day of an instant in Việt Nam. @example dayOf('2024-11-26T18:00:00Z') // '2024-11-27' */
export function dayOf(instant: string): string {
  const { year = '', month = '', day = '' } = partsOf(instant);
  return `${year}-${month}-${day}`;
}

/** Minutes and seconds of a running clock; hours where there are any. @example runningClock(754) // '12:34' */
export function runningClock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (count: number): string => String(count).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  return hours === 0 ? `${two(minutes)}:${two(whole % 60)}` : `${hours}:${two(minutes)}:${two(whole % 60)}`;
}

/** A clock time as it was typed ("8h", "8h30", "8:30", "0830") in its one form; null where it is none. */
export function readClock(typed: string): string | null {
  const match = /^(\d{1,2})(?:\s*(?:[:hg.]|giờ)\s*(\d{2})?)?$/u.exec(typed.trim().toLowerCase()) ?? /^(\d{2})(\d{2})$/.exec(typed.trim());
  if (match === null) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? '0')];
  return hour > 23 || minute > 59 ? null : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
