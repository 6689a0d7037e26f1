/** Estimated width in px of a line of the interface type, so that labels can be placed before the page is drawn. */
export function textWidth(text: string, size = 13): number {
  let em = 0;
  for (const char of text) em += widthOf(char);
  return em * size;
}

/** Advance widths in em: digits are Inter at 102% (all equal), letters Be Vietnam Pro rounded up. */
function widthOf(char: string): number {
  if (/[0-9+−≈]/.test(char)) return 0.663;
  if (/[.,:;·'|!]/.test(char)) return 0.28;
  if (/\s/.test(char)) return 0.26;
  if (/[-–()/]/.test(char)) return 0.42;
  const base = char.normalize('NFD').charAt(0);
  if (/[iljtfrI]/.test(base)) return 0.37;
  if (/[mwMW%]/.test(base)) return 0.92;
  if (/[A-ZĐ]/.test(base)) return 0.72;
  return 0.6;
}
