import { asWorker, mintScope, writeAudit, type Clock, type Database, type Log } from '@thucthi/platform';
import { readBodies } from '@thucthi/registry/server';
import { erasePeople } from './lines.store.ts';
import { listsToErase, noteErased } from './lists.store.ts';

/**
 * Erases the names of every list whose day of retention is over, in every body; the numbers stay. Asked every few minutes, and by several
 * processes at once without harm: a list whose names are gone is no longer found. Answers how many lines lost their names.
 */
export async function eraseOnTime(parts: { database: Database; clock: Clock; log: Log; going?: () => boolean }): Promise<number> {
  const { database, clock, log, going = () => true } = parts;
  let erased = 0;
  for (const body of await asWorker(database, 'retention of households', (tx) => readBodies(tx))) {
    if (!going()) break;
    try {
      erased += await asWorker(database, 'retention of households', async (tx) => {
        const scope = mintScope({ tenantId: body.id, personId: null, rights: [], readUnits: 'all', writeUnits: [] });
        let count = 0;
        for (const list of await listsToErase(tx, body.id, clock.today())) {
          const lines = await erasePeople(tx, body.id, list.id, 'all');
          await noteErased(tx, body.id, list.id, clock.today());
          await writeAudit(tx, scope, clock, {
            action: 'households.erased',
            subjectKind: 'household-list',
            subjectId: list.id,
            detail: {
              unitId: list.unitId,
              indicatorId: list.indicatorId,
              period: list.period,
              erased: lines.length,
              whole: true,
              retainUntil: list.retainUntil,
              lines: lines.slice(0, 500),
            },
          });
          count += lines.length;
        }
        return count;
      });
    } catch (error) {
      log.error('names whose retention is over could not be erased; it is tried again', { body: body.slug, error });
    }
  }
  return erased;
}
