import type { z } from 'zod';
import { announce, dateInVietnam, runWrite, writeOnce, type Clock, type Database, type Scope } from '@thucthi/platform';
import type { recordUnitEvent, unitEventOrder } from '@thucthi/registry/contract';
import { applyUnitEvent } from '@thucthi/registry/server';
import { rebuildAncestors } from './rebuild-ancestors.ts';

type Asked = z.output<typeof unitEventOrder> & { writeId: string; basedOn?: string | null };
type Answer = z.input<(typeof recordUnitEvent)['answer']>;

/**
 * Carries out a merger, split, transfer, rename or upgrade of units: the units and their lines, the totals above them, audit and
 * news in one transaction, at most once for its write id. It waits for every write under way in the body and keeps later ones
 * waiting until it is done.
 */
export function restructureUnits(database: Database, scope: Scope, clock: Clock, asked: Asked): Promise<Answer> {
  const { writeId, basedOn, ...order } = asked;
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: order }, async () => {
      const applied = await applyUnitEvent(tx, scope, clock, order, basedOn);
      const recordedAt = clock.now();
      const stamp = { tenantId: scope.tenantId, recordedAt, recordedOn: dateInVietnam(recordedAt), recordedBy: scope.personId };
      const rebuilt = await rebuildAncestors(tx, scope, stamp, applied.stretches);
      if (rebuilt.totals > 0) {
        const units = [...new Set(applied.stretches.map(({ unitId }) => unitId))];
        await announce(tx, scope, clock, 'figures', { units, periods: rebuilt.periods });
      }
      return { units: applied.units };
    }),
  );
}
