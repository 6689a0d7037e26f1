/** The paragraph in which a place of a text stands, counted from 1 over the lines that are not blank. */
export function paragraphAt(text: string, place: number): number {
  let paragraph = 0;
  let from = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') paragraph += 1;
    from += line.length + 1;
    if (from > place) break;
  }
  return Math.max(paragraph, 1);
}
