import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Acknowledged } from '../kill-writers.ts';
import type { WhereDatabase } from '../where-database.ts';
import type { BegunForm, Told } from './worked-database.ts';

const program = fileURLToPath(new URL('./faulted-app.ts', import.meta.url));

/** The process that writes, as the one who brings about faults sees it. */
export interface AppProcess {
  readonly acknowledged: Acknowledged;
  /** Begun and not acknowledged, by write id. */
  readonly open: Map<string, BegunForm>;
  /** Failures the writers met and got over by trying again. */
  refusals(): number;
  ended(): boolean;
  /** Waits for the next line that answers; false when it does not come in time or the process ends. */
  hear(answers: (told: Told) => boolean, withinMs: number): Promise<boolean>;
  /** Everything begun is brought to its end and nothing new is begun; false when that does not come in time. */
  pause(): Promise<boolean>;
  go(): void;
  kill(): Promise<void>;
  /** What it wrote to its error output last. */
  complaint(): string;
}

/** Starts it on a database. */
export function startApp(where: WhereDatabase, firstRound: number): AppProcess {
  const child = spawn(process.execPath, [program, JSON.stringify([where, firstRound])], { stdio: ['pipe', 'pipe', 'pipe'] });
  const acknowledged: Acknowledged = { saved: [], imported: [] };
  const open = new Map<string, BegunForm>();
  const listeners = new Set<(told: Told | null) => void>();
  let refusals = 0;
  let over = false;
  let unread = '';
  let said = '';
  const take = (told: Told): void => {
    if ('begun' in told) open.set(told.begun.writeId, told.begun);
    if ('saved' in told) {
      open.delete(told.saved.writeId);
      acknowledged.saved.push(told.saved);
    }
    if ('imported' in told) acknowledged.imported.push(told.imported);
    if ('refused' in told) refusals += 1;
    for (const listener of listeners) listener(told);
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (unread + text).split('\n');
    unread = lines.pop() ?? '';
    for (const line of lines) take(JSON.parse(line) as Told);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4000)));
  child.stdin.on('error', () => {}); // it was killed while it was spoken to
  const closed = new Promise<void>((resolve) =>
    child.once('close', () => {
      over = true;
      for (const listener of listeners) listener(null);
      resolve();
    }),
  );
  const hear: AppProcess['hear'] = (answers, withinMs) =>
    over
      ? Promise.resolve(false)
      : new Promise((resolve) => {
          const finish = (heard: boolean): void => {
            clearTimeout(timer);
            listeners.delete(listener);
            resolve(heard);
          };
          const listener = (told: Told | null): void => {
            if (told === null) finish(false);
            else if (answers(told)) finish(true);
          };
          const timer = setTimeout(() => finish(false), withinMs);
          listeners.add(listener);
        });
  return {
    acknowledged,
    open,
    refusals: () => refusals,
    ended: () => over,
    hear,
    pause: () => {
      const paused = hear((told) => 'paused' in told, 60_000);
      child.stdin.write('pause\n');
      return paused;
    },
    go: () => void child.stdin.write('go\n'),
    kill: async () => {
      child.kill('SIGKILL');
      await closed;
    },
    complaint: () => said,
  };
}
