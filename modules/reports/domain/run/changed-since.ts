import { statusWords, type StatusClass } from '@thucthi/assessment/contract';
import { formatPeriodVi, formatQuantityVi, parsePeriodCode } from '@thucthi/kernel';
import { atItsDecimals } from '../patterns/printed.ts';
import type { ResultRow, Results } from '../result-row.ts';

/** What has changed of one indicator between two reports. */
export interface Change {
  indicator: string;
  name: { vi: string; en: string };
  unit: string;
  /** As printed; null where it was, or is, not known. */
  before: string | null;
  after: string | null;
  beforePeriod: string;
  afterPeriod: string;
  statusBefore: string | null;
  statusAfter: string | null;
}

const printed = (row: ResultRow | undefined): string | null =>
  row === undefined || row.actual === null ? null : atItsDecimals(row, row.actual);

/** What has changed since the results of an earlier report: another value, another status, known now, no longer known. */
export function changedSince(before: Results, after: Results): Change[] {
  const then = new Map(before.rows.map((row) => [row.indicator.code, row]));
  const now = new Map(after.rows.map((row) => [row.indicator.code, row]));
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((code) => {
    const [old, one] = [then.get(code), now.get(code)];
    const { name, unit } = (one ?? old ?? { indicator: { name: { vi: code, en: code }, unit: '' } }).indicator;
    const change: Change = {
      indicator: code,
      name,
      unit,
      before: printed(old),
      after: printed(one),
      beforePeriod: before.period,
      afterPeriod: after.period,
      statusBefore: old?.status.class ?? null,
      statusAfter: one?.status.class ?? null,
    };
    return change.before === change.after && change.statusBefore === change.statusAfter ? [] : [change];
  });
}

const classWords = (one: string): string => statusWords(one as StatusClass).vi.toLocaleLowerCase('vi');

/** One change as a sentence: "Thu nội địa: 8 tháng … 700 tỷ đồng, nay 838,9 tỷ đồng; từ đang theo sang dự kiến đạt." */
export function changeSentence({ name, unit, before, after, beforePeriod, afterPeriod, statusBefore, statusAfter }: Change): string {
  const amount = (value: string | null, period: string): string =>
    `${formatPeriodVi(parsePeriodCode(period))} ${value === null ? 'chưa có số liệu' : formatQuantityVi(value, unit)}`;
  const values = before === after ? '' : `${amount(before, beforePeriod)}, nay ${amount(after, afterPeriod)}`;
  const status =
    statusBefore === null || statusAfter === null || statusBefore === statusAfter
      ? ''
      : `chuyển từ “${classWords(statusBefore)}” sang “${classWords(statusAfter)}”`;
  return `${name.vi}: ${[values, status].filter((part) => part !== '').join('; ')}.`;
}
