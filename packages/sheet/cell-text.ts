import { dec, decimalString } from '@thucthi/kernel';

/**
 * What a spreadsheet would take for a formula when the text is opened as one (East Asian editions take full-width signs as well), with
 * any apostrophes before it, so that taking one off always gives back what it was put before.
 */
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/;
/** Significant digits a spreadsheet keeps, and that a double carries without loss. */
const exactDigits = 15;

/** Text made safe to open in a spreadsheet: what would begin a formula gets an apostrophe, which `unguarded` takes off. */
export function guarded(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** The text behind a guarded one. */
export function unguarded(text: string): string {
  return text.startsWith("'") && formulaStart.test(text) ? text.slice(1) : text;
}

/**
 * A number stored in a spreadsheet as the text a Vietnamese reader sees, exact to the fifteen digits a spreadsheet keeps:
 * "838.89999999999998" is "838,9".
 * @example numberText('1.029') // '1,0290', since "1,029" might be read as a thousand
 */
export function numberText(stored: string): string {
  const number = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(number)) return stored;
  const digits = stored.replace(/^[-+]?[0.]*|[eE].*$|\./g, '');
  const exact = digits.length <= exactDigits ? dec(stored) : dec(number.toPrecision(exactDigits));
  return unmistakable(decimalString(exact).replace('.', ','));
}

/** "1,029" may be read as a thousand; a nought more says that the comma parts decimals. */
export function unmistakable(text: string): string {
  return /^-?\d{1,3},\d{3}$/.test(text) ? `${text}0` : text;
}

/** Whether a plain decimal survives being stored as a spreadsheet's number. */
export function fitsInNumber(plain: string): boolean {
  if (plain.replace(/^-?0*\.?0*/, '').replace('.', '').length > exactDigits) return false;
  return decimalString(dec(String(Number(plain)))) === decimalString(plain);
}
