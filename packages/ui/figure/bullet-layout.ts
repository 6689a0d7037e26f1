import { textWidth } from './text-width.ts';

/** A label wanting to stand at a mark: x in px from the left of the bar, its words, and how much it matters (0 first). */
export interface LabelWish {
  x: number;
  text: string;
  rank: number;
}

/** Where a label stands: left edge and width in px, and its line above the bar (0 is next to it). */
export interface LabelPlace {
  left: number;
  width: number;
  line: number;
  align: 'start' | 'middle' | 'end';
}

/** Clear space in px kept between two labels. */
export const labelGap = 6;

/** How far in px a label may be pushed off its mark before it moves up a line. */
const push = 14;

/**
 * Places labels over a bar `width` px wide so that none overlaps another or leaves the bar. The most important one is
 * centred on its mark; a lesser one is centred if there is room, else ends at its mark, else starts there, else is pushed
 * a little, else moves one line up. Places come back in the order of the wishes.
 * @example placeLabels([{ x: 228, text: '≈1.755', rank: 0 }, { x: 201, text: 'tỉnh ≈1.551', rank: 1 }], 278, 13)
 */
export function placeLabels(wishes: readonly LabelWish[], width: number, size: number): LabelPlace[] {
  const placed: { wish: LabelWish; place: LabelPlace }[] = [];
  const order = wishes.toSorted((a, b) => a.rank - b.rank || b.x - a.x);
  for (const wish of order) {
    const wide = Math.min(textWidth(wish.text, size), width);
    for (let line = 0; ; line++) {
      const others = placed.filter((p) => p.place.line === line).map((p) => p.place);
      const place = candidates(wish.x, wide, width, others).find((c) => fits(c, others, width));
      if (place === undefined) continue;
      placed.push({ wish, place: { ...place, line } });
      break;
    }
  }
  return wishes.map((wish) => {
    const found = placed.find((p) => p.wish === wish);
    if (found === undefined) throw new Error('label without a place');
    return found.place;
  });
}

type Candidate = Omit<LabelPlace, 'line'>;

function candidates(x: number, wide: number, width: number, others: readonly LabelPlace[]): Candidate[] {
  const middle = Math.min(Math.max(x - wide / 2, 0), width - wide);
  const list: Candidate[] = [
    { left: middle, width: wide, align: 'middle' },
    { left: x - wide, width: wide, align: 'end' },
    { left: x, width: wide, align: 'start' },
  ];
  for (const other of others) {
    const before = other.left - labelGap - wide;
    const after = other.left + other.width + labelGap;
    if (Math.abs(before + wide - x) <= push || (before <= x && x <= before + wide)) list.push({ left: before, width: wide, align: 'end' });
    if (Math.abs(after - x) <= push || (after <= x && x <= after + wide)) list.push({ left: after, width: wide, align: 'start' });
  }
  return list;
}

function fits(candidate: Candidate, others: readonly LabelPlace[], width: number): boolean {
  if (candidate.left < -0.01 || candidate.left + candidate.width > width + 0.01) return false;
  return others.every(
    (other) =>
      candidate.left + candidate.width + labelGap <= other.left + 0.01 || other.left + other.width + labelGap <= candidate.left + 0.01,
  );
}
