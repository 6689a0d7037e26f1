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

type Numbered = Pick<OfficialDocument, 'form' | 'number' | 'symbol'>;
const numberAndSymbol = ({ form, number, symbol }: Numbered): string =>
  `${number === null ? '      ' : two(number)}${layouts[form].number.between}${symbol}`;

/** Number and symbol as the form writes them; numbers below ten bear a leading nought. */
export function officialNumber(document: Numbered): string {
  return `${layouts[document.form].number.lead}${numberAndSymbol(document)}`;
}

/** What an appendix says of the document it goes with: "(Kèm theo Báo cáo số 07/BC-UBND ngày … của …)". */
export function goesWith(document: OfficialDocument): string {
  const { kind, date, year, issuer } = document;
  return `(Kèm theo ${kind ?? 'Công văn'} số ${numberAndSymbol(document)} ${officialDate(date, year)} của ${issuer})`;
}

/** A number in Roman digits, as appendices bear it. */
export function roman(number: number): string {
  const digits = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  let rest = number;
  let written = '';
  for (const [value, digit] of digits)
    while (rest >= value) {
      written += digit;
      rest -= value;
    }
  return written;
}

/** Names of bodies are broken before these words, so that "TỈNH GIA LAI" is not torn apart. */
export const breakBefore = ['tỉnh', 'thành phố', 'phường', 'xã', 'đặc khu', 'quận', 'huyện', 'thị xã', 'thị trấn'] as const;
