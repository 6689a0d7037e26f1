import type { Draft, Membership } from './draft.ts';
import { has, isMark, type Item } from './items.ts';

/** Totals and parts of one sentence: "bao gồm" and "gồm" open a full list, "trong đó" an open one. */
export function groupsIn(drafts: readonly Draft[], name: (index: number) => string): Map<Draft, Membership> {
  const members = new Map<Draft, Membership>();
  let groups = 0;
  drafts.forEach((total, at) => {
    if (members.has(total)) return;
    const opener = openerAfter(total);
    if (opener === null) return;
    const role = has(total.sentence.items[opener], 'among') ? 'part_nonexhaustive' : 'part';
    const parts = partsOf(drafts.slice(at + 1), total, opener, role);
    if (parts.length === 0 || (role === 'part' && parts.length < 2)) return;
    groups += 1;
    const group = name(groups);
    members.set(total, { group, role: 'total' });
    for (const part of parts) members.set(part, { group, role });
  });
  return members;
}

/** The word that opens the list, right after the total: at once, in a bracket, or after a comma. */
function openerAfter({ sentence: { items }, item }: Draft): number | null {
  for (let at = item + 1; at < items.length; at += 1) {
    if (has(items[at], 'includes') || has(items[at], 'among')) return at;
    if (items[at]?.kind === 'quantity' || isMark(items[at], ';.')) return null;
  }
  return null;
}

function partsOf(after: readonly Draft[], total: Draft, opener: number, role: Membership['role']): Draft[] {
  const { items } = total.sentence;
  const inBracket = isMark(items[opener - 1], '(');
  const parts: Draft[] = [];
  for (const draft of after) {
    if (draft.item < opener || draft.quantity.unit !== total.quantity.unit) continue;
    const between = items.slice(opener, draft.item);
    if (inBracket && closes(between)) break;
    if (draft.measure === 'level' || draft.measure === 'count_of') parts.push(draft);
    if (role === 'part_nonexhaustive') break;
  }
  return parts;
}

function closes(items: readonly Item[]): boolean {
  let depth = 1;
  for (const item of items) {
    if (isMark(item, '(')) depth += 1;
    if (isMark(item, ')') && (depth -= 1) === 0) return true;
  }
  return false;
}
