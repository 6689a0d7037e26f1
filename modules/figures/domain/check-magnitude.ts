import { Decimal, dec, decimalString, formatNumberVi } from '@thucthi/kernel';

const tenfold = 10;

/**
 * A value out of all proportion to what a unit has reported of an indicator for periods of the same kind: ten times above the largest,
 * or below zero where none was. Most often a slip of the unit of measure or of a finger; null when there is nothing to say.
 * @example checkMagnitude('83890', ['790', '838.9'])?.vi // 'Số 83.890 lớn gấp 10 lần trở lên số lớn nhất …'
 */
export function checkMagnitude(value: string, history: readonly string[]): { vi: string; en: string } | null {
  const now = dec(value);
  const before = history.map((one) => dec(one)).filter((one) => !one.isZero());
  if (now.isZero() || before.length === 0) return null;
  const largest = Decimal.max(...before.map((one) => one.abs()));
  if (now.abs().gte(largest.times(tenfold))) {
    return {
      vi: `Số ${formatNumberVi(now)} lớn gấp 10 lần trở lên số lớn nhất đơn vị từng ghi cho kỳ cùng loại (${formatNumberVi(largest)}): hãy kiểm tra lại số và đơn vị tính.`,
      en: `${decimalString(now)} is ten times or more above the largest the unit has entered for such a period (${decimalString(largest)}): check the number and the unit of measure.`,
    };
  }
  if (now.isNegative() && before.every((one) => one.isPositive())) {
    return {
      vi: `Số ${formatNumberVi(now)} nhỏ hơn 0, trong khi đơn vị chưa từng ghi số âm cho chỉ tiêu này: hãy kiểm tra lại.`,
      en: `${decimalString(now)} is below zero, and the unit has never entered a negative figure of this indicator: have a look.`,
    };
  }
  return null;
}
