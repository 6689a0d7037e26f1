import type { OpenAPIHono } from '@hono/zod-openapi';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import {
  makeApi,
  movableClock,
  openSecretBox,
  route,
  runWrite,
  silentLog,
  type Database,
  type MovableClock,
  type SecretBox,
} from '@thucthi/platform';
import { endpoint, type Audience } from '@thucthi/platform/contract';
import { assignRole, createPerson, openAccess, type Access, type FoundBody, type RoleCode } from '../server/index.ts';
import type { TestBody } from './two-bodies.ts';

/** The key of the tests' installation. */
export const testSecrets = openSecretBox([randomBytes(32)]);

/** A password no rule objects to. */
export const goodPassword = 'con trâu đi trước cái cày';

const seen = z.object({
  tenantId: z.number(),
  personId: z.string().nullable(),
  rights: z.array(z.string()),
  read: z.unknown(),
  write: z.unknown(),
});
const probed: Record<string, Audience> = {
  open: 'public',
  demo: 'public-demo',
  signed: 'signed-in',
  enter: 'figures.enter',
  people: 'people.manage',
};

/** Routes that answer the scope they were given: `/api/v1/probe/<door>/{slug}` and `/api/v1/probe/<door>`. */
const probes = Object.entries(probed).flatMap(([door, audience]) =>
  ([`/api/v1/probe/${door}`, `/api/v1/probe/${door}/{slug}`] as const).map((path) =>
    route(
      endpoint({
        id: path,
        method: 'get',
        path,
        audience,
        summary: 'probe',
        params: path.endsWith('{slug}') ? z.object({ slug: z.string() }) : z.object({}),
        query: z.object({ unit: z.string().optional(), tenant: z.string().optional() }),
        answer: seen,
      }),
      async ({ scope }) => ({
        tenantId: scope.tenantId,
        personId: scope.personId,
        rights: [...scope.rights],
        read: scope.readUnits,
        write: scope.writeUnits,
      }),
    ),
  ),
);

export interface TestServer {
  readonly api: OpenAPIHono;
  readonly clock: MovableClock;
  readonly access: Access;
}

/** The module's routes and the probes on one server with a clock the test moves. */
export async function openTestServer(
  database: Database,
  foundBody: FoundBody = async () => {},
  secrets: SecretBox | null = testSecrets,
): Promise<TestServer> {
  const clock = movableClock(new Date('2026-11-16T02:00:00Z'));
  const access = await openAccess({ database, clock, foundBody, secrets });
  return { clock, access, api: makeApi([...access.routes, ...probes], { database, clock, log: silentLog, admit: access.admit }) };
}

/** A person with a password and roles, straight through the module's uses. */
export async function insertPersonWith(
  database: Database,
  server: TestServer,
  body: TestBody,
  username: string,
  roles: { role: RoleCode; unitId: number | null }[],
): Promise<string> {
  return runWrite(database, body.loader, async (tx) => {
    const personId = await createPerson(tx, body.loader, server.clock, {
      username,
      name: username,
      access: { kind: 'password', password: goodPassword },
    });
    for (const gift of roles) await assignRole(tx, body.loader, server.clock, { personId, ...gift });
    return personId;
  });
}
