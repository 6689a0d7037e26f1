import { readFileSync } from 'node:fs';
import { decideFindingsOf, hasPapers, recordFindingsOf, showPaperOf, takePaperOf, type ReadingDesk } from '@thucthi/intake/server';
import { newId, withScope, type Clock, type Database, type Log } from '@thucthi/platform';
import { demoTenantIds } from './demo-facts.ts';
import { demoScope } from './demo-scope.ts';

/** A short report of our own for each real city, in the legal layout and marked as an illustration; one of them is a scan. */
const papers = [
  { slug: 'pleiku', file: 'pleiku.txt', name: 'Báo cáo minh họa Pleiku.txt' },
  { slug: 'cao-bang', file: 'cao-bang.txt', name: 'Báo cáo minh họa Cao Bằng.txt' },
  { slug: 'yen-bai', file: 'yen-bai.txt', name: 'Báo cáo minh họa Yên Bái.txt' },
  { slug: 'ho-chi-minh', file: 'ho-chi-minh.txt', name: 'Báo cáo minh họa Thành phố Hồ Chí Minh.txt' },
  { slug: 'hai-phong', file: 'hai-phong.png', name: 'Báo cáo minh họa Hải Phòng (bản quét).png' },
] as const;

/**
 * Sends the demo's own papers through the door that people use, once, in the background. What says the same as the ledger is accepted
 * and becomes a second source of the figure that stands; the rest is left for whoever tries the program.
 */
export async function readDemoPapers(parts: { database: Database; clock: Clock; log: Log; desk: ReadingDesk }): Promise<void> {
  const { database, clock, desk } = parts;
  for (const { slug, file, name } of papers) {
    const scope = demoScope(demoTenantIds[slug]);
    if (await withScope(database, scope, (tx) => hasPapers(tx, scope.tenantId))) continue;
    const source = new Uint8Array(readFileSync(new URL(`./papers/${file}`, import.meta.url)));
    const { id } = await takePaperOf({ ...parts, scope }, desk, { unit: slug, date: null, name, source });
    await desk.idle();
    const paper = await showPaperOf(database, clock, scope, id);
    const known = paper.findings.filter(({ proposal }) => proposal.problem === null && proposal.standing?.same === true);
    if (known.length === 0) continue;
    const decided = await decideFindingsOf(database, clock, scope, id, {
      writeId: newId(clock.now()),
      basedOn: paper.serial,
      decisions: known.map(({ oid }) => ({ oid, verdict: 'accept' as const })),
    });
    await recordFindingsOf(database, clock, scope, id, { writeId: newId(clock.now()), basedOn: decided.serial });
  }
}
