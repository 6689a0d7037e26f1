import { createHash } from 'node:crypto';
import { pdfOf, words } from '@thucthi/paper/testing';
import { businessClock, copyIn, copyOut, silentLog } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoBusinessDate } from '../demo/demo-facts.ts';
import { startServices, type Services } from './start-services.ts';
import { openPaperHouse, paperClerk, type PaperClerk, type PaperHouse } from './testing/paper-clerk.ts';

let house: PaperHouse;
beforeAll(async () => {
  house = await openPaperHouse();
});
afterAll(() => house.cities.close());

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
let pages = 0;
const somePdf = (): Uint8Array => pdfOf([words(`Thông báo ${++pages}`, 90, 90)]);

/** Enters a document that names a file by its hash; answers its id. */
async function recorded(who: PaperClerk, bytes: Uint8Array): Promise<string> {
  const document = {
    restricted: false,
    symbol: null,
    kind: 'Thông báo',
    title: `Kết luận ${pages}`,
    issuer: 'UBND thành phố Pleiku',
    issuedOn: '2023-10-02',
    files: [{ name: 'Thông báo kết luận', hash: hashOf(bytes) }],
  };
  const { status, json } = await who.post<{ id: string }>('/documents', { document });
  expect(status).toBe(200);
  return json.id;
}
const place = (document: string, bytes: Uint8Array): string => `/document-files?document=${document}&hash=${hashOf(bytes)}`;
const saved = (services: Services, document: string, bytes: Uint8Array): Promise<Response> =>
  Promise.resolve(services.fetch(new Request(`http://localhost/api/v1/documents/${document}/files/${hashOf(bytes)}?unit=pleiku`)));

test('a file of a document goes in and comes out over HTTP, as an attachment that may run nothing', async () => {
  const { office, finance, stranger, cities } = house;
  const bytes = somePdf();
  const id = await recorded(office, bytes);
  expect((await finance.upload(place(id, bytes), bytes, 'ban-ky.pdf')).status).toBe(403);
  expect((await stranger.upload(place(id, bytes), bytes, 'ban-ky.pdf')).status).toBe(404);
  expect(await office.upload(place(id, bytes), bytes, 'ban-ky.pdf')).toMatchObject({ status: 200, json: { kind: 'pdf', fresh: true } });
  const answer = await saved(cities.services, id, bytes);
  expect([answer.status, hashOf(new Uint8Array(await answer.arrayBuffer()))]).toEqual([200, hashOf(bytes)]);
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox"); // not that of the pages
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="van-ban\.pdf"; filename\*=UTF-8''Th%C3%B4ng/);
  expect((await stranger.get(`/documents/${id}/files/${hashOf(bytes)}?unit=cao-bang`)).status).toBe(404);
});

test('what is refused says why in words a person can act on', async () => {
  const { office } = house;
  const [bytes, other] = [somePdf(), somePdf()];
  const id = await recorded(office, bytes);
  const wrong = await office.upload<{ vi: string }>(place(id, bytes), other, 'ban-ky.pdf');
  expect([wrong.status, wrong.json.code]).toEqual([422, 'invalid-file']);
  for (const hash of [hashOf(bytes), hashOf(other)]) expect(wrong.json.vi).toContain(hash);
  expect((await office.post('/document-files', {})).status).toBe(422);
  expect((await office.post(place(id, bytes), {})).json.code).toBe('invalid-file'); // no file in it
});

test('the operator’s limit is kept before and after a file is read, and told to pages', async () => {
  const services = await startServices({
    database: house.cities.database,
    clock: businessClock(demoBusinessDate),
    log: silentLog,
    demo: true,
    documentFileMegabytes: 1,
  });
  try {
    const office = await paperClerk(services, 'pleiku', 'office');
    expect((await office.get('/document-file-rules')).json).toMatchObject({ maxBytes: 1024 ** 2 });
    for (const size of [1024 ** 2 + 1, 3 * 1024 ** 2]) {
      const bytes = new Uint8Array(size);
      const id = await recorded(office, bytes);
      const refused = await office.upload<{ vi: string }>(place(id, bytes), bytes, 'ban-quet.pdf');
      expect([refused.status, refused.json.code]).toEqual([413, 'too-large']);
      expect(refused.json.vi).toContain('tối đa 1 MB');
    }
  } finally {
    await services.stop();
  }
});

test('a backup carries the bytes, into another database', async () => {
  const { office, cities } = house;
  const bytes = somePdf();
  const id = await recorded(office, bytes);
  await office.upload(place(id, bytes), bytes, 'ban-ky.pdf');
  const lines: string[] = [];
  const write = (part: string): Promise<void> => {
    lines.push(...part.split('\n'));
    return Promise.resolve();
  };
  await copyOut(cities.database, write, () => {});
  const to = await openTestDatabase();
  try {
    const read = (async function* () {
      yield* lines;
    })();
    await copyIn(to, read, () => {});
    const services = await startServices({ database: to, clock: businessClock(demoBusinessDate), log: silentLog, demo: true });
    try {
      const answer = await saved(services, id, bytes);
      expect([answer.status, hashOf(new Uint8Array(await answer.arrayBuffer()))]).toEqual([200, hashOf(bytes)]);
    } finally {
      await services.stop();
    }
  } finally {
    await to.close();
  }
}, 60_000);
