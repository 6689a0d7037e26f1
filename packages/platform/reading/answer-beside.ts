import type { Database } from '../db/database.ts';
import { openDatabase } from '../db/open-database.ts';
import { Refusal } from '../http/refusal.ts';
import type { ReadingOrder, ReadingReport } from './reading-messages.ts';

/** Connections of a reading process: one waits for the database while others are worked out. */
const connections = 4;

/** The other end of `openReadingProcess`: answers questions on connections of its own, for as long as the program that started it lives. */
export async function answerBeside<Question, Answer>(work: (database: Database, question: Question) => Promise<Answer>): Promise<void> {
  const databaseUrl = process.env['DATABASE_URL'];
  if (process.send === undefined || databaseUrl === undefined) throw new Error('answerBeside runs in a reading process');
  // Whatever ends the program ends this with it; a signal to the whole group is the program's to answer, which still has readers.
  process.on('disconnect', () => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
  const database = await openDatabase({ databaseUrl, poolSize: connections });
  const report = (message: ReadingReport): void => void process.send?.(message);
  process.on('message', ({ id, question }: ReadingOrder) => {
    work(database, question as Question).then(
      (answer) => report({ id, kind: 'answer', answer }),
      (error: unknown) => {
        if (error instanceof Refusal) report({ id, kind: 'refusal', code: error.code, extra: error.extra });
        else report({ id, kind: 'fault', message: (error as Error).message, code: (error as { code?: string }).code });
      },
    );
  });
  report({ kind: 'ready' });
}
