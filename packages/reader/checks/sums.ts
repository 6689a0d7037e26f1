import { add, compare, exact, subtract, type Exact } from '../number/exact.ts';
import { meets, sumOf } from '../number/interval.ts';
import type { Check } from '../types.ts';
import { finding, intervalOf, said, type Figure } from './figure.ts';

/** Parts against their total: equal when the text says that the list is full, never more when it names some. */
export function checkSums(figures: readonly Figure[]): Check[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const { group } = figure.observation;
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), figure]);
  }
  return [...groups.values()].flatMap(checkGroup);
}

function checkGroup(group: readonly Figure[]): Check[] {
  const total = group.find(({ observation }) => observation.role === 'total');
  if (total === undefined) return [];
  const parts = group.filter(({ observation }) => observation.role === 'part');
  const some = group.filter(({ observation }) => observation.role === 'part_nonexhaustive');
  return [...(parts.length > 1 ? [checkFull(total, parts)] : []), ...some.flatMap((part) => checkPart(total, part))];
}

function checkFull(total: Figure, parts: readonly Figure[]): Check {
  const sum = parts.reduce((all, { draft }) => add(all, draft.quantity.value), exact(0));
  const stated = total.draft.quantity.value;
  const fits = meets(sumOf(parts.map(intervalOf)), intervalOf(total));
  const difference = subtract(sum, stated);
  return finding({
    type: fits ? 'SUM' : 'SUM_MISMATCH', verdict: fits ? 'pass' : 'fail', figures: [total, ...parts], derived: sum,
    ...(fits ? {} : { difference }), values: { sum: said(sum), total: said(stated), difference: said(sizeOf(difference)) },
  }); // prettier-ignore
}

/** Without its sign: which of the two is larger, the message says already. */
const sizeOf = ({ digits, scale }: Exact): Exact => ({ digits: digits < 0n ? -digits : digits, scale });

function checkPart(total: Figure, part: Figure): Check[] {
  if (total.observation.unit !== part.observation.unit) return [];
  if (compare(intervalOf(part).low, intervalOf(total).high) <= 0) return [];
  return [
    finding({
      type: 'PART_LE_TOTAL',
      verdict: 'fail',
      figures: [total, part],
      values: { part: part.observation.text, total: total.observation.text },
    }),
  ];
}
