import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadBody } from './ground/load-body.ts';
import { loadFigures } from './ground/load-figures.ts';
import { openEmbeddedGround, openServerGround, type Ground } from './ground/open-ground.ts';
import { shapeA, shapeB, leavesOf, type Shape } from './ground/shape.ts';
import { startTemporaryCluster } from './ground/temporary-cluster.ts';
import { describeMachine } from './machine.ts';
import { questionNames, readOptions, type Options, type QuestionName } from './options.ts';
import { askCockpit } from './questions/cockpit.ts';
import { askForecast } from './questions/forecast.ts';
import { askHotRows } from './questions/hot-rows.ts';
import { askImport } from './questions/import.ts';
import { askKnownOn } from './questions/known-on.ts';
import type { Prepared } from './questions/question.ts';
import { askSamePeriod } from './questions/same-period.ts';
import { askReminders } from './questions/reminders.ts';
import { askReading } from './questions/reading.ts';
import { askScorecard } from './questions/scorecard.ts';
import { askSession } from './questions/session.ts';
import { askStart } from './questions/start.ts';
import { askTasks } from './questions/tasks.ts';
import { askWeb } from './questions/web.ts';
import { askWholeCity } from './questions/whole-city.ts';
import { count, megabytes, pageOf, printAnswer, type Answer } from './report.ts';

const say = (line: string): boolean => process.stderr.write(`${line}\n`);

/** Questions a loaded data set answers, in their order. */
type Ask = (prepared: Prepared, options: Options) => Promise<Answer>;
const asked: Partial<Record<QuestionName, Ask>> = {
  scorecard: askScorecard,
  'same-period': askSamePeriod,
  'known-on': askKnownOn,
  'whole-city': askWholeCity,
  cockpit: (prepared, { scale }) => askCockpit(prepared, scale),
  session: askSession,
  'hot-rows': (prepared, { seconds }) => askHotRows(prepared, seconds),
  import: (prepared, { scale }) => askImport(prepared, scale),
};

/** The embedded database has one connection, so that 32 writers at once are a question for PostgreSQL alone. */
const notOnEmbedded: readonly QuestionName[] = ['hot-rows'];

/** Asks one question; one that fails says so in the document and does not take the others with it. */
async function ask(name: QuestionName, question: () => Answer | Promise<Answer>): Promise<Answer> {
  say(`\n… ${name}`);
  let answer: Answer;
  try {
    answer = await question();
  } catch (error) {
    process.exitCode = 1;
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    answer = failed(name, error);
  }
  printAnswer(answer);
  return answer;
}

const failed = (name: QuestionName, error: unknown): Answer => ({
  title: `${name}: failed`,
  about: 'The question ended with an error and gives no numbers.',
  rows: [
    {
      what: (error instanceof Error ? error.message : String(error)).slice(0, 300).replaceAll(/[|\n]/g, ' '),
      result: '–',
      goal: 'an answer',
      met: false,
    },
  ],
});

async function askDataSet(ground: Ground, shape: Shape, names: readonly QuestionName[], options: Options): Promise<Answer[]> {
  say(`data set ${shape.name}: ${count(leavesOf(shape) * shape.indicators * shape.months)} figures on ${ground.label}`);
  await loadBody(ground, shape);
  const loaded = await loadFigures(ground, shape, (line) => say(`  ${line}`));
  const prepared: Prepared = { ground, shape, loaded };
  const answers = [describeLoad(prepared)];
  printAnswer(answers[0]!);
  for (const name of names) {
    const question = asked[name];
    if (question) answers.push(await ask(name, () => question(prepared, options)));
  }
  return answers;
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

async function serverGround(): Promise<{ ground: Ground; after: () => Promise<void> } | string> {
  const given = process.env['DATABASE_URL'];
  if (given) return { ground: await openServerGround(given), after: () => Promise.resolve() };
  const cluster = await startTemporaryCluster();
  if (typeof cluster === 'string') return cluster;
  return { ground: await openServerGround(cluster.url), after: cluster.remove };
}

/** Questions that load what they ask about into an empty database, on PostgreSQL and on the embedded one. */
const ownGround = { reminders: askReminders, tasks: askTasks } as const satisfies Partial<
  Record<QuestionName, (ground: Ground) => Promise<Answer>>
>;

async function askOnBoth(
  name: keyof typeof ownGround,
  question: (ground: Ground) => Promise<Answer>,
): Promise<{ answers: Answer[]; skipped: string[] }> {
  const answers: Answer[] = [];
  const server = await serverGround();
  if (typeof server !== 'string') {
    answers.push(await ask(name, () => question(server.ground)));
    await server.ground.remove();
    await server.after();
  }
  const embedded = await openEmbeddedGround();
  answers.push(await ask(name, () => question(embedded)));
  await embedded.remove();
  return { answers, skipped: typeof server === 'string' ? [`${name} on PostgreSQL: ${server}`] : [] };
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(`npm run bench -- [--scale N] [--only ${questionNames.join('|')}] [--seconds N] [--dry]\n`);
    return;
  }
  const names = options.only.length > 0 ? options.only : questionNames;
  const machine = describeMachine();
  const begun = performance.now();
  const answers: Answer[] = [];
  const skipped: string[] = [];
  if (names.includes('web')) {
    const web = await askWeb();
    if (typeof web === 'string') skipped.push(web);
    else answers.push(await ask('web', () => web));
  }
  if (names.includes('forecast')) answers.push(await ask('forecast', askForecast));
  if (names.includes('reading')) answers.push(await ask('reading', askReading));
  if (names.includes('start')) answers.push(await ask('start', askStart));
  for (const [name, question] of Object.entries(ownGround))
    if (names.some((one) => one === name)) {
      const asked = await askOnBoth(name as keyof typeof ownGround, question);
      answers.push(...asked.answers);
      skipped.push(...asked.skipped);
    }
  const onData = names.filter((name) => asked[name] !== undefined);
  if (onData.length > 0) {
    const server = await serverGround();
    if (typeof server === 'string') skipped.push(`data set A: ${server}`);
    else {
      machine.push(
        `${server.ground.label}${process.env['DATABASE_URL'] ? ' (given by DATABASE_URL)' : ' (a temporary cluster of the bench, fsync on)'}`,
      );
      try {
        answers.push(...(await askDataSet(server.ground, shapeA(options.scale), onData, options)));
      } finally {
        await server.ground.remove();
        await server.after();
      }
    }
    const embedded = await openEmbeddedGround();
    try {
      answers.push(
        ...(await askDataSet(
          embedded,
          shapeB(options.scale),
          onData.filter((name) => !notOnEmbedded.includes(name)),
          options,
        )),
      );
    } finally {
      await embedded.remove();
    }
  }
  for (const line of skipped) say(`\nSKIPPED ${line}`);
  const command = `npm run bench${process.argv.length > 2 ? ` -- ${process.argv.slice(2).join(' ')}` : ''}`;
  const page = pageOf({ command, scale: options.scale, machine, answers, skipped, tookSeconds: (performance.now() - begun) / 1000 });
  if (options.dry || options.only.length > 0) return;
  writeFileSync(join(fileURLToPath(new URL('../..', import.meta.url)), 'docs', 'benchmarks.md'), page);
  say('\ndocs/benchmarks.md written');
}

await main();
