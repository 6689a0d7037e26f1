import type { Finding, Paper } from '../../contract.ts';

/** Findings that stand under one heading of the paper; null before the first. */
export interface Section {
  readonly heading: string | null;
  readonly findings: readonly Finding[];
}

/** Findings in the order of the text, parted by the headings they stand under. */
export function sectionsOf(text: string, blocks: Paper['blocks'], findings: readonly Finding[]): Section[] {
  const headings = blocks.filter(({ kind }) => kind === 'heading').toSorted((a, b) => a.start - b.start);
  const sections: { heading: string | null; at: number; findings: Finding[] }[] = [];
  let at = -1;
  for (const finding of findings) {
    for (let next = headings[at + 1]; next !== undefined && next.start <= finding.start; next = headings[at + 1]) at += 1;
    const heading = headings[at];
    const last = sections.at(-1);
    if (last !== undefined && last.at === at) last.findings.push(finding);
    else
      sections.push({ heading: heading === undefined ? null : shortened(text.slice(heading.start, heading.end)), at, findings: [finding] });
  }
  return sections;
}

/** A few words around a stretch of the text, cut at spaces, the stretch itself apart. */
export function quoteAround(
  text: string,
  start: number,
  end: number,
  width: number = 70,
): { before: string; words: string; after: string } {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const from = Math.max(lineStart, start - width);
  const to = Math.min(lineEnd === -1 ? text.length : lineEnd, end + width);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    before: from > lineStart ? `…${before.slice(before.indexOf(' ') + 1)}` : before,
    words: text.slice(start, end),
    after: to < (lineEnd === -1 ? text.length : lineEnd) ? `${after.slice(0, Math.max(0, after.lastIndexOf(' ')))}…` : after,
  };
}

function shortened(heading: string): string {
  const words = heading.replaceAll(/\s+/g, ' ').trim();
  return words.length <= 90 ? words : `${words.slice(0, words.lastIndexOf(' ', 90))}…`;
}
