/**
 * The text in composed form (NFC), as everything is stored: one code point per Vietnamese letter.
 * @example nfc('a\u0302\u0301') // 'ấ'
 */
export function nfc(text: string): string {
  return text.normalize('NFC');
}
