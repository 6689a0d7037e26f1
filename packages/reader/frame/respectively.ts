import type { Draft, LabelRecord } from './draft.ts';
import { has, isMark, type Item } from './items.ts';

/**
 * "Cơ cấu A; B; C tương ứng x - y - z": as many names as numbers, in the same order. Nothing changes when the counts differ.
 */
export function settleRespectively(drafts: readonly Draft[]): Draft[] {
  const settled = [...drafts];
  for (let first = 0; first < settled.length; first += 1) {
    const chain = chainFrom(settled, first);
    if (chain < 2) continue;
    const start = settled[first] as Draft;
    const names = namesBefore(start, chain, (settled[first - 1]?.item ?? -1) + 1) ?? labelsBefore(settled.slice(0, first), start, chain);
    if (names !== null) {
      const share = start.sentence.items.slice(0, start.zoneFrom).some((item) => has(item, 'share-noun'));
      for (let step = 0; step < chain; step += 1)
        settled[first + step] = named(settled[first + step] as Draft, names[step] as LabelRecord, share);
    }
    first += chain - 1;
  }
  return settled;
}

/** "doanh thu 2.310 tỷ đồng, lợi nhuận 640 tỷ đồng, lần lượt tăng 5% và 8%": the numbers go on from the last labels, in order. */
function labelsBefore(drafts: readonly Draft[], start: Draft, count: number): LabelRecord[] | null {
  if (!start.labelInherited) return null;
  const labels = [...new Set(drafts.flatMap(({ label, bracketed }) => (label === null || bracketed ? [] : [label])))];
  return labels.length === count ? labels : null;
}

function named(draft: Draft, label: LabelRecord, share: boolean): Draft {
  const rate = share && draft.quantity.unitKind === 'percent' && (draft.measure === 'level' || draft.measure === 'target');
  return { ...draft, label, labelInherited: false, ...(rate ? { measure: 'share' as const, measureRule: 'shares-in-order' } : {}) };
}

function chainFrom(drafts: readonly Draft[], first: number): number {
  const start = drafts[first];
  if (start === undefined || !start.inOrder || drafts[first - 1]?.inOrder === true) return 0;
  let count = 1;
  while (drafts[first + count]?.inOrder === true && drafts[first + count]?.quantity.unit === start.quantity.unit) count += 1;
  return count;
}

function namesBefore({ sentence, zoneFrom, item, label }: Draft, count: number, from: number): LabelRecord[] | null {
  const { items } = sentence;
  const end = Math.min(zoneFrom, item);
  for (const splits of [(at: number) => isMark(items[at], ';'), (at: number) => isMark(items[at], ',') || has(items[at], 'and')]) {
    const names = piecesBetween(items, from, end, splits)
      .map((piece) => content(items, piece))
      .filter((piece) => piece.length > 0);
    if (names.length !== count) continue;
    return names.map((piece) => ({
      sentence, pieces: [[(items[piece[0] as number] as Item).from, (items[piece.at(-1) as number] as Item).to] as const],
      rule: 'named-in-order', growth: label?.growth ?? null, share: false, disburses: false, price: null,
    })); // prettier-ignore
  }
  return null;
}

function piecesBetween(items: readonly Item[], from: number, to: number, splits: (at: number) => boolean): number[][] {
  const pieces: number[][] = [[]];
  for (let at = from; at < to && at < items.length; at += 1) {
    if (splits(at)) pieces.push([]);
    else pieces.at(-1)?.push(at);
  }
  return pieces;
}

/** A name without the words before it, the times and marks around it. */
function content(items: readonly Item[], piece: readonly number[]): number[] {
  const lead = (at: number): boolean => {
    const item = items[at];
    return (
      item?.kind !== 'word' ||
      has(item, 'share-noun') ||
      has(item, 'connective') ||
      (has(item, 'predicate') && !has(item, 'noun')) ||
      has(item, 'compare')
    );
  };
  const first = piece.findIndex((at) => !lead(at));
  if (first < 0) return [];
  const rest = piece.slice(first);
  const stop = rest.findIndex((at) => items[at]?.kind !== 'word' || (has(items[at], 'predicate') && !has(items[at], 'noun')));
  return stop < 0 ? rest : rest.slice(0, stop);
}
