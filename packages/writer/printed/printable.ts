/**
 * Text as a file can hold it: signs that XML 1.0 has no place for would make a Word file unreadable and are left out; what breaks a line or
 * is a tab becomes a space, for lines are broken by the layout.
 */
export const printable = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/[^\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
