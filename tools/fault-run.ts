import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { faultKinds, type FaultKind } from '../app/server/kill-runs/testing/faults/fault-ground.ts';
import { faultTable, kept } from '../app/server/kill-runs/testing/faults/fault-table.ts';
import { runFaults } from '../app/server/kill-runs/testing/faults/run-faults.ts';
import { describeMachine, revision } from './bench/machine.ts';

const usage = `node tools/fault-run.ts [--points N] [--seed N] [--database postgres|embedded] [--only KIND[,KIND]] [--minutes N] [--dry]

Brings about faults at moments of chance while figures are saved and files imported, and examines the ledger after each.
  --points N     how many faults (200)
  --seed N       the moments are drawn from it (1)
  --database     a PostgreSQL of its own (the usual), or the embedded database
  --only         of: ${faultKinds.join(', ')}
  --minutes N    end after so long with the points there are
  --dry          leave docs/reliability.md as it is
Ends with 1 when something was lost, half written, summed wrongly or sealed wrongly.`;

function whole(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`--${name} takes a whole number from 1\n\n${usage}`);
  return number;
}

function kindsOf(text: string): FaultKind[] {
  return text.split(',').map((name) => {
    const kind = faultKinds.find((one) => one === name);
    if (kind === undefined) throw new Error(`--only takes: ${faultKinds.join(', ')}`);
    return kind;
  });
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      points: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      database: { type: 'string', default: 'postgres' },
      only: { type: 'string' },
      minutes: { type: 'string' },
      dry: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const database = (['postgres', 'embedded'] as const).find((one) => one === values.database);
  if (database === undefined) throw new Error(`--database takes postgres or embedded\n\n${usage}`);
  return {
    points: whole('points', values.points),
    seed: whole('seed', values.seed),
    database,
    only: values.only === undefined ? null : kindsOf(values.only),
    until: values.minutes === undefined ? Number.POSITIVE_INFINITY : Date.now() + whole('minutes', values.minutes) * 60_000,
    dry: values.dry,
    help: values.help,
  };
}

/** Puts a run's section between its markers in the page. */
function writeSection(database: string, section: string): void {
  const page = new URL('../docs/reliability.md', import.meta.url);
  const [begin, end] = [`<!-- fault-run ${database} -->`, `<!-- /fault-run ${database} -->`];
  const text = readFileSync(page, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/reliability.md has no markers ${begin} … ${end}`);
  writeFileSync(page, `${text.slice(0, from + begin.length)}\n\n${section}\n\n${text.slice(to)}`);
}

const options = readOptions();
if (options.help) process.stdout.write(`${usage}\n`);
else {
  const begun = Date.now();
  const commit = revision();
  let interrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (interrupted = true)); // at the end of the point: servers and disks are taken away
  const { server, notHere, points } = await runFaults({
    ...options,
    going: () => !interrupted && Date.now() < options.until,
    onPoint: (point, number) => {
      const state = kept(point) ? 'ok' : JSON.stringify({ lost: point.lost, half: point.half, totals: point.totals, seals: point.seals });
      const { kind, figures, files, felt, repeated, savedAlready, restarted, secondsBack } = point;
      process.stdout.write(
        `${number} ${kind}: ${figures} figures, ${files} files, felt ${felt}, repeated ${repeated} (${savedAlready} saved already)${restarted ? `, app restarted (${point.complaint.trim() || 'it said nothing'})` : ''}, back in ${secondsBack.toFixed(1)} s, ${state}\n`,
      );
    },
  });
  const minutes = ((Date.now() - begun) / 60_000).toFixed(0);
  const only = options.only === null ? '' : ` --only ${options.only.join(',')}`;
  const asked = `--points ${options.points} --seed ${options.seed} --database ${options.database}${only}`;
  const section = [
    `\`node tools/fault-run.ts ${asked}\`: ${points.length} points in ${minutes} minutes, ${new Date().toISOString().slice(0, 10)}, commit ${commit}, ${server}`,
    ...describeMachine(),
    ...notHere.map((one) => `not tried here: ${one}`),
    '',
    faultTable(points),
  ].join('\n');
  process.stdout.write(`\n${section}\n`);
  if (!options.dry) writeSection(options.database, section);
  process.exitCode = points.every(kept) ? 0 : 1;
}
