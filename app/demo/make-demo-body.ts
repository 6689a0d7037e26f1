import { asWorker, newId, type Clock, type Database } from '@thucthi/platform';
import {
  indexUnits,
  insertBody,
  insertEvents,
  insertUnits,
  replaceClosure,
  setRootUnit,
  type UnitDef,
  type UnitEvent,
} from '@thucthi/registry/server';

/** A body of the demo with its units; the first unit is the one it opens on. */
export interface DemoBody {
  tenantId: number;
  slug: string;
  name: { vi: string; en: string };
  illustrative: boolean;
  units: readonly UnitDef[];
  events: readonly UnitEvent[];
}

/** Creates a demo body: tenant, units, their history and closure. */
export async function makeDemoBody(database: Database, clock: Clock, body: DemoBody): Promise<void> {
  const recordedAt = clock.now();
  await asWorker(database, 'demo body', async (tx) => {
    await insertBody(tx, { id: body.tenantId, slug: body.slug, name: body.name, demo: true, illustrative: body.illustrative }, recordedAt);
    await insertUnits(tx, body.tenantId, body.units, recordedAt);
    await insertEvents(
      tx,
      body.tenantId,
      body.events.map((event) => ({ ...event, rowId: newId(recordedAt) })),
      recordedAt,
    );
    await replaceClosure(
      tx,
      body.tenantId,
      indexUnits(body.units, body.events),
      body.units.map((unit) => unit.id),
    );
    const root = body.units[0];
    if (root) await setRootUnit(tx, body.tenantId, root.id);
  });
}
