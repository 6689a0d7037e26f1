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
  goal: `≥ ${goal} ${unit}`,
  met: value >= goal,
});
/** A goal "at most". */
export const atMost = (goal: number, value: number, unit: string): Pick<Measured, 'goal' | 'met'> => ({
  goal: `≤ ${goal} ${unit}`.trimEnd(),
  met: value <= goal,
});

const verdict = (row: Measured): string => (row.met === undefined ? '' : row.met ? 'met' : '**missed**');

function tableOf(answer: Answer): string {
  const lines = answer.rows.map((row) => `| ${row.what} | ${row.result} | ${row.goal ?? ''} | ${verdict(row)} |`);
  return [`## ${answer.title}`, '', answer.about, '', '| measured | result | goal | |', '|---|---|---|---|', ...lines, ''].join('\n');
}

/** The whole page. */
export function pageOf(parts: {
  command: string;
  scale: number;
  machine: readonly string[];
  answers: readonly Answer[];
  skipped: readonly string[];
  tookSeconds: number;
}): string {
  const scaled =
    parts.scale === 1
      ? 'Sizes are those of the goals (scale 1).'
      : `**Scaled run: sizes are ${parts.scale} of the goals' (scale ${parts.scale}).** Ratios against raw facts grow with the size; do not read these as the results of the full size.`;
  return [
    '# Benchmarks',
    '',
    'Written by the bench itself; run it again with the command below and this page is replaced.',
    '',
    '```',
    parts.command,
    '```',
    '',
    scaled,
    '',
    ...parts.machine.map((line) => `- ${line}`),
    `- whole run: ${count(parts.tookSeconds)} s`,
    ...parts.skipped.map((line) => `- skipped: ${line}`),
    '',
    'Times are medians unless said. Both sides of a ratio are measured in the same run, in turn, on the same database, over the same driver.',
    'The ratios count: absolute times are those of this machine with whatever else it did meanwhile (load average above).',
    '',
    ...parts.answers.map(tableOf),
  ].join('\n');
}

/** The same for a terminal. */
export function printAnswer(answer: Answer): void {
  process.stdout.write(`\n${answer.title}\n`);
  for (const row of answer.rows) {
    const goal = row.goal === undefined ? '' : `  (goal ${row.goal}: ${row.met ? 'met' : 'MISSED'})`;
    process.stdout.write(`  ${row.what}: ${row.result}${goal}\n`);
  }
}
