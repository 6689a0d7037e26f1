import { decimalString, formatNumberVi, formatQuantityVi, roundTo } from '@thucthi/kernel';
import type { BoundRun } from './figure-run.ts';
import { missing } from './narrate.ts';
import { planWords } from './patterns/against-plans.ts';
import { fillPattern } from './patterns/fill-pattern.ts';
import { atItsDecimals } from './patterns/printed.ts';
import { plainPattern } from './patterns/sentence-patterns.ts';
import { slots } from './patterns/slots.ts';
import type { ResultRow } from './result-row.ts';

/** The value of a result as it is printed; null where there is none. */
export const shownValue = (row: ResultRow): string | null => (row.actual === null ? null : atItsDecimals(row, row.actual));

/** One indicator as a sentence that stands alone; what is missing is said loudly, never left out. */
export function resultSentence(row: ResultRow): readonly BoundRun[] {
  // None of these patterns names the report's period.
  const ground = { period: '1970-12' };
  return row.actual === null
    ? missing(row, ground).runs
    : (fillPattern(plainPattern, (slot) => slots[slot]?.of(row, ground) ?? null) ?? []);
}

/** What a unit has to do for the rest of the year to reach a plan: null where nothing can be said. */
export function neededSentence(row: ResultRow): string | null {
  const plan = row.plans.find(({ needed, level }) => needed !== null && level === 'assigned');
  if (plan?.needed == null) return null;
  const { needed } = plan;
  const each = decimalString(roundTo(needed.perUnit, row.indicator.decimals));
  const times = needed.multiple === null ? '' : `, gấp ${formatNumberVi(needed.multiple)} lần bình quân từ đầu năm`;
  return `${row.indicator.name.vi}: ${needed.unitsLeft} ${needed.unit === 'month' ? 'tháng' : 'ngày'} còn lại phải đạt bình quân ${formatQuantityVi(each, row.indicator.unit)} mỗi ${needed.unit === 'month' ? 'tháng' : 'ngày'} để hoàn thành ${planWords(plan)}${times}.`;
}
