import type { Subject } from '../contract.ts';

/** Kinds of which an agenda has one item, whatever it is called. */
const single = new Set<string>(['opening', 'report', 'conclusion']);

/** Whether an item about the same thing stands on the agenda already. */
export function standsOn(
  agenda: readonly { kind: string; title: string; subject: Subject | null }[],
  one: { kind: string; title: string; subject: Subject | null },
): boolean {
  if (one.subject === null) return agenda.some(({ kind, title }) => (single.has(one.kind) ? kind === one.kind : title === one.title));
  const key = keyOf(one.subject);
  return agenda.some(({ subject }) => subject !== null && keyOf(subject) === key);
}
const keyOf = (subject: Subject): string => JSON.stringify(Object.entries(subject).toSorted(([a], [b]) => (a < b ? -1 : 1)));
