/** The last minute before an instant: a permit that ends as the 21st begins runs "until 23:59 on the 20th". */
export const lastMoment = (instant: string): string => new Date(Date.parse(instant) - 60_000).toISOString();
