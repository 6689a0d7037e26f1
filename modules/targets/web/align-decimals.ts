/** The most decimals any of the texts of a column carries; texts that are no plain figures do not count. */
export function decimalsOf(texts: readonly string[]): number {
  return Math.max(0, ...texts.filter(isFigure).map((text) => text.split(',')[1]?.length ?? 0));
}

/**
 * A figure as the sheet shows it: noughts after the last decimal, so that digits stand under one another. Only what is drawn;
 * what is typed, edited and copied keeps the decimals it has. Anything but a plain figure comes back as it is.
 * @example alignDecimals('506,32', 3) // '506,320'
 */
export function alignDecimals(text: string, decimals: number): string {
  const [whole = '', after = ''] = text.split(',');
  return decimals > after.length && isFigure(text) ? `${whole},${after.padEnd(decimals, '0')}` : text;
}

const isFigure = (text: string): boolean => /^[−-]?\d[\d.]*(,\d+)?$/.test(text);
