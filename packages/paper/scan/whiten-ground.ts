/** Lighter than this share of the ground is taken for ground: yellowed paper, noise and what shines through from the back. */
const groundShare = 0.8;
const darkShare = 0.2;

/** Turns the pixels (RGBA) of a page into grey letters on white ground, in place. */
export function whitenGround(pixels: Uint8ClampedArray): void {
  const ground = brightnessOfGround(pixels);
  const [light, dark] = [ground * groundShare, ground * darkShare];
  for (let at = 0; at < pixels.length; at += 4) {
    const grey = greyAt(pixels, at);
    const shown = (255 * (grey - dark)) / (light - dark);
    pixels[at] = shown; // a clamped array keeps to 0–255
    pixels[at + 1] = shown;
    pixels[at + 2] = shown;
  }
}

const greyAt = (pixels: Uint8ClampedArray, at: number): number =>
  (pixels[at] ?? 255) * 0.3 + (pixels[at + 1] ?? 255) * 0.59 + (pixels[at + 2] ?? 255) * 0.11;

/** The brightness that most of the page has. */
function brightnessOfGround(pixels: Uint8ClampedArray): number {
  const counts = new Uint32Array(256);
  for (let at = 0; at < pixels.length; at += 4 * 7) {
    const grey = Math.round(greyAt(pixels, at));
    counts[grey] = (counts[grey] ?? 0) + 1;
  }
  let sum = 0;
  const half = counts.reduce((all, count) => all + count, 0) / 2;
  for (let grey = 255; grey >= 0; grey--) {
    sum += counts[grey] ?? 0;
    if (sum >= half) return Math.max(grey, 100);
  }
  return 255;
}
