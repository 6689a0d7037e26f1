import type { Correction, Finding, Paper } from '../../contract.ts';

export type Verdict = 'accept' | 'correct' | 'reject' | 'new-indicator' | 'undecided';

/** What a person makes of one finding. */
export interface Decision {
  readonly oid: string;
  readonly verdict: Verdict;
  readonly as?: Correction;
}

/** A finding as it stands for the reader: decided on the server, or here and on its way. */
export interface Standing {
  readonly verdict: Verdict;
  readonly as: Correction | null;
  readonly by: string | null;
  /** What was decided when it was read otherwise; it waits to be looked at again. */
  readonly earlier: Decision | null;
  /** Not on the server yet. */
  readonly onItsWay: boolean;
  /** In the ledger already; it can no longer be decided. */
  readonly recorded: boolean;
}

const decided = (finding: Finding): Decision => ({
  oid: finding.oid,
  verdict: finding.decision?.verdict ?? 'undecided',
  ...(finding.decision?.as == null ? {} : { as: finding.decision.as }),
});

const earlierOf = ({ oid, earlier }: Finding): Decision | null =>
  earlier === null ? null : { oid, verdict: earlier.verdict, ...(earlier.as === null ? {} : { as: earlier.as }) };

/** How a finding stands with what is on its way laid over what the server said. */
export function standingOf(finding: Finding, waiting: readonly Decision[]): Standing {
  const mine = waiting.findLast(({ oid }) => oid === finding.oid);
  const recorded = finding.decision !== null && finding.decision.recorded !== null;
  if (mine !== undefined && !recorded)
    return { verdict: mine.verdict, as: mine.as ?? null, by: null, earlier: null, onItsWay: true, recorded };
  const { verdict, as } = decided(finding);
  return { verdict, as: as ?? null, by: finding.decision?.by ?? null, earlier: earlierOf(finding), onItsWay: false, recorded };
}

/** Decisions with one for each finding: the latest. */
export function latest(decisions: readonly Decision[]): Decision[] {
  return [...new Map(decisions.map((one) => [one.oid, one])).values()];
}

/** What must be decided to go back to how these findings stood. */
export function inverseOf(findings: readonly Finding[], waiting: readonly Decision[], oids: readonly string[]): Decision[] {
  const asked = new Set(oids);
  return findings
    .filter(({ oid }) => asked.has(oid))
    .map((finding) => {
      const { verdict, as } = standingOf(finding, waiting);
      return { oid: finding.oid, verdict, ...(as === null ? {} : { as }) };
    });
}

/** A finding that somebody else decided in the meantime, against what was decided here. */
export interface Clash {
  readonly mine: Decision;
  readonly theirs: Decision;
  readonly by: string | null;
}

/** Of decisions that were refused because others decided meanwhile: those that meet another's on the same finding, and the rest. */
export function partClashes(
  mine: readonly Decision[],
  seen: Pick<Paper, 'findings'>,
  now: Pick<Paper, 'findings'>,
): { clashes: Clash[]; free: Decision[] } {
  const before = new Map(seen.findings.map((finding) => [finding.oid, finding]));
  const after = new Map(now.findings.map((finding) => [finding.oid, finding]));
  const clashes: Clash[] = [];
  const free: Decision[] = [];
  for (const decision of mine) {
    const then = before.get(decision.oid);
    const finding = after.get(decision.oid);
    if (finding === undefined) continue; // read again meanwhile, and no longer there
    const theirs = decided(finding);
    const moved =
      then === undefined || !same(decided(then), theirs) || (finding.decision?.recorded ?? null) !== (then.decision?.recorded ?? null);
    if (!moved) free.push(decision);
    else if (!same(decision, theirs)) clashes.push({ mine: decision, theirs, by: finding.decision?.by ?? null });
  }
  return { clashes, free };
}

const same = (a: Decision, b: Decision): boolean => a.verdict === b.verdict && asText(a.as) === asText(b.as);
const asText = (as: Correction | undefined): string =>
  JSON.stringify(Object.entries(as ?? {}).filter(([, value]) => value !== undefined).toSorted(([x], [y]) => (x < y ? -1 : 1))); // prettier-ignore

/** Findings that can be accepted at one stroke: sure, without a problem, in no contradiction, not decided, now or when read otherwise. */
export function sureOnes(paper: Pick<Paper, 'findings' | 'checks' | 'others'>, waiting: readonly Decision[]): string[] {
  const doubted = new Set([
    ...paper.checks.filter(({ verdict }) => verdict === 'fail').flatMap(({ oids }) => oids),
    ...paper.others.map(({ oid }) => oid),
  ]);
  return paper.findings
    .filter(
      (finding) =>
        finding.confidence === 'sure' &&
        finding.proposal.becomes !== 'nothing' &&
        finding.proposal.problem === null &&
        finding.proposal.standing?.same !== false &&
        finding.earlier === null &&
        !doubted.has(finding.oid) &&
        standingOf(finding, waiting).verdict === 'undecided',
    )
    .map(({ oid }) => oid);
}

/** Findings by their ids. */
export const findingsById = (findings: readonly Finding[]): ReadonlyMap<string, Finding> =>
  new Map(findings.map((finding) => [finding.oid, finding]));

/** Whether a person has decided everything a contradiction is about; one that is about no finding stays open. */
export function isSettled(oids: readonly string[], findings: ReadonlyMap<string, Finding>, waiting: readonly Decision[]): boolean {
  const known = oids.flatMap((oid) => findings.get(oid) ?? []);
  return known.length > 0 && known.every((finding) => standingOf(finding, waiting).verdict !== 'undecided');
}

/** What would be written into the ledger now, and whether it would replace a figure that stands there. */
export function toRecord(findings: readonly Finding[], waiting: readonly Decision[]): { count: number; replaces: number } {
  const ready = findings.filter((finding) => {
    const { verdict, recorded } = standingOf(finding, waiting);
    return !recorded && (verdict === 'accept' || verdict === 'correct') && finding.proposal.becomes !== 'nothing';
  });
  return { count: ready.length, replaces: ready.filter(({ proposal }) => proposal.standing?.same === false).length };
}

/** How many findings stand how. */
export function countsOf(
  findings: readonly Finding[],
  waiting: readonly Decision[],
): Record<'open' | 'accepted' | 'rejected' | 'recorded', number> {
  const counts = { open: 0, accepted: 0, rejected: 0, recorded: 0 };
  for (const finding of findings) {
    const { verdict, recorded } = standingOf(finding, waiting);
    if (recorded) counts.recorded += 1;
    if (verdict === 'undecided') counts.open += 1;
    else if (verdict === 'accept' || verdict === 'correct') counts.accepted += 1;
    else counts.rejected += 1;
  }
  return counts;
}
