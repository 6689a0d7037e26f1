import { asWorker, mintScope, type Database, type Scope, type ScopedTx } from '@thucthi/platform';

/** One made-up body: a root unit and two wards. */
export interface TestBody {
  readonly tenantId: number;
  readonly slug: string;
  readonly root: number;
  readonly wardA: number;
  readonly wardB: number;
  readonly rootSlug: string;
  readonly wardASlug: string;
  readonly wardBSlug: string;
  /** The program's own scope in this body, as the demo loader has it. */
  readonly loader: Scope;
}

let made = 0;
const recordedAt = new Date('2026-01-01T00:00:00Z');

async function insertUnit(
  tx: ScopedTx,
  unit: { id: number; slug: string; owner: number | null; name: string; parentId: number | null; ancestors: number[] },
): Promise<void> {
  await tx
    .insertInto('unit')
    .values({ id: unit.id, owner_tenant_id: unit.owner, slug: unit.slug, tree: 'territory', area_unit_id: null })
    .execute();
  await tx
    .insertInto('unit_version')
    .values({
      unit_id: unit.id,
      owner_tenant_id: unit.owner,
      valid_from: '1900-01-01',
      valid_to: null,
      code: null,
      name: unit.name,
      name_en: null,
      name_fold: unit.slug,
      sort_key: unit.slug,
      kind: unit.parentId === null ? 'province' : 'ward',
      parent_id: unit.parentId,
      recorded_at: recordedAt,
    })
    .execute();
  for (const ancestor of [unit.id, ...unit.ancestors]) {
    await tx
      .insertInto('unit_closure')
      .values({
        ancestor_id: ancestor,
        descendant_id: unit.id,
        owner_tenant_id: unit.owner,
        kind: ancestor === unit.id ? 'self' : 'tree',
        share: '1',
        valid_from: '1900-01-01',
        valid_to: '9999-12-31',
      })
      .execute();
  }
}

/** Puts a body with its units into the database, straight as rows; each call makes another one. */
export async function insertBody(database: Database, facts: { demo: boolean }): Promise<TestBody> {
  const number = ++made;
  const tenantId = 100 + number;
  const slug = `co-quan-${number}`;
  const [root, wardA, wardB] = [number * 10 + 1, number * 10 + 2, number * 10 + 3];
  const body = {
    tenantId,
    slug,
    root,
    wardA,
    wardB,
    rootSlug: `${slug}-tinh`,
    wardASlug: `${slug}-phuong-a`,
    wardBSlug: `${slug}-phuong-b`,
  };
  await asWorker(database, 'test', async (tx) => {
    await tx
      .insertInto('tenant')
      .values({
        id: tenantId,
        slug,
        name_vi: `Cơ quan ${number}`,
        name_en: `Body ${number}`,
        demo: facts.demo,
        illustrative: false,
        root_unit_id: null,
        created_at: recordedAt,
      })
      .execute();
    await insertUnit(tx, { id: root, slug: body.rootSlug, owner: tenantId, name: `Tỉnh ${number}`, parentId: null, ancestors: [] });
    await insertUnit(tx, { id: wardA, slug: body.wardASlug, owner: tenantId, name: 'Phường A', parentId: root, ancestors: [root] });
    await insertUnit(tx, { id: wardB, slug: body.wardBSlug, owner: tenantId, name: 'Phường B', parentId: root, ancestors: [root] });
    await tx.updateTable('tenant').set({ root_unit_id: root }).where('id', '=', tenantId).execute();
  });
  return { ...body, loader: mintScope({ tenantId, personId: null, rights: ['people.manage'], readUnits: 'all', writeUnits: 'all' }) };
}

/** Puts a unit that belongs to no body; answers its slug. */
export async function insertNationalUnit(database: Database): Promise<string> {
  const id = 9_000 + ++made;
  const slug = `toan-quoc-${id}`;
  await asWorker(database, 'test', (tx) => insertUnit(tx, { id, slug, owner: null, name: 'Tỉnh', parentId: null, ancestors: [] }));
  return slug;
}

/** Says whether the installation is the demo. */
export async function markInstallation(database: Database, facts: { demo: boolean }): Promise<void> {
  await asWorker(database, 'test', async (tx) => {
    await tx
      .insertInto('installation')
      .values({ demo: facts.demo, business_date: '2026-11-15', ready: true })
      .onConflict((conflict) => conflict.column('singleton').doUpdateSet({ demo: facts.demo }))
      .execute();
  });
}
