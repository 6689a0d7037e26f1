import { openTestDatabase } from '@thucthi/platform/testing';
import { createHash, randomBytes } from 'node:crypto';
import { asWorker, businessClock, copyIn, copyOut, silentLog } from '@thucthi/platform';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoBusinessDate } from '../demo/demo-facts.ts';
import { startServices } from './start-services.ts';
import { openPaperHouse, paperClerk, shortReport, type PaperHouse } from './testing/paper-clerk.ts';

let house: PaperHouse;
beforeAll(async () => {
  house = await openPaperHouse();
});
afterAll(() => house.cities.close());

const hashOf = (bytes: ArrayBuffer): string => createHash('sha256').update(new Uint8Array(bytes)).digest('hex');

test('a backup carries papers: originals to the last byte, texts, readings and decisions, in lines that fit into memory', async () => {
  const { office, cities } = house;
  const large = Buffer.concat([Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d]), randomBytes(18 * 1024 ** 2)]);
  const refused = (await office.send(new Uint8Array(large), 'hong.pdf')).json;
  const read = (await office.paste(shortReport.replace('BÁO', 'B\u0000ÁO\ud800'))).json;
  const shown = await office.shown(read.id);
  const { oid } = shown.findings[0]!;
  await office.post(`/papers/${read.id}/decisions`, { basedOn: 0, decisions: [{ oid, verdict: 'accept' }] });
  expect((await office.shown(refused.id)).state).toBe('refused');

  const lines: string[] = [];
  let largest = 0;
  await copyOut(
    cities.database,
    (part) => {
      largest = Math.max(largest, part.length);
      lines.push(...part.split('\n'));
      return Promise.resolve();
    },
    () => {},
  );
  expect(largest).toBeLessThan(20 * 1024 ** 2);
  const to = await openTestDatabase();
  try {
    await copyIn(
      to,
      (async function* () {
        yield* lines;
      })(),
      () => {},
    );
    const services = await startServices({ database: to, clock: businessClock(demoBusinessDate), log: silentLog, demo: true });
    try {
      const there = await paperClerk(services, 'pleiku', 'office');
      expect(await there.shown(read.id)).toEqual((await office.get(`/papers/${read.id}`)).json);
      const bytes = await there.bytes(`/papers/${refused.id}/original`);
      expect([bytes.byteLength, hashOf(bytes)]).toEqual([large.byteLength, hashOf(Uint8Array.from(large).buffer)]);
    } finally {
      await services.stop();
    }
    const kept = await asWorker(to, 'test', (tx) => sql<{ n: number }>`select count(*)::integer as n from original_piece`.execute(tx));
    expect(kept.rows[0]!.n).toBeGreaterThan(36);
  } finally {
    await to.close();
  }
}, 60_000);
