import { describe, expect, it } from 'vitest';
import { scoreDirectives } from './score-directives.ts';
import { scoreFigures } from './score-figures.ts';
import { scoreReports } from './score-reports.ts';

// Floors only rise. What is missed is printed, so that a fall says where.
const FULL_FIGURES = 64;
const ACTORS = 47;
const DEADLINES = 14;
/** Figures right in every slot, by the world the reports come from. */
const FULL_IN_REPORTS: Readonly<Record<string, number>> = { communes: 69, sectors: 63, news: 59, party: 53, press: 56, excerpts: 45, services: 70, society: 59, statistics: 73, sundays: 47, offices: 138, bulletins: 106, dispatches: 105, features: 89, columns: 102, notices: 90, digests: 73, seasons: 71, wires: 61, districts: 105, congresses: 82, halves: 82 };

describe('the own gold', () => {
  it('is read in every slot of every figure', () => {
    const { full, found, expected, misses } = scoreFigures();
    expect(found).toBe(expected);
    expect(full, misses.join('\n')).toBeGreaterThanOrEqual(FULL_FIGURES);
  });

  it.each(scoreReports())('reads the short reports of $world', ({ world, full, extra, misses }) => {
    expect(full, misses.join('\n')).toBeGreaterThanOrEqual(FULL_IN_REPORTS[world] ?? 1);
    expect(extra).toBe(0);
  });

  it('gives every directive, and makes up no actor and no deadline', () => {
    const score = scoreDirectives();
    expect(score.sentences).toBeGreaterThanOrEqual(60);
    expect([score.found, score.right], score.misses.join('\n')).toEqual([score.expected, score.expected]);
    expect(score.invented).toBe(0);
    expect(score.actors[0], score.misses.join('\n')).toBeGreaterThanOrEqual(ACTORS);
    expect(score.deadlines[0], score.misses.join('\n')).toBeGreaterThanOrEqual(DEADLINES);
  });
});
