import type { Standing } from './report-steps.ts';

/** One expected report, as rates look at it. */
export interface ExpectedReport {
  readonly standing: Standing;
  readonly dueOn: string;
  /** The day on which it was first sent; null = never. */
  readonly sentOn: string | null;
}

/** How a report stands against its due day. */
export const timelinesses = ['on-time', 'late', 'overdue', 'not-due'] as const;
export type Timeliness = (typeof timelinesses)[number];

/** Sent by its due day, sent after it, overdue, or not due yet. A report that was returned is owed again. */
export function timelinessOf({ standing, dueOn, sentOn }: ExpectedReport, today: string): Timeliness {
  if (standing === 'owed' || standing === 'returned' || sentOn === null) return today > dueOn ? 'overdue' : 'not-due';
  return sentOn <= dueOn ? 'on-time' : 'late';
}

/** Counts of some expected reports; rates are worked out from them and never averaged. */
export interface ReportingRate {
  readonly expected: number;
  readonly sent: number;
  readonly onTime: number;
  readonly overdue: number;
}

/** Adds up how many were expected, sent, and sent on time. */
export function rateOf(reports: readonly ExpectedReport[], today: string): ReportingRate {
  const found = reports.map((report) => timelinessOf(report, today));
  const count = (...which: Timeliness[]): number => found.filter((one) => which.includes(one)).length;
  return { expected: reports.length, sent: count('on-time', 'late'), onTime: count('on-time'), overdue: count('overdue') };
}
