import { foldAll } from '@thucthi/figures/server';
import { assessmentRoutes } from '@thucthi/assessment/server';
import { openAccess } from '@thucthi/access/server';
import { machineClock, makeApi, silentLog } from '@thucthi/platform';
import { spreadOf, timed, type Spread } from '../measure.ts';
import { count, ms, times, type Answer } from '../report.ts';
import { communeSlug, rootId, rootSlug, tenantId } from '../ground/shape.ts';
import { importRows, rowsAfter } from './import.ts';
import { titleOf, type Prepared } from './question.ts';

type Fetch = (path: string) => Promise<void>;

/** The server's own way to a cockpit: admission, handler, shapes and problem format, without the network. */
async function openApi({ ground }: Prepared): Promise<Fetch> {
  const parts = { database: ground.database, clock: machineClock };
  const access = await openAccess({ ...parts, foundBody: () => Promise.reject(new Error('the bench founds no body')) });
  const api = makeApi(assessmentRoutes(), { ...parts, log: silentLog, admit: access.admit });
  return async (path) => {
    const answer = await api.fetch(new Request(`http://localhost${path}`));
    const body = (await answer.json()) as { rows?: unknown[] };
    if (answer.status !== 200 || !body.rows?.length) throw new Error(`${path}: ${answer.status} ${JSON.stringify(body).slice(0, 300)}`);
  };
}

/** One reader after another, as long as something goes on, at least so many reads. */
async function readWhile(read: () => Promise<void>, going: () => boolean, least: number): Promise<Spread> {
  const taken: number[] = [];
  while (going() || taken.length < least) {
    taken.push((await timed(read)).ms);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return spreadOf(taken);
}

/** Reads as long as the work lasts, and only the reads that began before it ended count. */
async function readDuring(read: () => Promise<void>, work: () => Promise<unknown>): Promise<{ spread: Spread; lasted: number }> {
  let going = true;
  const working = timed(work).finally(() => {
    going = false;
  });
  const spread = await readWhile(read, () => going, 1);
  return { spread, lasted: (await working).ms };
}

/** A whole cockpit while nothing else happens, while a file is imported, and while the fold works. */
export async function askCockpit(prepared: Prepared, scale: number): Promise<Answer> {
  const { ground, shape } = prepared;
  const fetch = await openApi(prepared);
  const cockpit = (slug: string) => () => fetch(`/api/v1/scorecards/${slug}?period=2025-01/2025-09`);
  const [city, ward] = [cockpit(rootSlug), cockpit(communeSlug(1))];
  for (let warm = 0; warm < 3; warm++) await city();
  const reads = scale >= 0.5 ? 40 : 20;
  const idle = await readWhile(city, () => false, reads);
  const idleWard = await readWhile(ward, () => false, reads);
  const size = Math.max(5000, Math.round(100_000 * Math.min(1, scale)));
  const rows = rowsAfter(shape, size, shape.months + 12);
  const importing = await readDuring(city, () => importRows(ground.database, rows));
  const deltas = Math.max(4000, Math.round(200_000 * Math.min(1, scale)));
  await ground.asOwner(
    `insert into rollup_delta (tenant_id, id, unit_id, period, indicator_id, rule, value, numerator, denominator, reported, recorded_on)
      select ${tenantId}, gen_random_uuid(), ${rootId}, '2025-0' || (1 + d % 9), 1 + d % ${shape.indicators}, (d / 2) % 2, sign.s * d, 0, 0, 0, current_date
      from generate_series(1, ${Math.round(deltas / 2)}) d, (values (1), (-1)) sign (s)`,
  );
  let folded = 0;
  const folding = await readDuring(city, async () => {
    folded = await foldAll(ground.database);
  });
  const row = (what: string, spread: Spread, extra = ''): Answer['rows'][number] => ({
    what: `${what}: median ${ms(spread.median)}, ${spread.runs} reads${extra}`,
    result: `p95 ${ms(spread.p95)}`,
  });
  return {
    title: `Cockpit of one unit while others work: ${shape.indicators} rows, 2025-01/2025-09 (${titleOf(prepared)})`,
    about:
      'The whole handler in the server: admission, every read, percentages, growth, pace, forecast and status of each row, JSON. The import and the fold run in the same process, as in the product.',
    rows: [
      row('city, nothing else going on', idle),
      row('ward, nothing else going on', idleWard),
      row(`city during the import of ${count(size)} rows`, importing.spread, `; import ${ms(importing.lasted)}`),
      row(`city during the fold of ${count(folded)} deltas`, folding.spread, `; fold ${ms(folding.lasted)}`),
      { what: '**p95 during the import ÷ idle**', result: times(importing.spread.p95 / idle.p95) },
      { what: '**p95 during the fold ÷ idle**', result: times(folding.spread.p95 / idle.p95) },
    ],
  };
}
