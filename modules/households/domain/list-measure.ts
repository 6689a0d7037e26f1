import { dec, decimalString } from '@thucthi/kernel';

/** What of a list can be reported: how much was achieved, or by how many lines what was assigned to them. */
export const measures = ['actual-sum', 'done-count'] as const;
export type Measure = (typeof measures)[number];

/** The target less what is assigned; below zero = over-assigned; null without a target. */
export const remainderOf = (target: string | null, assignedSum: string): string | null =>
  target === null ? null : decimalString(dec(target).minus(assignedSum));

/** The value a measure comes to. */
export const measured = (list: { actualSum: string; done: number }, measure: Measure): string =>
  measure === 'actual-sum' ? decimalString(dec(list.actualSum)) : String(list.done);
