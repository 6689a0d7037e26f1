import { addMonths } from '@thucthi/kernel';
import { newId } from '@thucthi/platform';
import { networkProblem } from '../../../app/web/api/api-problem.ts';
import { openOutbox, type Sendable } from '../../../app/web/offline/outbox.ts';
import { tabStore } from '../../../app/web/offline/tab-store.ts';
import type { Ground } from '../ground/open-ground.ts';
import { communeId, tenantId, type Shape } from '../ground/shape.ts';
import { timed } from '../measure.ts';
import type { People } from './evening-people.ts';

/** Entries that wait on the device. */
export const queued = 1000;

/** How the queue went: figures in the ledger, keys that stand there twice, sendings it took, and for how long. */
export interface DrainedQueue {
  readonly written: number;
  readonly twice: number;
  readonly sendings: number;
  readonly ms: number;
}

/**
 * A thousand single figures of one commune, typed without a connection, sent by the device's own queue when it is back: over a line that loses
 * every seventh request on its way and every fifth answer on its way back.
 */
export async function drainQueue(ground: Ground, people: People, shape: Shape): Promise<DrainedQueue> {
  const commune = 1;
  const months = Array.from({ length: Math.ceil(queued / shape.indicators) }, (_, at) => addMonths('2018-01', at));
  const entries = months.flatMap((month) => people.figures(commune, month)).slice(0, queued);
  let sendings = 0;
  const send = async ({ address, body }: Sendable, writeId: string): Promise<unknown> => {
    sendings += 1;
    if (sendings % 7 === 0) throw networkProblem();
    if (!(await people.post(address, commune, { writeId, ...body }))) throw new Error('the server refused an entry of the queue');
    if (sendings % 5 === 0) throw networkProblem();
    return {};
  };
  const outbox = openOutbox('can-bo', {
    store: tabStore(),
    send,
    newId,
    now: () => new Date(),
    isMine: () => Promise.resolve(true),
    alone: (work) => work(),
    sent: () => {},
  });
  for (const entry of entries) {
    await outbox.add({
      id: newId(),
      topic: 'bench',
      page: '/',
      label: entry.period,
      keys: [entry.indicator],
      method: 'POST',
      address: '/api/v1/figures',
      body: { figures: [entry] },
      parts: [],
      renews: [],
    });
  }
  const { ms } = await timed(async () => {
    while ((await outbox.drain()) !== 'all') if (sendings > queued * 3) throw new Error('the queue does not end');
  });
  const found = await ground.one(`select count(*)::integer as written, (count(*) - count(distinct (indicator_id, period)))::integer as twice
    from figure where tenant_id = ${tenantId} and unit_id = ${communeId(commune)} and period < '2022'`);
  return { written: Number(found['written']), twice: Number(found['twice']), sendings, ms };
}
