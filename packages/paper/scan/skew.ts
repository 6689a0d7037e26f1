/** Looked for up to this many degrees, first coarsely, then finely around the best. */
const most = 4;
const coarse = 0.5;
const fine = 0.1;
/** Width to which the page is reduced for the search. */
const searched = 700;
const ink = 150;

/** By how many degrees the lines on a page (RGBA) fall to the right; 0 where they are straight or nothing tells. */
export function skewOf(pixels: Uint8ClampedArray, width: number, height: number): number {
  const points = inkPoints(pixels, width, height);
  if (points.length < 200) return 0;
  const around = (middle: number, reach: number, step: number): number => {
    let best = { angle: middle, score: -1 };
    for (let angle = middle - reach; angle <= middle + reach + 1e-9; angle += step) {
      const score = sharpness(points, angle);
      if (score > best.score) best = { angle, score };
    }
    return best.angle;
  };
  const angle = around(around(0, most, coarse), coarse, fine);
  // Lines that are truly aslant stand out far more sharply once they are straightened.
  return sharpness(points, angle) > 1.05 * sharpness(points, 0) ? angle : 0;
}

/** Places of ink, x and y by turns, on the reduced page. */
function inkPoints(pixels: Uint8ClampedArray, width: number, height: number): number[] {
  const step = Math.max(1, Math.round(width / searched));
  const points: number[] = [];
  for (let y = 0; y < height; y += step) {
    for (let x = 0; x < width; x += step) {
      const at = 4 * (y * width + x);
      const grey = (pixels[at] ?? 255) * 0.3 + (pixels[at + 1] ?? 255) * 0.59 + (pixels[at + 2] ?? 255) * 0.11;
      if (grey < ink) points.push(x / step, y / step);
    }
  }
  return points;
}

/** How unevenly the ink falls on rows that fall by an angle: straight lines of letters leave the rows between them empty. */
function sharpness(points: readonly number[], angle: number): number {
  const fall = Math.tan((angle * Math.PI) / 180);
  const rows = new Map<number, number>();
  for (let at = 0; at < points.length; at += 2) {
    const row = Math.round((points[at + 1] ?? 0) - (points[at] ?? 0) * fall);
    rows.set(row, (rows.get(row) ?? 0) + 1);
  }
  let sum = 0;
  for (const count of rows.values()) sum += count * count;
  return sum;
}
