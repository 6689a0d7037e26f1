/** One decision about a target as far as it matters whose it was. */
export type DocumentedDecision = Readonly<{ documentId: string | null; value: string | null; withdrawn: boolean }>;

/** What a document did to a target: gave it, gave another value than before, left it as it was, or dropped it. */
export type TargetChange = 'set' | 'amended' | 'kept' | 'withdrawn';

/** What one document decided about a target, what stood before it, and what a later document made of it. */
export type DecidedByDocument<Decision> = Readonly<{
  said: Decision;
  before: Decision | null;
  change: TargetChange;
  /** The last decision where another document has decided since; null while this document's word stands. */
  later: Decision | null;
}>;

/**
 * What a document decided about a target, from all decisions about it in their order; null where it decided nothing. A document that speaks
 * twice (a value, its phasing later) is taken by its last word.
 */
export function decidedBy<Decision extends DocumentedDecision>(
  decisions: readonly Decision[],
  documentId: string,
): DecidedByDocument<Decision> | null {
  const first = decisions.findIndex((one) => one.documentId === documentId);
  const last = decisions.findLastIndex((one) => one.documentId === documentId);
  const said = decisions[last];
  if (said === undefined) return null;
  const before = decisions[first - 1] ?? null;
  const end = decisions.at(-1);
  return { said, before, change: changeOf(said, before), later: end === undefined || end === said ? null : end };
}

function changeOf(said: DocumentedDecision, before: DocumentedDecision | null): TargetChange {
  if (said.withdrawn) return 'withdrawn';
  if (before === null || before.withdrawn) return 'set';
  return said.value === before.value ? 'kept' : 'amended';
}
