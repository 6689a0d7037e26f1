const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const CROSSED_D = /[đĐðÐɖƉ]/g;

/**
 * The search key of a text: lower case, no marks, đ as d, one plain space between words. Old and new tone placement,
 * composed and decomposed input, odd spaces and invisible characters all give the same key; digits and other
 * characters stay.
 * @example foldVi('Nguyễn Văn Linh') // 'nguyen van linh'
 * @example foldVi('Thuỷ') === foldVi('THỦY') // true
 */
export function foldVi(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(CROSSED_D, 'd')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
