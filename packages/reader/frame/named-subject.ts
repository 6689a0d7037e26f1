import { isName } from './clause-start.ts';
import { has, isMark, type Item } from './items.ts';

/** Items that follow each other and may be a label. */
export type Run = readonly number[];

/** Nothing but names. */
export const isNamed = (items: readonly Item[], run: Run): boolean => run.every((at) => isName(items[at]) || items[at]?.kind === 'mark');
/** "Trung Quốc là thị trường lớn nhất với 1,68 tỷ USD": a name of which something is said. */
export function isSubject(items: readonly Item[], run: Run): boolean {
  let next = (run.at(-1) ?? -1) + 1;
  while (has(items[next], 'aux') && !has(items[next], 'noun')) next += 1;
  return isNamed(items, run) && has(items[next], 'copula');
}

/** "Hoa Kỳ là thị trường lớn nhất với 48,1 tỷ USD": what a name is called does not take its place. */
export const isToldOf = (items: readonly Item[], name: Run, told: Run): boolean =>
  name !== told &&
  isSubject(items, name) &&
  has(items[(told[0] as number) - 1], 'copula') &&
  has(items[(told.at(-1) as number) + 1], 'with');

/** "Dệt may là mặt hàng đạt kim ngạch cao nhất với 954,53 triệu USD": what is first of all is what is measured. */
export function isFirstOfAll(items: readonly Item[], subject: Run, regionEnd: number): boolean {
  let next = (subject.at(-1) ?? -1) + 1;
  if (next === 0) return false;
  while (has(items[next], 'aux') && !has(items[next], 'noun')) next += 1;
  const superlative = items.slice(next, regionEnd + 1).some((item) => has(item, 'degree') && !has(item, 'whole-head'));
  return has(items[next], 'copula') && has(items[regionEnd + 1], 'with') && superlative;
}

/** ": Bến Tre giảm 8,3 tạ/ha; An Giang giảm 2,5 tạ/ha": a name that opens an item of a list is what is measured. */
export function isListed(items: readonly Item[], run: Run): boolean {
  const first = run[0] as number;
  const [before, next] = [items[first - 1], items[(run.at(-1) as number) + 1]];
  const changes = has(next, 'up') || has(next, 'down') || has(next, 'reach') || next?.kind === 'quantity';
  if (!isNamed(items, run)) return false;
  // "Hàn Quốc tăng 143,5%, Trung Quốc giảm 13%": one name after another, each with its change.
  const another = (isMark(before, ',') && items[first - 2]?.kind === 'quantity') || (has(before, 'copula') && has(before, 'contrast'));
  if (another) return has(next, 'up') || has(next, 'down');
  return isMark(before, ':;') && changes && items.slice(0, first).some((item) => isMark(item, ':'));
}
