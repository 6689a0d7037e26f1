import { formatNumberVi } from '@thucthi/kernel';
import type { Block } from '@thucthi/writer';
import type { BoundRun } from './figure-run.ts';
import { metWords, percentWords, standingWords } from './patterns/against-plans.ts';
import { atItsDecimals, bound, changeOf, isChange, isPlace, pricedName, upperFirst } from './patterns/printed.ts';
import type { ResultRow } from './result-row.ts';

/** All results in rows: what was reached in its unit, what the plans and the same period make of it; what is missing is marked. */
export const resultsTable = (rows: readonly ResultRow[]): Extract<Block, { kind: 'table' }> => ({
  kind: 'table',
  title: 'BIỂU TỔNG HỢP KẾT QUẢ',
  columns: [
    { title: 'TT', share: 6, align: 'center' },
    { title: 'Chỉ tiêu', share: 30 },
    { title: 'Đơn vị tính', share: 12, align: 'center' },
    { title: 'Thực hiện', share: 15, align: 'right' },
    { title: 'So với kế hoạch', share: 22 },
    { title: 'So với cùng kỳ năm trước', share: 15 },
  ],
  rows: rows.map((row, at) => [
    String(at + 1),
    upperFirst(pricedName(row)),
    row.indicator.unit,
    reached(row),
    againstPlans(row),
    changeOf(row, '') ?? '',
  ]),
});

/** What the plans make of a result: a percentage of each, else how far it is from them, then those it meets without a number. */
function againstPlans(row: ResultRow): readonly BoundRun[] {
  const told = percentWords(row, { between: '; ', again: false }) ?? standingWords(row, 'number-first') ?? [];
  const met = row.actual === null ? [] : metWords(row).map((words) => words.replace('mục tiêu phấn đấu', 'mục tiêu'));
  return [...told, ...met.map((text, at) => ({ text: `${at === 0 && told.length === 0 ? '' : ' '}(${text})` }))];
}

/** "ước gần 838,9": the number with its hedges; its unit has a column of its own. */
function reached(row: ResultRow): readonly BoundRun[] {
  const { actual } = row;
  if (actual === null) return [{ text: 'chưa có', style: 'missing' }];
  const value = atItsDecimals(row, actual);
  const way = !isChange(row) ? '' : value.startsWith('-') ? 'giảm ' : 'tăng ';
  const estimate = actual.vintage === 'uoc' && !actual.qualifiers.includes('ước') ? ['ước'] : [];
  const hedges = [...estimate, ...(isPlace(row) ? [] : actual.qualifiers)].map((one) => `${one} `).join('');
  const number = formatNumberVi(isChange(row) ? value.replace('-', '') : value);
  return [bound(row, 'actual', `${hedges}${way}${isPlace(row) ? 'đứng thứ ' : ''}${number}`)];
}
