import type { BasisPhrase } from './basis-phrase.ts';
import type { LabelRecord } from './draft.ts';
import { has, type Item, type Sentence } from './items.ts';

/** "Tỷ trọng thu nội địa trong tổng thu NSNN đạt 85,6%": a label that is a share may name its whole itself. */
export function wholeInLabel(label: LabelRecord | null, sentence: Sentence): BasisPhrase | null {
  const piece = label?.pieces.at(-1);
  if (label === null || piece === undefined || !label.share || label.sentence !== sentence) return null;
  const [first, end] = piece;
  const within = (item: Item): boolean => item.from > first && item.to <= end;
  const at = sentence.items.findLastIndex((item) => within(item) && has(item, 'in') && !has(item, 'of'));
  const inside = at >= 0 ? at : sentence.items.findLastIndex((item) => within(item) && has(item, 'in'));
  const whole = sentence.items[inside + 1];
  if (inside < 0 || whole === undefined || !within(whole)) return null;
  const to = sentence.items.findLastIndex(within) + 1;
  const own = has(whole, 'whole-head') || has(whole, 'scope');
  if (!own) return null;
  return { kind: 'whole', from: inside + 1, to, textFrom: whole.from, textTo: end, time: null, average: false, rule: 'whole-in-the-label' };
}
