import { plainMarks } from './plain-marks.ts';

const MARKS = /\p{M}+/gu;
const CROSSED_D = /[đĐðÐɖƉ]/g;

/**
 * The search key of a text: lower case, no marks, đ as d, one plain space between words. Old and new tone placement,
 * composed and decomposed input, odd spaces, dashes, apostrophes and invisible characters all give the same key;
 * digits and other characters stay.
 * @example foldVi('Nguyễn Văn Linh') // 'nguyen van linh'
 * @example foldVi('Thuỷ') === foldVi('THỦY') // true
 */
export function foldVi(text: string): string {
  const spread = plainMarks(text).normalize('NFKD').replace(MARKS, '').replace(CROSSED_D, 'd');
  return plainMarks(spread.toLowerCase().replace(MARKS, ''));
}
