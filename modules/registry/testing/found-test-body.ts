import { asWorker, type Database } from '@thucthi/platform';
import {
  indexUnits,
  indicatorCatalogue,
  insertBody,
  insertIndicators,
  insertUnits,
  readIndicators,
  replaceClosure,
  setRootUnit,
  type UnitDef,
} from '../server/index.ts';

/** Puts a made-up body with its units into a test's database, the first of them its root; every database gets the catalogue once. */
export async function foundTestBody(
  database: Database,
  body: { tenantId: number; slug: string; demo: boolean; units: readonly UnitDef[] },
): Promise<void> {
  const { tenantId, slug, demo } = body;
  const units = [...body.units];
  await asWorker(database, 'test', async (tx) => {
    const now = new Date('2026-01-01T00:00:00Z');
    const known = indicatorCatalogue.map((definition, index) => ({ id: index + 1, definition }));
    if ((await readIndicators(tx)).size === 0) await insertIndicators(tx, null, known, now);
    await insertBody(tx, { id: tenantId, slug, name: { vi: 'Thành phố', en: 'City' }, demo, illustrative: true }, now);
    await insertUnits(tx, tenantId, units, now);
    await replaceClosure(
      tx,
      tenantId,
      indexUnits(units, []),
      units.map(({ id }) => id),
    );
    await setRootUnit(tx, tenantId, units[0]!.id);
  });
}
