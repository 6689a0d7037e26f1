import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asWorker, route, type Route } from '@thucthi/platform';
import { roleCodes, roles, type RoleCode } from '@thucthi/access/server';
import { z } from 'zod';
import { cookieOf, openMatrixGround, pageHeaders, type MatrixGround } from './testing/matrix-ground.ts';

/**
 * Every route of the contract × everybody who may ask × every place that may be named. What each gets is worked out from the declared
 * audience and the table of roles alone, and compared with what the server's door does and which branch it lets be written.
 */
type Audience = Route['endpoint']['audience'];
interface Actor {
  readonly name: string;
  readonly cookie: string | null;
  /** Null: a stranger as far as the server can tell. */
  readonly holds: { readonly body: 'own' | 'other'; readonly role: RoleCode | null; readonly lent?: readonly string[] } | null;
}
const places = ['nowhere', 'own root', 'own branch', 'other branch', 'other body', 'unknown'] as const;
type Place = (typeof places)[number];
const reached = z.object({ write: z.union([z.literal('all'), z.array(z.number())]), tenant: z.number(), person: z.string().nullable() });
type Reached = z.output<typeof reached>;

let ground: MatrixGround;
let actors: Actor[];
let door: ReturnType<MatrixGround['behindTheDoor']>;

/** The same route, declared alike, whose handler tells with what scope it was reached. */
const told = ({ endpoint }: Route): Route =>
  route({ ...endpoint, params: z.looseObject({}), query: z.looseObject({}), body: null, answer: reached }, async ({ scope }) => ({
    write: scope.writeUnits === 'all' ? ('all' as const) : [...scope.writeUnits],
    tenant: scope.tenantId,
    person: scope.personId,
  }));

beforeAll(async () => {
  ground = await openMatrixGround();
  const { own, services, database } = ground;
  const signedIn = async (username: string, role: RoleCode | null, body: 'own' | 'other' = 'own'): Promise<Actor> => {
    await ground.addPerson(ground[body], username, role);
    return { name: username, cookie: await cookieOf(services, ground[body], username), holds: { body, role } };
  };
  actors = [
    { name: 'a stranger', cookie: null, holds: null },
    { name: 'a forged cookie', cookie: `thucthi_session=${'A'.repeat(43)}`, holds: null },
  ];
  for (const role of roleCodes) actors.push(await signedIn(role, role));
  actors.push(await signedIn('no-role', null), await signedIn('office-of-the-other-body', 'office', 'other'));
  actors.push({ ...(await signedIn('expired', 'office')), holds: null }, { ...(await signedIn('locked', 'office')), holds: null });
  actors.push({ ...(await signedIn('ended-role', 'office')), holds: { body: 'own', role: null } });
  await asWorker(database, 'test', async (tx) => {
    const of = async (username: string) =>
      (
        await tx
          .selectFrom('person')
          .select('id')
          .where('tenant_id', '=', own.tenantId)
          .where('username', '=', username)
          .executeTakeFirstOrThrow()
      ).id;
    await tx
      .updateTable('sign_in')
      .set({ expires_at: new Date(0) })
      .where('person_id', '=', await of('expired'))
      .execute();
    await tx
      .updateTable('person')
      .set({ active: false })
      .where('id', '=', await of('locked'))
      .execute();
    await tx
      .updateTable('role_assignment')
      .set({ ended_at: new Date() })
      .where('person_id', '=', await of('ended-role'))
      .execute();
  });
  door = ground.behindTheDoor(services.routes.map(told));
});
afterAll(() => ground.close());

const slugAt = (place: Place): string | null => {
  const { own, other } = ground;
  switch (place) {
    case 'nowhere':
      return null;
    case 'own root':
      return own.slugs.root;
    case 'own branch':
      return own.slugs.wards[0];
    case 'other branch':
      return own.slugs.wards[1];
    case 'other body':
      return other.slugs.wards[0];
    case 'unknown':
      return 'khong-co-don-vi-nay';
  }
};
/** The routes of a body's things name it in the path, the others by a query; the public ones name none that counts. */
function addressAt({ endpoint }: Route, place: Place): string {
  const slug = slugAt(place);
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    name === 'slug' ? (slug ?? '') : name === 'tenant' ? 'tinh-nha' : 'x',
  );
  return slug === null || endpoint.path.includes('{slug}') ? path : `${path}?unit=${slug}`;
}
const placesOf = ({ endpoint }: Route): readonly Place[] =>
  endpoint.audience === 'public'
    ? ['nowhere']
    : endpoint.path.includes('{slug}')
      ? places.filter((one) => one !== 'nowhere')
      : ['nowhere', 'own branch', 'other body'];

