import { indicatorFields } from '@thucthi/registry/server';
import type { OfficialDocument } from '@thucthi/writer';
import fc from 'fast-check';
import type { Results } from '../domain/result-row.ts';
import { runDocument } from '../domain/run/run-document.ts';
import { writeRun } from '../domain/run/write-run.ts';
import { defaultTemplates } from '../domain/templates/default-templates.ts';
import { generatedResults } from './generated-results.ts';

/** A report as it is written for a file. */
export interface WrittenReport {
  readonly document: OfficialDocument;
  /** How many figures in its sentences are bound to where they come from; its table holds as many rows as there are indicators. */
  readonly bound: number;
}

/** Results on every indicator of the catalogue that reports tell, always the same ones for a seed. */
function manyResults(period: string, seed: number): Results {
  const samples = fc.sample(generatedResults(140), { numRuns: 40, seed });
  const [first] = samples;
  if (first === undefined) throw new Error('no results were generated');
  const rows = new Map(samples.flatMap((one) => one.rows).map((row) => [row.indicator.code, row]));
  return { ...first, period, rows: [...rows.values()] };
}

/**
 * The longest report a province hands up: nine months on every indicator, with what has changed since the report of eight, as a use that
 * writes it from the house's template each time it is asked.
 */
export function longReport(): { readonly indicators: number; write(): WrittenReport } {
  const [before, results] = [manyResults('2023-01/2023-08', 4), manyResults('2023-01/2023-09', 3)];
  const template = defaultTemplates['nine-months'];
  return {
    indicators: results.rows.length,
    write: () => {
      const written = writeRun(template, { kind: 'nine-months', results, before, fields: indicatorFields, today: '2023-10-05' });
      return {
        document: runDocument({ template, ...written }, written.blocks, results),
        bound: written.blocks.flatMap(({ runs }) => runs).filter(({ figure }) => figure !== undefined).length,
      };
    },
  };
}
