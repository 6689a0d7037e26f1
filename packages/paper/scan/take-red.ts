/** Red ink is at least so bright in red, and so much brighter in red than in green and blue. */
const bright = 100;
const redder = 45;
/** Less red than this share of a page is no stamp. */
const least = 0.0004;

/**
 * Takes red ink out of the pixels (RGBA) of a page, in place: stamps and seals lie over letters and rules. Gives the red ink by
 * itself, black on white, or null where there is hardly any.
 */
export function takeRed(pixels: Uint8ClampedArray): Uint8ClampedArray | null {
  const red = new Uint8ClampedArray(pixels.length).fill(255);
  let count = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const [r, g, b] = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
    if (r < bright || r - Math.max(g, b) < redder) continue;
    count += 1;
    // The redder, the darker: the pale edge of a letter stays pale.
    const shown = 255 - Math.min(255, 2 * (r - Math.max(g, b)));
    red[at] = shown;
    red[at + 1] = shown;
    red[at + 2] = shown;
    pixels[at + 1] = r;
    pixels[at + 2] = r;
    if (r < 235) pixels.fill(235, at, at + 3);
  }
  return count < (pixels.length / 4) * least ? null : red;
}
