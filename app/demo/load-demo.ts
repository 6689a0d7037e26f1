import type { Clock, Database } from '@thucthi/platform';
import { asWorker, businessClock } from '@thucthi/platform';
import { foldAll } from '@thucthi/figures/server';
import { loadNationalRegistry, readIndicatorIds, writeInstallation } from '@thucthi/registry/server';
import { demoBusinessDate } from './demo-facts.ts';
import { loadSeedCity } from './load-seed-city.ts';
import { seedCities } from './seeds/index.ts';

/** Fills an empty installation with the demo: the national registry, five real cities, the sample city, and its fixed date. */
export async function loadDemo(database: Database, onProgress: (step: string) => void): Promise<void> {
  const clock: Clock = businessClock(demoBusinessDate);
  onProgress('danh mục đơn vị hành chính và chỉ tiêu');
  await loadNationalRegistry(database, clock);
  const indicatorIds = await readIndicatorIds(database);
  for (const city of seedCities) {
    onProgress(city.tenantName.vi);
    await loadSeedCity(database, clock, city, indicatorIds);
  }
  await foldAll(database);
  await asWorker(database, 'demo ready', (tx) => writeInstallation(tx, { demo: true, businessDate: demoBusinessDate, ready: true }));
}
