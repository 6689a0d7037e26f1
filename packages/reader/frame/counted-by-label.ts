import { canonical } from '../lexicon/compile.ts';
import { WORDS } from '../lexicon/words.ts';
import type { Quantity } from '../recognise/quantity.ts';
import { has, type Item, type Sentence } from './items.ts';
import type { FoundLabel } from './label.ts';
import type { LeftSide } from './left-side.ts';

/** "Số bệnh nhân nội trú là 38.900", "lượt khách lưu trú ước 2,1 triệu": a number without a unit counts what its label says it counts. */
export function countedByLabel(
  quantity: Quantity,
  { items, tokens }: Sentence,
  at: number,
  left: LeftSide,
  label: FoundLabel | null,
): Quantity {
  const piece = label?.pieces[0];
  const said = left.trigger === 'reach' || left.trigger === 'becomes' || left.tags.has('estimate');
  if (quantity.unitKind !== 'none' || quantity.outOf !== null || piece === undefined || !said || goesOn(items[at + 1])) return quantity;
  let from = piece[0];
  while (from < piece[1] && WORDS.is(tokens[from], 'adds-nothing')) from += 1;
  const unit = WORDS.at(tokens, from, 'unit');
  if (unit === null || !unit.tags.has('counted') || unit.tags.has('plan')) return quantity;
  if (from === piece[0] && !WORDS.is(tokens[from], 'classifier')) return quantity;
  return { ...quantity, unit: canonical(unit, 'unit'), unitKind: 'counted' };
}

/** A noun of its own follows: the number counts that one, whatever it is. */
const goesOn = (next: Item | undefined): boolean =>
  next?.kind === 'word' && !(['predicate', 'and', 'contrast', 'compare', 'in', 'with', 'among'] as const).some((tag) => has(next, tag));
