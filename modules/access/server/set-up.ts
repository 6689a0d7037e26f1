import { createHash, timingSafeEqual } from 'node:crypto';
import type { z } from 'zod';
import { asWorker, Refusal, writeOnce, type Clock, type Database } from '@thucthi/platform';
import type { listSetUpAreas, setUpFirstAdministrator } from '../contract.ts';
import { findUnit, listUnitsOn } from '@thucthi/registry/server';
import { beginBody, foundingScope, type FoundBody } from './begin-body.ts';
import { anybodyExists } from './person.store.ts';
import { plainCode } from './readable-code.ts';
import { insertTenant, lockSetUp, tenantOfSlug } from './tenant.store.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Founds the first body and its administrator. Works with the code this process printed and only while nobody exists; the
 * same write sent again gets the same answer. The password is left out of the receipt.
 */
export async function setUp(
  parts: { database: Database; clock: Clock; foundBody: FoundBody; code: string | null },
  asked: z.output<NonNullable<(typeof setUpFirstAdministrator)['body']>>,
): Promise<{ personId: string; tenant: string }> {
  const { database, clock } = parts;
  if (parts.code === null) throw new Refusal('already-set-up');
  if (!timingSafeEqual(digest(plainCode(parts.code)), digest(plainCode(asked.code)))) {
    throw new Refusal('invalid-request', {
      detail: {
        vi: 'Mã thiết lập không đúng. Xem mã trong cửa sổ đang chạy máy chủ.',
        en: 'The set-up code is wrong. It stands in the window in which the server runs.',
      },
      field: 'code',
    });
  }
  return asWorker(database, 'setting up', async (tx) => {
    await lockSetUp(tx);
    const existing = await tenantOfSlug(tx, asked.body.slug);
    const createdAt = clock.now();
    if (!existing && (await anybodyExists(tx))) throw new Refusal('already-set-up');
    const tenantId =
      existing?.id ?? (await insertTenant(tx, { slug: asked.body.slug, nameVi: asked.body.nameVi, nameEn: asked.body.nameEn, createdAt }));
    const scope = foundingScope(tenantId);
    const content = { body: asked.body, name: asked.name, username: asked.username };
    return writeOnce(tx, scope, clock, { id: asked.writeId, content }, async () => {
      if (await anybodyExists(tx)) throw new Refusal('already-set-up');
      const personId = await beginBody(tx, scope, clock, {
        foundBody: parts.foundBody,
        createdAt,
        administrator: { username: asked.username, name: asked.name, access: { kind: 'password', password: asked.password } },
        body: asked.body,
        isNew: !existing,
      });
      return { personId, tenant: asked.body.slug };
    });
  });
}

/** The provinces of today, or the communes of one, for choosing what the body governs; closed once somebody exists. */
export async function setUpAreas(
  { database, clock, code }: { database: Database; clock: Clock; code: string | null },
  under: string | undefined,
): Promise<z.input<(typeof listSetUpAreas)['answer']>> {
  if (code === null) throw new Refusal('already-set-up');
  return asWorker(database, 'setting up', async (tx) => {
    if (await anybodyExists(tx)) throw new Refusal('already-set-up');
    const above = under === undefined ? null : await findUnit(tx, under);
    if (under !== undefined && above?.ownerTenantId !== null) throw new Refusal('not-found');
    const listing = { owner: null, on: clock.today(), search: null, areas: false, limit: 4000 };
    const { units } = await listUnitsOn(tx, { ...listing, underId: above?.id ?? null });
    const communes = new Map([...Map.groupBy(units, (unit) => unit.parentId)].map(([id, list]) => [id, list.length]));
    return {
      areas: units
        .filter((unit) => unit.parentId === (above?.id ?? null))
        .map((unit) => ({ slug: unit.slug, name: unit.name, code: unit.code, communes: communes.get(unit.id) ?? 0 })),
    };
  });
}
