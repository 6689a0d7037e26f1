import { layouts } from './official-layout.ts';
import type { OfficialDocument } from './tree.ts';

const two = (digits: string): string => digits.padStart(2, '0');

/**
 * The date as documents bear it: a leading nought for days below ten and for the months one and two only (Decree 30/2020, appendix I);
 * room for what is not known yet.
 * @example officialDate('2020-01-05', 2020) // "ngày 05 tháng 01 năm 2020"
 */
export function officialDate(date: string | null, year: number): string {
  if (date === null) return `ngày      tháng      năm ${year}`;
  const [y = '', month = '', day = ''] = date.split('-');
  return `ngày ${two(day)} tháng ${Number(month) < 3 ? two(month) : String(Number(month))} năm ${Number(y)}`;
}

/** Number and symbol as the form writes them; numbers below ten bear a leading nought. */
export function officialNumber(document: Pick<OfficialDocument, 'form' | 'number' | 'symbol'>): string {
  const { lead, between } = layouts[document.form].number;
  return `${lead}${document.number === null ? '      ' : two(document.number)}${between}${document.symbol}`;
}
