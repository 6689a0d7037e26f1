import type { Finding, Paper } from '../../contract.ts';
import { standingOf, type Decision } from '../review/decisions.ts';
import type { Marked } from './segments.ts';

/** How a finding looks in the text; each has a colour and a line of its own. */
export type FindingTone = 'open' | 'doubtful' | 'accepted' | 'rejected' | 'contradiction';

/** A highlighted stretch: a finding with its number, or a place a remark is about. */
export type TextMark = Marked &
  (
    | { readonly kind: 'finding'; readonly oid: string; readonly number: number; readonly tone: FindingTone }
    | { readonly kind: 'slip'; readonly message: string }
    | { readonly kind: 'part' | 'place' }
  );

/** Findings in the order of the text. */
export function inTextOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** Findings that stand in a contradiction, inside the paper or with another. */
export function contradicted(paper: Pick<Paper, 'checks' | 'others'>): ReadonlySet<string> {
  return new Set([
    ...paper.checks.filter(({ verdict }) => verdict === 'fail').flatMap(({ oids }) => oids),
    ...paper.others.map(({ oid }) => oid),
  ]);
}

/** How a finding looks: what was decided first, then what speaks against it. */
export function toneOf(finding: Finding, waiting: readonly Decision[], inContradiction: boolean): FindingTone {
  const { verdict } = standingOf(finding, waiting);
  if (verdict === 'reject' || verdict === 'new-indicator') return 'rejected';
  if (verdict !== 'undecided') return 'accepted';
  if (inContradiction) return 'contradiction';
  return finding.confidence === 'look' ? 'doubtful' : 'open';
}

/** A stretch of the raw text somebody asked to see. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Every mark of the paper; the name and the basis of the finding in hand are marked too, and the place that was asked for. */
export function marksOf(paper: Paper, waiting: readonly Decision[], current: string | null, place: Place | null): TextMark[] {
  const bad = contradicted(paper);
  const findings = inTextOrder(paper.findings).map((finding, at): TextMark => ({
    id: `f-${finding.oid}`,
    kind: 'finding',
    oid: finding.oid,
    number: at + 1,
    start: finding.start,
    end: finding.end,
    tone: toneOf(finding, waiting, bad.has(finding.oid)),
  }));
  const slips = paper.checks.flatMap(({ verdict, start, end, message }, at): TextMark[] =>
    start === null || end === null || verdict === 'pass' || verdict === 'info'
      ? []
      : [{ id: `c-${at}`, kind: 'slip', start, end, message }],
  );
  const inHand = paper.findings.find(({ oid }) => oid === current);
  const parts = inHand === undefined ? [] : [...inHand.labelSpans, ...(inHand.basisSpan === null ? [] : [inHand.basisSpan])];
  const outside = parts.flatMap(([start, end]) =>
    inHand === undefined ? [] : [[start, Math.min(end, inHand.start)] as const, [Math.max(start, inHand.end), end] as const],
  );
  return [
    ...findings,
    ...slips,
    ...outside.filter(([start, end]) => start < end).map(([start, end], at): TextMark => ({ id: `p-${at}`, kind: 'part', start, end })),
    ...(place === null ? [] : [{ id: 'place', kind: 'place' as const, ...place }]),
  ];
}

/** Marks as one text, to tell whether a stretch must be drawn again. */
export function marksText(marks: readonly TextMark[]): string {
  return marks.map((mark) => `${mark.id}:${mark.start}-${mark.end}:${mark.kind === 'finding' ? mark.tone : mark.kind}`).join(' ');
}
