const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day of an instant in Viet Nam, as a code. @example dayOf('2023-09-30T18:00:00Z') // '2023-10-01' */
export function dayOf(instant: string): string {
  return day.format(new Date(instant));
}
