import type { EmbeddedEngine } from './open-embedded.ts';

const checkpointEvery = 60_000;
const vacuumEvery = 15 * 60_000;

/**
 * The embedded engine runs neither checkpoints nor autovacuum by itself; without them its log grows without end and a
 * start after a crash takes seconds. Answers the stop, which waits for the round under way.
 */
export function startHousekeeping(engine: EmbeddedEngine): () => Promise<void> {
  let round: Promise<void> = Promise.resolve();
  const run = (statement: string): void => {
    round = round
      .then(() => engine.exec(statement))
      .catch(() => {
        // A missed round costs only time; the next one does its work.
      });
  };
  const timers = [
    setInterval(() => run('checkpoint'), checkpointEvery),
    setInterval(
      () =>
        ['figure_current', 'figure_spread', 'import_figure', 'rollup', 'rollup_delta', 'outbox'].forEach((table) =>
          run(`vacuum (analyze) ${table}`),
        ),
      vacuumEvery,
    ),
  ];
  for (const timer of timers) timer.unref();
  return async () => {
    for (const timer of timers) clearInterval(timer);
    await round;
  };
}
