import type { Bilingual } from './bilingual.ts';

/** What assessment says of a target, from worst to best; `not-assessable` always has a reason. */
export type StatusClass = 'missed' | 'at-risk' | 'in-progress' | 'expected' | 'met' | 'exceeded' | 'not-assessable';

/** The order of rows on a page: red first, then amber, green, grey last. */
export const STATUS_ORDER: readonly StatusClass[] = ['missed', 'at-risk', 'in-progress', 'expected', 'met', 'exceeded', 'not-assessable'];

const WORDS: Record<StatusClass, Bilingual> = {
  missed: { vi: 'Không đạt', en: 'Missed' },
  'at-risk': { vi: 'Nguy cơ không đạt', en: 'At risk' },
  'in-progress': { vi: 'Đang theo', en: 'In progress' },
  expected: { vi: 'Dự kiến đạt', en: 'Expected to be met' },
  met: { vi: 'Đã đạt', en: 'Met' },
  exceeded: { vi: 'Đã đạt và vượt', en: 'Exceeded' },
  'not-assessable': { vi: 'Chưa đánh giá được', en: 'Cannot be assessed yet' },
};

/** The words that always stand with a status colour. */
export function statusWords(status: StatusClass): Bilingual {
  return WORDS[status];
}

/** The place of a class in the order of rows; the worst is 0. */
export function statusPriority(status: StatusClass): number {
  return STATUS_ORDER.indexOf(status);
}

/** Whether a class counts as reached or on the way to it: met, exceeded, expected. */
export function isMetOrExpected(status: StatusClass): boolean {
  return status === 'met' || status === 'exceeded' || status === 'expected';
}

/** Sorts rows worst first; rows of one class keep their order. */
export function worstFirst<Row extends { status: StatusClass }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => statusPriority(a.status) - statusPriority(b.status));
}
