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

const generated = { numRuns: 12, seed: 3 };

/** The results of nine months on nearly every indicator of the catalogue, always the same ones. */
function manyResults(): Results {
  const samples = fc.sample(generatedResults(140), generated);
  const [first] = samples;
  if (first === undefined) throw new Error('no results were generated');
  const rows = new Map(samples.flatMap((one) => one.rows).map((row) => [row.indicator.code, row]));
  return { ...first, period: '2023-01/2023-09', rows: [...rows.values()] };
}

/** The longest report a province hands up, as a use that writes it from the house's template of nine months each time it is asked. */
export function longReport(): { readonly indicators: number; write(): WrittenReport } {
  const results = manyResults();
  const template = defaultTemplates['nine-months'];
  return {
    indicators: results.rows.length,
    write: () => {
      const written = writeRun(template, { kind: 'nine-months', results, before: null, fields: indicatorFields, today: '2023-10-05' });
      return {
        document: runDocument({ template, ...written }, written.blocks, results),
        bound: written.blocks.flatMap(({ runs }) => runs).filter(({ figure }) => figure !== undefined).length,
      };
    },
  };
}
