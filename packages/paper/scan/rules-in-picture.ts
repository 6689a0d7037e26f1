import type { Box } from '../types.ts';

/** Darker than this is ink, on a scale of 0 to 255. */
const ink = 150;
/** Letters and round stamps at 200 dpi hold no straight strokes as long as these, in pixels. */
const longLevel = 120;
const longUpright = 50;
const mostRules = 3000;

/** Finds the straight rules in the pixels (RGBA) of a page: long level and upright strokes, those of tables among them. */
export function rulesInPicture(pixels: Uint8ClampedArray, width: number, height: number): Box[] {
  const dark = new Uint8Array(width * height);
  for (let at = 0; at < dark.length; at++) {
    const grey = (pixels[4 * at] ?? 255) * 0.3 + (pixels[4 * at + 1] ?? 255) * 0.59 + (pixels[4 * at + 2] ?? 255) * 0.11;
    dark[at] = grey < ink ? 1 : 0;
  }
  const level = strokes(dark, height, width, width, 1, longLevel).map(([line, from, to]) => ({
    x: from,
    y: line,
    width: to - from,
    height: 1,
  }));
  const upright = strokes(dark, width, height, 1, width, longUpright).map(([line, from, to]) => ({
    x: line,
    y: from,
    width: 1,
    height: to - from,
  }));
  const rules = [...thickened(level, 'y', 'x'), ...thickened(upright, 'x', 'y')];
  return rules.length > mostRules ? [] : rules;
}

/** Runs of ink along each line; a gap of two pixels does not end one. */
function strokes(
  dark: Uint8Array,
  lines: number,
  length: number,
  lineStep: number,
  step: number,
  least: number,
): [number, number, number][] {
  const found: [number, number, number][] = [];
  for (let line = 0; line < lines; line++) {
    let from = -1;
    let last = -1;
    for (let at = 0; at <= length; at++) {
      if (at < length && dark[line * lineStep + at * step] === 1) {
        if (from < 0) from = at;
        last = at;
      } else if (from >= 0 && (at === length || at - last > 2)) {
        if (last + 1 - from >= least) found.push([line, from, last + 1]);
        from = -1;
      }
    }
  }
  return found;
}

/** Strokes that lie against each other are one thick rule; what is thicker than a rule is a picture or a dark edge. */
function thickened(pieces: readonly Box[], across: 'x' | 'y', along: 'x' | 'y'): Box[] {
  const [thick, long] = across === 'y' ? (['height', 'width'] as const) : (['width', 'height'] as const);
  const done: Box[] = [];
  let open: Box[] = [];
  for (const piece of pieces) {
    const at = piece[across];
    done.push(...open.filter((one) => one[across] + one[thick] < at));
    open = open.filter((one) => one[across] + one[thick] >= at);
    const against = open.findIndex((one) => one[along] < piece[along] + piece[long] && piece[along] < one[along] + one[long]);
    const other = open[against];
    if (other === undefined) open.push(piece);
    else {
      const start = Math.min(other[along], piece[along]);
      const end = Math.max(other[along] + other[long], piece[along] + piece[long]);
      open[against] = { ...other, [along]: start, [long]: end - start, [thick]: at + 1 - other[across] };
    }
  }
  return [...done, ...open].filter((rule) => rule[thick] <= 14);
}
