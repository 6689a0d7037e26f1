import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../db/database.ts';
import { openTurns } from '../turns/open-turns.ts';
import { openReadingProcess, ReaderGone, type ReadingProcess } from './open-reading-process.ts';

/** Readers at once that the program serves by itself; more of them, and reading moves to a process of its own. */
const fewReaders = 2;
/** Milliseconds without a question after which the process is given up, with its memory and connections. */
const idleFor = 10 * 60_000;
/** Questions before the reading process at once: one is worked out while another waits for the database. */
const askedAtOnce = 2;
/** So many who save at once go first, for so many milliseconds at most: on a small machine both share one processor. */
const saversGoFirst = 2;
const letsThemGoFor = 1000;
/** Milliseconds between looks at who saves. */
const looksEvery = 15;

/** Milliseconds for which none is tried after one could not be started or broke. */
const restAfterFault = 60_000;

/**
 * Reading that takes long to work out, moved beside the program once several read at once: whoever saves a figure then does not stand
 * behind them. The embedded database has one door, so there everything is read here.
 */
export interface ReadBeside<Question, Answer> {
  read(database: Database, question: Question): Promise<Answer>;
}

interface Beside {
  /** Null where it could not be started. */
  readonly started: Promise<ReadingProcess | null>;
  /** Is set once it answers. */
  reader: ReadingProcess | null;
  idle: NodeJS.Timeout | undefined;
}

/** `here` and the script's work must answer alike; `script` calls `answerBeside` with it. */
export function openReadBeside<Question, Answer>(
  script: URL,
  here: (database: Database, question: Question) => Promise<Answer>,
): ReadBeside<Question, Answer> {
  const besides = new WeakMap<Database, Beside>();
  const asking = openTurns(askedAtOnce);
  let readingHere = 0;

  /** Databases that end their reading process when they are closed; each is told once, however often one is begun anew. */
  const endsWith = new WeakSet<Database>();
  const end = async (database: Database): Promise<void> => {
    const beside = besides.get(database);
    clearTimeout(beside?.idle);
    await (await beside?.started)?.stop();
  };

  const start = (database: Database, databaseUrl: string): Beside => {
    const started = openReadingProcess(script, databaseUrl).catch(() => {
      setTimeout(() => besides.delete(database), restAfterFault).unref();
      return null;
    });
    const beside: Beside = { started, reader: null, idle: undefined };
    besides.set(database, beside);
    void started.then((reader) => (beside.reader = reader));
    if (!endsWith.has(database)) database.beforeClose(() => end(database));
    endsWith.add(database);
    return beside;
  };

  /** What reads beside this process; null where it reads by itself. Told at once, so that those who come together are counted together. */
  const besideFor = (database: Database): Beside | null => {
    if (database.url === null) return null;
    const known = besides.get(database);
    // Until it has started, few go on being served here; the others would keep out whoever saves.
    if ((known === undefined || known.reader === null) && readingHere < fewReaders) return null;
    return known ?? start(database, database.url);
  };

  const readerOf = async (database: Database, beside: Beside): Promise<ReadingProcess | null> => {
    const reader = await beside.started;
    if (reader?.alive() !== true) {
      if (reader !== null && besides.get(database) === beside) besides.delete(database);
      return null;
    }
    clearTimeout(beside.idle);
    beside.idle = setTimeout(() => {
      besides.delete(database);
      void reader.stop();
    }, idleFor).unref();
    return reader;
  };

  const afterThoseWhoSave = async ({ saving }: Database): Promise<void> => {
    for (let waited = 0; saving.recent() >= saversGoFirst && waited < letsThemGoFor; waited += looksEvery) await pause(looksEvery);
  };

  const readHere = async (database: Database, question: Question): Promise<Answer> => {
    readingHere += 1;
    try {
      return await here(database, question);
    } finally {
      readingHere -= 1;
    }
  };
  return {
    read: async (database, question) => {
      const beside = besideFor(database);
      if (beside === null) return readHere(database, question);
      const reader = await readerOf(database, beside);
      if (reader === null) return readHere(database, question);
      try {
        return await asking.take(async () => {
          await afterThoseWhoSave(database);
          return reader.ask<Question, Answer>(question);
        });
      } catch (error) {
        if (error instanceof ReaderGone) return readHere(database, question);
        throw error;
      }
    },
  };
}
