import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeMachine, revision } from './machine.ts';
import { pageOrder, type Options } from './options.ts';
import { renewed, sectionsOf, type Section } from './page.ts';
import { answerSection, pageOf, printAnswer, type Answer } from './report.ts';

const page = join(fileURLToPath(new URL('../..', import.meta.url)), 'docs', 'benchmarks.md');
export const say = (line: string): boolean => process.stderr.write(`${line}\n`);

/** Asks questions and keeps their answers on the page, each as soon as it is there. */
export interface Asking {
  /** One question under its key; one that fails says so on the page and does not take the others with it. A sentence in place of an answer skips it. */
  ask(key: string, question: () => Answer | string | Promise<Answer | string>): Promise<void>;
  /** Says why something was not asked; what the page had of it stays. */
  skip(why: string): void;
}

/** Begins a run; a scaled one never touches the page, which holds the sizes of the goals. */
export function beginAsking({ scale, dry, only }: Options): Asking {
  const writes = !dry && scale === 1;
  if (!writes) say('docs/benchmarks.md stays as it is: this run is dry or scaled');
  const before = only.length > 0 && existsSync(page) ? sectionsOf(readFileSync(page, 'utf8')) : [];
  const asked: Section[] = [];
  const of = { day: new Date().toISOString().slice(0, 10), revision: revision() };
  const keep = (section: Section): void => {
    asked.push(section);
    if (writes) writeFileSync(page, pageOf(describeMachine(), renewed(before, asked, pageOrder)));
  };
  const skip = (why: string): void => {
    say(`\nSKIPPED ${why}`);
  };
  return {
    skip,
    ask: async (key, question) => {
      say(`\n… ${key}`);
      const [load = 0] = loadavg();
      const begun = performance.now();
      const answer = await answerOf(key, question);
      if (typeof answer === 'string') {
        skip(answer);
        return;
      }
      const seconds = (performance.now() - begun) / 1000;
      printAnswer(answer);
      say(`  took ${seconds.toFixed(1)} s, load ${load.toFixed(1)}`);
      keep(answerSection(key, answer, { ...of, load, seconds }));
    },
  };
}

async function answerOf(key: string, question: () => Answer | string | Promise<Answer | string>): Promise<Answer | string> {
  try {
    return await question();
  } catch (error) {
    process.exitCode = 1;
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return failed(key, error);
  }
}

const failed = (key: string, error: unknown): Answer => ({
  title: `${key}: failed`,
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
