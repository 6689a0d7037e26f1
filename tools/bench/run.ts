import { beginAsking, say, type Asking } from './asking.ts';
import { loadBody } from './ground/load-body.ts';
import { loadFigures } from './ground/load-figures.ts';
import { openEmbeddedGround, openServerGround, type Ground } from './ground/open-ground.ts';
import { leavesOf, shapeA, shapeB, type Shape } from './ground/shape.ts';
import { startTemporaryCluster } from './ground/temporary-cluster.ts';
import { aloneNames, dataNames, onServerNames, ownGroundNames, questionNames, readOptions, type Options } from './options.ts';
import { askCockpit } from './questions/cockpit.ts';
import { askDocuments } from './questions/documents.ts';
import { askEvening } from './questions/evening.ts';
import { askForecast } from './questions/forecast.ts';
import { askHotRows } from './questions/hot-rows.ts';
import { askImport } from './questions/import.ts';
import { askKnownOn } from './questions/known-on.ts';
import type { Prepared } from './questions/question.ts';
import { askReading } from './questions/reading.ts';
import { askReminders } from './questions/reminders.ts';
import { askReport } from './questions/report.ts';
import { askSamePeriod } from './questions/same-period.ts';
import { askScorecard } from './questions/scorecard.ts';
import { askSession } from './questions/session.ts';
import { askStart } from './questions/start.ts';
import { askTasks } from './questions/tasks.ts';
import { askWeb } from './questions/web.ts';
import { askWholeCity } from './questions/whole-city.ts';
import { count, megabytes, type Answer } from './report.ts';

/** Questions that need nothing prepared. */
const alone = { web: askWeb, forecast: askForecast, reading: askReading, report: askReport, start: askStart } as const satisfies Record<
  (typeof aloneNames)[number],
  () => Answer | string | Promise<Answer | string>
>;

/** Questions that load what they ask about into an empty database, on PostgreSQL and on the embedded one. */
const onOwnGround = { reminders: askReminders, tasks: askTasks, documents: askDocuments } as const satisfies Record<
  (typeof ownGroundNames)[number],
  (ground: Ground, scale: number) => Promise<Answer>
>;

/** Questions about the running program on PostgreSQL. */
const onServerGround = { evening: askEvening } as const satisfies Record<
  (typeof onServerNames)[number],
  (ground: Ground, scale: number) => Promise<Answer>
>;

/** Questions a loaded data set answers. */
const onData = {
  scorecard: askScorecard,
  'same-period': askSamePeriod,
  'known-on': askKnownOn,
  'whole-city': askWholeCity,
  cockpit: (prepared, { scale }) => askCockpit(prepared, scale),
  session: askSession,
  'hot-rows': (prepared, { seconds }) => askHotRows(prepared, seconds),
  import: (prepared, { scale }) => askImport(prepared, scale),
} as const satisfies Record<(typeof dataNames)[number], (prepared: Prepared, options: Options) => Promise<Answer>>;

/** The embedded database has one connection, so that 32 writers at once are a question for PostgreSQL alone. */
const notOnEmbedded: readonly string[] = ['hot-rows'];

/** Works on an empty database on PostgreSQL: the one of `DATABASE_URL` or a cluster of the bench's own; answers why there is none. */
async function onServer(work: (ground: Ground) => Promise<void>): Promise<string | null> {
  const given = process.env['DATABASE_URL'];
  const cluster = given ? null : await startTemporaryCluster();
  if (typeof cluster === 'string') return cluster;
  try {
    await onGround(await openServerGround(given ?? cluster?.url ?? ''), work);
  } finally {
    await cluster?.remove();
  }
  return null;
}

async function onGround(ground: Ground, work: (ground: Ground) => Promise<void>): Promise<void> {
  try {
    await work(ground);
  } finally {
    await ground.remove();
  }
}

async function askOnOwnGround(asking: Asking, name: keyof typeof onOwnGround, { scale }: Options): Promise<void> {
  const question = onOwnGround[name];
  const missing = await onServer((ground) => asking.ask(`${name}/postgres`, () => question(ground, scale)));
  if (missing !== null) asking.skip(`${name} on PostgreSQL: ${missing}`);
  await onGround(await openEmbeddedGround(), (ground) => asking.ask(`${name}/embedded`, () => question(ground, scale)));
}

async function askDataSet(asking: Asking, ground: Ground, shape: Shape, options: Options): Promise<void> {
  say(`data set ${shape.name}: ${count(leavesOf(shape) * shape.indicators * shape.months)} figures on ${ground.label}`);
  const ready: { prepared?: Prepared } = {};
  await asking.ask(`${shape.name}/data-set`, async () => {
    await loadBody(ground, shape);
    ready.prepared = { ground, shape, loaded: await loadFigures(ground, shape, (line) => say(`  ${line}`)) };
    return describeLoad(ready.prepared);
  });
  const { prepared } = ready;
  if (prepared === undefined) return;
  for (const name of dataNames) {
    if (!asks(options, name) || (shape.name === 'B' && notOnEmbedded.includes(name))) continue;
    await asking.ask(`${shape.name}/${name}`, () => onData[name](prepared, options));
  }
}

const describeLoad = ({ ground, shape, loaded }: Prepared): Answer => ({
  title: `Data set ${shape.name} on ${ground.label}`,
  about:
    'Generated SQL straight into the tables, not the import: figures and current rows month by month, roll-ups and closing rows set-wise by the same rules as commit and fold, foreign-key triggers off, indexes built afterwards, then vacuum and analyze.',
  rows: [
    {
      what: `units: 1 city, ${count(shape.communes)} wards${shape.neighbourhoodsEach === 0 ? ' that report' : `, ${count(leavesOf(shape))} neighbourhoods that report`}`,
      result: `${shape.indicators} indicators × ${shape.months} months`,
    },
    { what: 'figures, each also a current row', result: count(loaded.figures) },
    { what: 'roll-up rows (best and one vintage), twice as many closing rows', result: count(loaded.rollups) },
    { what: 'load, with indexes and vacuum', result: `${loaded.seconds.toFixed(1)} s` },
    { what: 'disk', result: megabytes(loaded.bytes) },
  ],
});

const asks = ({ only }: Options, name: string): boolean => only.length === 0 || only.some((one) => one === name);

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(`npm run bench -- [--scale N] [--only ${questionNames.join('|')}] [--seconds N] [--dry]\n`);
    return;
  }
  const begun = performance.now();
  const asking = beginAsking(options);
  for (const name of aloneNames) if (asks(options, name)) await asking.ask(name, alone[name]);
  for (const name of ownGroundNames) if (asks(options, name)) await askOnOwnGround(asking, name, options);
  for (const name of onServerNames) {
    if (!asks(options, name)) continue;
    const missing = await onServer((ground) => asking.ask(name, () => onServerGround[name](ground, options.scale)));
    if (missing !== null) asking.skip(`${name}: ${missing}`);
  }
  if (dataNames.some((name) => asks(options, name))) {
    const missing = await onServer((ground) => askDataSet(asking, ground, shapeA(options.scale), options));
    if (missing !== null) asking.skip(`data set A: ${missing}`);
    await onGround(await openEmbeddedGround(), (ground) => askDataSet(asking, ground, shapeB(options.scale), options));
  }
  say(`\nthe whole run took ${count((performance.now() - begun) / 1000)} s`);
}

await main();
