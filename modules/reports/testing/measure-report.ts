/** Prints how long a report with 300 bound figures takes from its template to a Word file: `node modules/reports/testing/measure-report.ts`. */
import { indicatorFields } from '@thucthi/registry/server';
import { writeDocx } from '@thucthi/writer';
import fc from 'fast-check';
import { runDocument } from '../domain/run/run-document.ts';
import { writeRun } from '../domain/run/write-run.ts';
import { defaultTemplates } from '../domain/templates/default-templates.ts';
import type { Results } from '../domain/result-row.ts';
import { generatedResults } from './generated-results.ts';

const figures = 300;
const [some] = fc.sample(generatedResults(140), { numRuns: 1, seed: 3 });
if (some === undefined) throw new Error('nothing was generated');
const rows = fc.sample(generatedResults(140), { numRuns: 12, seed: 3 }).flatMap((one) => one.rows);
const codes = new Set<string>();
const results: Results = {
  ...some,
  period: '2023-01/2023-09',
  rows: rows.filter(({ indicator: { code } }) => !codes.has(code) && codes.add(code)),
};
const template = defaultTemplates['nine-months'];
const times: number[] = [];
let [bound, bytes] = [0, 0];
for (let run = 0; run < 9; run += 1) {
  const start = performance.now();
  const written = writeRun(template, { kind: 'nine-months', results, before: null, fields: indicatorFields, today: '2023-10-05' });
  const document = runDocument({ template, ...written }, written.blocks, results, true);
  bytes = (await writeDocx(document)).length;
  times.push(performance.now() - start);
  bound = written.blocks.flatMap(({ runs }) => runs).filter(({ figure }) => figure !== undefined).length;
}
const [first = 0, ...others] = times;
const median = others.toSorted((a, b) => a - b)[Math.floor(others.length / 2)] ?? 0;
if (bound < figures) throw new Error(`only ${bound} figures are bound`);
console.log(
  `${results.rows.length} indicators, ${bound} bound figures in sentences and as many rows of the annex: first ${first.toFixed(0)} ms, then ${median.toFixed(0)} ms (median of ${others.length}), ${(bytes / 1000).toFixed(0)} kB`,
);
