import { sectionOf, type Section } from './page.ts';

/** One line of a table: what was measured, on what, the result, and whether it meets its goal (null = there is none). */
export interface Measured {
  what: string;
  result: string;
  goal?: string;
  met?: boolean;
}

/** One question with its answer, as it stands in docs/benchmarks.md. */
export interface Answer {
  title: string;
  about: string;
  rows: Measured[];
}

export const ms = (value: number): string => `${value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)} ms`;
export const times = (value: number): string => `${value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2)} ×`;
export const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
export const count = (value: number): string =>
  Math.round(value)
    .toString()
    .replaceAll(/\B(?=(\d{3})+$)/g, '.');

/** A goal "at least": `atLeast(100, 134, '×')`. */
export const atLeast = (goal: number, value: number, unit: string): Pick<Measured, 'goal' | 'met'> => ({
  goal: `≥ ${goal} ${unit}`.trimEnd(),
  met: value >= goal,
});
/** A goal "at most". */
export const atMost = (goal: number, value: number, unit: string): Pick<Measured, 'goal' | 'met'> => ({
  goal: `≤ ${goal} ${unit}`.trimEnd(),
  met: value <= goal,
});

const verdict = (row: Measured): string => (row.met === undefined ? '' : row.met ? 'met' : '**missed**');

/** When and how an answer was found. */
export interface Circumstances {
  day: string;
  revision: string;
  /** The load of the machine as the question began. */
  load: number;
  seconds: number;
}

/** An answer as a section of the page. */
export function answerSection(key: string, answer: Answer, { day, revision, load, seconds }: Circumstances): Section {
  const lines = answer.rows.map((row) => `| ${row.what} | ${row.result} | ${row.goal ?? ''} | ${verdict(row)} |`);
  return sectionOf(key, answer.title, [
    answer.about,
    '',
    `${day}, revision ${revision}, load average ${load.toFixed(1)} as it began; took ${seconds < 10 ? seconds.toFixed(1) : count(seconds)} s.`,
    '',
    '| measured | result | goal | |',
    '|---|---|---|---|',
    ...lines,
  ]);
}

/** The whole page. */
export const pageOf = (machine: readonly string[], sections: readonly Section[]): string =>
  [
    '# Benchmarks',
    '',
    'Written by the bench itself: `npm run bench` asks every question again, `npm run bench -- --only tasks,documents` renews the sections of those alone.',
    'Each section says on which day, at which revision and under which load it was measured. Sizes are those of the goals (scale 1).',
    '',
    ...machine.map((line) => `- ${line}`),
    '',
    'Times are medians unless said. Both sides of a ratio are measured in the same run, in turn, on the same database, over the same driver.',
    'The ratios count: absolute times are those of this machine with whatever else it did meanwhile.',
    '',
    ...sections.map(({ text }) => `${text}\n`),
  ].join('\n');

/** The same for a terminal. */
export function printAnswer(answer: Answer): void {
  process.stdout.write(`\n${answer.title}\n`);
  for (const row of answer.rows) {
    const goal = row.goal === undefined ? '' : `  (goal ${row.goal}: ${row.met ? 'met' : 'MISSED'})`;
    process.stdout.write(`  ${row.what}: ${row.result}${goal}\n`);
  }
}
