import { indicatorCatalogue, insertIndicators, readIndicatorIds, writeInstallation } from '@thucthi/registry/server';
import { asWorker, businessClock, silentLog, type Database, type Log } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { demoBusinessDate } from '../../demo/demo-facts.ts';
import { loadSeedCity } from '../../demo/load-seed-city.ts';
import { seedCities } from '../../demo/seeds/index.ts';
import { startServices, type Services } from '../start-services.ts';

/** The whole house on a test database with some of the demo's cities in it. */
export interface DemoCities {
  database: Database;
  services: Services;
  ask(path: string, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

/** Opens the house with the cities named, as the demo loads them; `log` is told what an operator would be. */
export async function openDemoCities(slugs: readonly string[], log: Log = silentLog): Promise<DemoCities> {
  const database = await openTestDatabase();
  const clock = businessClock(demoBusinessDate);
  await asWorker(database, 'test', async (tx) => {
    await writeInstallation(tx, { demo: true, businessDate: demoBusinessDate, ready: true });
    await insertIndicators(
      tx,
      null,
      indicatorCatalogue.map((definition, index) => ({ id: index + 1, definition })),
      clock.now(),
    );
  });
  const ids = await readIndicatorIds(database);
  const cities = seedCities.filter((city) => slugs.includes(city.slug));
  if (cities.length !== slugs.length) throw new Error(`not all of these are cities of the demo: ${slugs.join(', ')}`);
  for (const city of cities) await loadSeedCity(database, clock, city, ids);
  const services = await startServices({ database, clock, log, demo: true });
  return {
    database,
    services,
    ask: (path, headers = {}) => Promise.resolve(services.fetch(new Request(`http://localhost${path}`, { headers }))),
    close: async () => {
      await services.stop();
      await database.close();
    },
  };
}
