import type { Clock, Database } from '@thucthi/platform';
import { asWorker, businessClock, flushedAtEnd, withScope } from '@thucthi/platform';
import { createDemoPersonas } from '@thucthi/access/demo';
import { foldAll } from '@thucthi/figures/server';
import { loadNationalRegistry, readIndicatorIds, writeInstallation } from '@thucthi/registry/server';
import { demoBusinessDate, demoTenantIds } from './demo-facts.ts';
import { demoScope } from './demo-scope.ts';
import { loadSeedCity } from './load-seed-city.ts';
import { loadMauReminders } from './mau/load-mau-reminders.ts';
import { loadMauFollowUp } from './mau/load-mau-follow-up.ts';
import { loadMauCollection } from './mau/load-mau-collection.ts';
import { loadMauHouseholds } from './mau/load-mau-households.ts';
import { loadMauMonitored } from './mau/load-mau-monitored.ts';
import { loadMauSessions } from './mau/load-mau-sessions.ts';
import { loadMauTasks } from './mau/load-mau-tasks.ts';
import { loadMau } from './mau/load-mau.ts';
import { seedCities } from './seeds/index.ts';

/** Fills an empty installation with the demo: the national registry, five real cities, the sample city, and its fixed date. */
export async function loadDemo(database: Database, onProgress: (step: string) => void): Promise<void> {
  await flushedAtEnd(database, () => fill(database, onProgress));
  await asWorker(database, 'demo ready', (tx) => writeInstallation(tx, { demo: true, businessDate: demoBusinessDate, ready: true }));
}

async function fill(database: Database, onProgress: (step: string) => void): Promise<void> {
  const clock: Clock = businessClock(demoBusinessDate);
  onProgress('danh mục đơn vị hành chính và chỉ tiêu');
  await loadNationalRegistry(database);
  const indicatorIds = await readIndicatorIds(database);
  for (const city of seedCities) {
    onProgress(city.tenantName.vi);
    await loadSeedCity(database, clock, city, indicatorIds);
    const scope = demoScope(demoTenantIds[city.slug]);
    await withScope(database, scope, (tx) => createDemoPersonas(tx, scope, clock, { ward: null }));
  }
  await loadMau(database, indicatorIds, onProgress);
  onProgress('thành phố mẫu: biểu báo cáo');
  await loadMauCollection(database);
  await loadMauHouseholds(database);
  onProgress('thành phố mẫu: nhiệm vụ');
  await loadMauTasks(database);
  await loadMauFollowUp(database);
  await loadMauMonitored(database);
  onProgress('thành phố mẫu: phiên họp');
  await loadMauSessions(database);
  await loadMauReminders(database);
  await foldAll(database);
}
