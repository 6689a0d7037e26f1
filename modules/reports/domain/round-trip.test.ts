import { openPaper } from '@thucthi/paper';
import { indicatorFields } from '@thucthi/registry/server';
import { writeDocx, writePdf } from '@thucthi/writer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generatedResults } from '../testing/generated-results.ts';
import { notReadBack, plainText, readText, referencesIn } from '../testing/reading-back.ts';
import { narrate } from './narrate.ts';
import { sentencePatterns } from './patterns/sentence-patterns.ts';
import type { Results } from './result-row.ts';
import { resultsReport } from './results-report.ts';

/**
 * What is written is read back: each bound figure of each generated report is found again by the reader at its printed precision, with
 * indicator, measure, basis, issuer, period, how sure it is, hedges, direction and prices. 1.000 reports are read as plain text, the text
 * their files hold; 20 others as Word and 15 as PDF, through the bytes that go out and the program that opens papers that come in.
 *
 * Not compared: whether a figure that is no estimate is preliminary or final, which no words of a report tell apart; the name of a plan
 * beyond its issuers; places that plans want; "targets met", told of a report and not of an
 * indicator; the amount of product taxes, whose name differs from that of their growth by a bracket alone; whose place a place is.
 */
const asText = 1000;

const written = (results: Results) => resultsReport(results, indicatorFields, 'state');

function unread(results: Results, text: string): string[] {
  const references = referencesIn(written(results));
  return notReadBack(results, references, readText(text).observations);
}

describe('reading back what was written', () => {
  test(`finds every figure of ${asText} reports`, { timeout: 120_000 }, () => {
    let figures = 0;
    fc.assert(
      fc.property(generatedResults(10), (results) => {
        const document = written(results);
        figures += referencesIn(document).length;
        expect(unread(results, plainText(document))).toEqual([]);
      }),
      { numRuns: asText, seed: 20_230_915 },
    );
    expect(figures).toBeGreaterThan(15_000);
  });

  test.each([
    [20, 'Word', writeDocx],
    [15, 'PDF', writePdf],
  ] as const)('finds every figure of %s reports in the bytes of %s files', { timeout: 120_000 }, async (asFiles, _, write) => {
    for (const results of fc.sample(generatedResults(10), { numRuns: asFiles, seed: asFiles })) {
      const paper = await openPaper(await write(written(results)));
      if (!paper.read) throw new Error(`what was written cannot be opened: ${paper.refusal.vi}`);
      expect(unread(results, paper.paper.text)).toEqual([]);
    }
  });
});

test('every pattern is used, and neighbouring sentences differ', () => {
  const used = new Set<string>();
  const taking = new Set(sentencePatterns.map(({ name }) => name));
  for (const { rows, period } of fc.sample(generatedResults(20), { numRuns: 300, seed: 12 })) {
    const patterns = narrate(rows, { period }).map(({ pattern }) => pattern);
    for (const pattern of patterns) used.add(pattern);
    const alike = patterns.filter((pattern, at) => taking.has(pattern) && pattern === patterns[at - 1]);
    expect(alike).toEqual([]);
  }
  expect([...taking, 'list', 'whole-and-parts'].filter((name) => !used.has(name))).toEqual([]);
  expect(sentencePatterns.length).toBeGreaterThanOrEqual(12);
});

test('every figure of a row is said, once', () => {
  for (const results of fc.sample(generatedResults(), { numRuns: 200, seed: 5 })) {
    const said = narrate(results.rows, { period: results.period }).flatMap(({ runs }) =>
      runs.flatMap(({ figure }) => (figure === undefined ? [] : [figure])),
    );
    for (const row of results.rows) {
      const own = said.filter(({ indicator }) => indicator === row.indicator.code);
      expect(new Set(own.map(({ measure, plan }) => `${measure} ${plan ?? ''}`)).size).toBe(own.length);
      const percents = row.plans.filter(({ percent }) => percent !== null).length;
      expect(own.filter(({ measure }) => measure === 'percent' || measure === 'exceeded').length).toBe(percents);
      expect(own.some(({ measure }) => measure === 'actual')).toBe(row.actual !== null);
      expect(own.some(({ measure }) => measure === 'month')).toBe(row.actual !== null && row.month != null);
    }
  }
});
