import { read } from '../read.ts';
import { DIRECTIVE_LINES } from './directive-lines.ts';

/** How the directives of the corpus are read: clauses found, actors and deadlines right, and how many were made up. */
export interface DirectiveScore {
  readonly sentences: number;
  readonly expected: number;
  readonly found: number;
  readonly right: number;
  readonly actors: readonly [right: number, of: number];
  readonly deadlines: readonly [right: number, of: number];
  readonly invented: number;
  readonly misses: readonly string[];
}

export function scoreDirectives(): DirectiveScore {
  let [expected, found, right, invented] = [0, 0, 0, 0];
  const actors: [number, number] = [0, 0];
  const deadlines: [number, number] = [0, 0];
  const misses: string[] = [];
  for (const line of DIRECTIVE_LINES) {
    const read_ = read(line.text).directives;
    expected += line.expect.length;
    found += read_.length;
    const used = new Set<number>();
    for (const wanted of line.expect) {
      const at = read_.findIndex(({ text }, index) => !used.has(index) && text.startsWith(wanted.begins));
      const got = read_[at];
      if (got === undefined) {
        misses.push(`not found: ${wanted.begins} … in “${line.text}”`);
        continue;
      }
      used.add(at);
      right += 1;
      for (const [slot, tally] of [['actor', actors], ['deadline', deadlines]] as const) {
        if (wanted[slot] !== null) tally[1] += 1;
        if (wanted[slot] !== null && got[slot] === wanted[slot]) tally[0] += 1;
        else if (got[slot] !== wanted[slot]) misses.push(`${slot} of “${got.text}”: ${got[slot]} instead of ${wanted[slot]}`);
        if (wanted[slot] === null && got[slot] !== null) invented += 1;
      }
    }
    read_.forEach((extra, index) => used.has(index) || misses.push(`too much: “${extra.text}” (${extra.rule})`));
  }
  return { sentences: DIRECTIVE_LINES.length, expected, found, right, actors, deadlines, invented, misses };
}
