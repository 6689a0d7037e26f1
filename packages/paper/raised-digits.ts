const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Digits set above the line, as the signs that say so: a footnote mark stays apart from the number it hangs on.
 * @example raised('7') // '⁷'
 */
export const raised = (text: string): string => text.replace(/\d/g, (digit) => raisedDigits[Number(digit)] ?? digit);
