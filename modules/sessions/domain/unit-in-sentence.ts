export { unitInSentence } from '@thucthi/reports/contract';

/** The beginning of a title inside a sentence; abbreviations keep their letters. @example lowerFirst('Phiên họp') // 'phiên họp' */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1);
