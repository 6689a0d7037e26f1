import { formatDateVi } from './format-date.ts';
import { formatPeriodVi } from './format-period-vi.ts';
import { isPeriodCode, parsePeriodCode } from './period-code.ts';

/** Codes as they stand in a sentence: runs of months, quarters, halves, years, days; a bare year is a word already. */
const codes = /@?\d{4}-\d{2}-\d{2}|\d{4}-\d{2}\/\d{4}-\d{2}|\d{4}\/\d{4}(?:-NH)?|\d{4}-(?:Q[1-4]|H[12]|DX|HT|TD|M|\d{2})(?![\d-])/g;

/**
 * A sentence that names periods and days by their codes, with the words an official would use instead.
 * @example sayPeriodCodes('kỳ 2023-01/2023-06 đã kết thúc trước ngày 2023-10-11') // 'kỳ 6 tháng đầu năm 2023 đã kết thúc trước ngày 11/10/2023'
 */
export function sayPeriodCodes(sentence: string): string {
  return sentence.replaceAll(codes, (code) => {
    if (!isPeriodCode(code)) return code;
    const period = parsePeriodCode(code);
    return period.kind === 'day' ? formatDateVi(period.date) : formatPeriodVi(period);
  });
}
