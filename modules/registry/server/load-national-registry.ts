import { asWorker, type Database } from '@thucthi/platform';
import { indicatorCatalogue } from '../data/indicators/index.ts';
import { loadNationalUnits } from '../data/units/load-national-units.ts';
import { indexUnits } from '../domain/lineage.ts';
import { eventRowId } from './event-row-id.ts';
import { insertIndicators, readIndicators } from './indicators.store.ts';
import { insertEvents, insertUnits, replaceClosure } from './units.store.ts';

/** Slugs of national units begin so; a body's own units have the plain ones. */
const nationalPrefix = 'vn-';
/**
 * Law and official definitions were known long before a program is installed: a look back at any earlier day has to find them, else
 * every figure recorded before the installation would have no indicator.
 */
const alwaysKnown = new Date('1900-01-01T00:00:00Z');

/** Loads what every body shares: the national units with their history, and the catalogue of indicators. Once, on an empty database. */
export async function loadNationalRegistry(database: Database): Promise<void> {
  const { units: named, events } = loadNationalUnits();
  const units = named.map((unit) => ({ ...unit, slug: `${nationalPrefix}${unit.slug}` }));
  await asWorker(database, 'national registry', async (tx) => {
    if ((await readIndicators(tx)).size > 0) return;
    await insertIndicators(
      tx,
      null,
      indicatorCatalogue.map((definition, position) => ({ id: position + 1, definition })),
      alwaysKnown,
    );
    await insertUnits(tx, null, units, alwaysKnown);
    await insertEvents(
      tx,
      null,
      events.map((event) => ({ ...event, rowId: eventRowId(event.id) })),
      alwaysKnown,
    );
    await replaceClosure(
      tx,
      null,
      indexUnits(units, events),
      units.map((unit) => unit.id),
    );
  });
}

/** Ids of the national indicators by code. */
export async function readIndicatorIds(database: Database): Promise<Map<string, number>> {
  const indicators = await asWorker(database, 'indicator ids', (tx) => readIndicators(tx));
  return new Map([...indicators.values()].map(({ id, definition }) => [definition.code, id]));
}
