import { peopleToName } from '@thucthi/access/server';
import { demoPersonasOf } from '@thucthi/access/demo';
import { openMonitoredFileOf, stepMonitoredFileOf } from '@thucthi/mandates/server';
import { mintScope, movableClock, newId, withScope, type Database } from '@thucthi/platform';
import { demoTenantIds } from '../demo-facts.ts';
import { demoScope } from '../demo-scope.ts';
import { mauMonitoredFiles, type BookReader } from './mau-monitored-book.ts';
import { momentOn } from './mau-months.ts';
import { slugsOfMau } from './mau-unit-slugs.ts';

/** Opens the sample city's monitored files as its chairman, through the door people use, each step on its day; answers how many. */
export async function loadMauMonitored(database: Database): Promise<number> {
  const tenantId = demoTenantIds.mau;
  const clock = movableClock(momentOn('2026-01-02', 8));
  const people = await withScope(database, demoScope(tenantId), (tx) => peopleToName(tx, demoScope(tenantId)));
  const idOf = (persona: BookReader): string => {
    const name = demoPersonasOf(null).find((one) => one.persona === persona)?.name;
    const found = people.find((person) => person.name === name);
    if (found === undefined) throw new Error(`the sample city has nobody who is ${persona}`);
    return found.id;
  };
  // Only a person can be named, so the demo acts as one here.
  const scope = mintScope({ tenantId, personId: idOf('chairman'), rights: ['files.monitor'], readUnits: 'all', writeUnits: 'all' });
  const work = { database, clock, scope };
  const slugOf = slugsOfMau();
  for (const { on, readers, file, owner, steps } of mauMonitoredFiles) {
    clock.moveTo(momentOn(on, 9));
    const answerable = 'unit' in owner ? { unit: slugOf(owner.unit) } : owner;
    const opened = { ...file, owner: answerable, stageSince: on, keepDayOff: false, readers: readers.map(idOf) };
    const { id, revision } = await openMonitoredFileOf(work, { writeId: newId(), file: opened });
    let basedOn = revision;
    for (const one of steps) {
      clock.moveTo(momentOn(one.on, 9));
      basedOn = (await stepMonitoredFileOf(work, id, { writeId: newId(), basedOn, step: one.step })).revision;
    }
  }
  return mauMonitoredFiles.length;
}
