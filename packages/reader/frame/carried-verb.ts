import type { LabelRecord } from './draft.ts';
import { has, isMark, type Item } from './items.ts';
import type { LeftSide } from './left-side.ts';
import type { Place } from './place.ts';

type Piece = readonly [number, number];

/** Rules by which a label begins with the verb that governs its number. */
const GOVERNED = new Set(['verb-and-counted-noun', 'verb-and-object', 'verb-carried-across-the-list']);

/** A longer one ("thi hành kỷ luật") names more than what is done. */
const LONGEST_VERB = 2;

/** "thu giữ 12 kg ma túy, 3 khẩu súng và 900 triệu đồng": the verb before the first thing of a list governs the others too. */
export function carriedVerb({ sentence, at, drafts, bracket }: Place, left: LeftSide): Piece | null {
  const { items } = sentence;
  const before = drafts.at(-1);
  const joined =
    isMark(items[left.regionEnd], ',') || (isMark(items[left.regionEnd], ';') && left.zoneFrom === at) || has(items[left.regionEnd], 'and');
  if (before === undefined || bracket !== -1 || before.bracketed || left.trigger !== null || !joined) return null;
  const record = before.label;
  if (record === null || record.sentence !== sentence || !GOVERNED.has(record.rule)) return null;
  const breaks = items
    .slice(before.item + 1, left.regionEnd)
    .some((item) => isMark(item, ';:()') || has(item, 'contrast') || has(item, 'among'));
  return breaks ? null : verbOf(items, record);
}

/** The last verb of a label, before what it governs. */
function verbOf(items: readonly Item[], { pieces }: LabelRecord): Piece | null {
  const lead = pieces[0];
  const verb = items.findLast((item) => has(item, 'verb') && lead !== undefined && lead[0] <= item.from && item.to <= lead[1]);
  return verb === undefined || verb.to - verb.from > LONGEST_VERB ? null : [verb.from, verb.to];
}