/** What the declaration says: the status, and the branch that may be written. */
function declared(audience: Audience, { holds }: Actor, place: Place): { status: number; write?: Reached['write'] } {
  if (audience === 'public') return { status: 200, write: [] };
  if (holds === null) return { status: 401 };
  const elsewhere = place === 'unknown' || (place === 'other body' ? holds.body === 'own' : place !== 'nowhere' && holds.body === 'other');
  if (elsewhere) return { status: 404 };
  const def = holds.role === null ? null : roles[holds.role];
  const needed = audience === 'signed-in' || audience === 'public-demo' ? null : audience;
  if (needed !== null && def?.rights.includes(needed) !== true) return { status: 403 };
  if (def === null || !def.writes) return { status: 200, write: [] };
  return { status: 200, write: def.place === 'body' ? 'all' : [ground[holds.body].wards[0]] };
}

const asked = (endpoint: Route['endpoint'], cookie: string | null): RequestInit => ({
  method: endpoint.method.toUpperCase(),
  headers: { ...pageHeaders, ...(cookie === null ? {} : { cookie }) },
});

describe('role × route × scope', () => {
  test('the door lets in and refuses exactly as declared, and lets exactly the branch be written', async () => {
    const { routes } = ground.services;
    expect(routes.length).toBeGreaterThan(100);
    expect(new Set(actors.map(({ name }) => name)).size).toBeGreaterThanOrEqual(roleCodes.length + 6);
    const wrong: string[] = [];
    const seen = new Map<number, number>();
    for (const each of routes)
      for (const actor of actors)
        for (const place of placesOf(each)) {
          const expected = declared(each.endpoint.audience, actor, place);
          const answer = await door.request(`http://localhost${addressAt(each, place)}`, asked(each.endpoint, actor.cookie));
          const write = answer.status === 200 ? reached.parse(await answer.json()).write : undefined;
          seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
          if (answer.status !== expected.status || JSON.stringify(write) !== JSON.stringify(expected.write))
            wrong.push(
              `${each.endpoint.method} ${each.endpoint.path} · ${actor.name} · ${place}: ${answer.status} ${JSON.stringify(write)}, declared ${JSON.stringify(expected)}`,
            );
        }
    expect(wrong.slice(0, 20)).toEqual([]);
    for (const status of [200, 401, 403, 404]) expect(seen.get(status) ?? 0, `answers of ${status}`).toBeGreaterThan(100);
  });

  test('the real handlers refuse whoever the declaration refuses, and no one is let in by what they say of themselves', async () => {
    const wrong: string[] = [];
    let asks = 0;
    for (const each of ground.services.routes.filter(({ endpoint }) => !/sign-out|demo\/persona/.test(endpoint.path)))
      for (const actor of actors.filter(({ name }) =>
        ['a stranger', 'expired', 'locked', 'no-role', 'inspector', 'ward-officer', 'office-of-the-other-body'].includes(name),
      )) {
        const place = each.endpoint.path.includes('{slug}') ? 'other branch' : 'nowhere';
        const expected = declared(each.endpoint.audience, actor, place).status;
        // What a page never sends: who one is, for which body, with what rights.
        const claims = {
          tenantId: ground.own.tenantId,
          personId: crypto.randomUUID(),
          rights: ['people.manage'],
          role: 'administrator',
          writeUnits: 'all',
        };
        const body = each.endpoint.method === 'get' || each.endpoint.upload !== undefined ? {} : { body: JSON.stringify(claims) };
        const answer = await ground.services.fetch(
          new Request(`http://localhost${addressAt(each, place)}`, { ...asked(each.endpoint, actor.cookie), ...body }),
        );
        await answer.body?.cancel();
        asks++;
        const fits = expected === 200 ? answer.status < 500 && (actor.holds === null || answer.status !== 401) : answer.status === expected;
        const unavailable = answer.status === 503 && each.endpoint.audience === 'public';
        if (!fits && !unavailable)
          wrong.push(`${each.endpoint.method} ${each.endpoint.path} · ${actor.name}: ${answer.status}, declared ${expected}`);
      }
    expect(asks).toBeGreaterThan(700);
    expect(wrong.slice(0, 20)).toEqual([]);
  });
});
