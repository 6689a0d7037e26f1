import {
  makeApi,
  movableClock,
  openSecretBox,
  silentLog,
  asWorker,
  mintScope,
  runWrite,
  type Database,
  type MovableClock,
  type Route,
  readAllowedHosts,
} from '@thucthi/platform';
import { assignRole, createPerson, openAccess, roles, type Access, type RoleCode } from '@thucthi/access/server';
import { openTestDatabase } from '@thucthi/platform/testing';
import {
  indexUnits,
  indicatorCatalogue,
  insertBody,
  insertIndicators,
  insertUnits,
  replaceClosure,
  setRootUnit,
  writeInstallation,
} from '@thucthi/registry/server';
import { startServices, type Services } from '../start-services.ts';

/** A body with a root and two wards, made up for tests over the whole contract. */
export interface MatrixBody {
  readonly tenantId: number;
  readonly slug: string;
  readonly root: number;
  readonly wards: readonly [number, number];
  readonly slugs: { readonly root: string; readonly wards: readonly [string, string] };
}
/** The whole house with two bodies that are no demo. */
export interface MatrixGround {
  readonly database: Database;
  readonly clock: MovableClock;
  readonly own: MatrixBody;
  readonly other: MatrixBody;
  readonly access: Access;
  readonly services: Services;
  addPerson(body: MatrixBody, username: string, role: RoleCode | null): Promise<string>;
  /** A server with other routes behind the same door. */
  behindTheDoor(routes: readonly Route[]): { request(path: string, init: RequestInit): Response | Promise<Response> };
  close(): Promise<void>;
}
export const matrixPassword = 'một câu thật dài để nhớ';

async function insertMatrixBody(database: Database, tenantId: number, slug: string, at: Date): Promise<MatrixBody> {
  const [root, first, second] = [tenantId * 100 + 1, tenantId * 100 + 2, tenantId * 100 + 3];
  const slugs = { root: slug, wards: [`${slug}-phuong-a`, `${slug}-phuong-b`] as const };
  const unit = (id: number, unitSlug: string, name: string, parentId: number | null) => ({
    id,
    slug: unitSlug,
    tree: 'territory' as const,
    versions: [
      {
        code: null,
        name,
        kind: parentId === null ? ('province' as const) : ('ward' as const),
        parentId,
        validFrom: '2020-01-01',
        validTo: null,
      },
    ],
  });
  const units = [
    unit(root, slugs.root, 'Tỉnh thử', null),
    unit(first, slugs.wards[0], 'Phường A', root),
    unit(second, slugs.wards[1], 'Phường B', root),
  ];
  await asWorker(database, 'test', async (tx) => {
    await insertBody(tx, { id: tenantId, slug, name: { vi: 'Tỉnh thử', en: 'Test' }, demo: false, illustrative: false }, at);
    await insertUnits(tx, tenantId, units, at);
    await replaceClosure(
      tx,
      tenantId,
      indexUnits(units, []),
      units.map(({ id }) => id),
    );
    await setRootUnit(tx, tenantId, root);
  });
  return { tenantId, slug, root, wards: [first, second], slugs };
}

/** Opens it; `narrowed` is what the services work with in the place of the database. */
export async function openMatrixGround(narrowed: (database: Database) => Database = (database) => database): Promise<MatrixGround> {
  const database = await openTestDatabase();
  const clock = movableClock(new Date('2026-11-16T02:00:00Z'));
  await asWorker(database, 'test', async (tx) => {
    await writeInstallation(tx, { demo: false, businessDate: null, ready: true });
    const numbered = indicatorCatalogue.map((definition, index) => ({ id: index + 1, definition }));
    await insertIndicators(tx, null, numbered, clock.now());
  });
  const own = await insertMatrixBody(database, 71, 'tinh-nha', clock.now());
  const other = await insertMatrixBody(database, 72, 'tinh-la', clock.now());
  const secrets = openSecretBox([crypto.getRandomValues(new Uint8Array(32))]);
  const access = await openAccess({ database, clock, foundBody: async () => {}, secrets });
  const webhookHosts = readAllowedHosts('http://127.0.0.1');
  const services = await startServices({ database: narrowed(database), clock, log: silentLog, demo: false, secrets, webhookHosts });
  return {
    database,
    clock,
    own,
    other,
    access,
    services,
    addPerson: (body, username, role) => {
      const scope = mintScope({ tenantId: body.tenantId, personId: null, rights: ['people.manage'], readUnits: 'all', writeUnits: 'all' });
      return runWrite(database, scope, async (tx) => {
        const access = { kind: 'password', password: matrixPassword } as const;
        const personId = await createPerson(tx, scope, clock, { username, name: username, access });
        const unitId = role !== null && roles[role].place === 'branch' ? body.wards[0] : null;
        if (role !== null) await assignRole(tx, scope, clock, { personId, role, unitId });
        return personId;
      });
    },
    behindTheDoor: (routes) => makeApi(routes, { database, clock, log: silentLog, admit: access.admit }),
    close: async () => {
      await services.stop();
      await database.close();
    },
  };
}

/** What every request of this site's pages bears. */
export const pageHeaders = {
  'x-thucthi': '1',
  origin: 'http://localhost',
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/json',
};

/** Signs somebody in and answers the cookie. */
export async function cookieOf(services: Services, body: MatrixBody, username: string): Promise<string> {
  const answer = await services.fetch(
    new Request('http://localhost/api/v1/sign-in', {
      method: 'POST',
      headers: pageHeaders,
      body: JSON.stringify({ tenant: body.slug, username, password: matrixPassword }),
    }),
  );
  const [cookie] = answer.headers.get('set-cookie')?.split(';') ?? [];
  if (answer.status !== 200 || cookie === undefined) throw new Error(`${username} is not signed in: ${answer.status}`);
  return cookie;
}
