import { newId, type ScopedTx } from '@thucthi/platform';
import { insertProposedTasks } from './decisions.store.ts';
import type { PaperRow } from './papers.store.ts';
import { keepRun } from './readings.store.ts';
import { keepLevels } from './same-slots.store.ts';

/** Keeps all that a run of the reader found in a paper: the run itself, what it states for other papers to be held against, the tasks it proposes. */
export async function keepReading(
  tx: ScopedTx,
  tenantId: number,
  row: PaperRow,
  kept: Parameters<typeof keepRun>[3],
  now: Date,
): Promise<void> {
  await keepRun(tx, tenantId, row, kept, now);
  await keepLevels(tx, tenantId, row, kept.reading.observations);
  const tasks = kept.reading.directives.map(({ start, end, actor, action, deadline }) => ({
    id: newId(now),
    start,
    end,
    actor,
    action,
    deadline,
  }));
  await insertProposedTasks(tx, tenantId, row.id, tasks, now);
}
