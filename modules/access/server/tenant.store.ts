import { sql } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';

/** A body as pages name it. */
export interface TenantRow {
  readonly id: number;
  readonly slug: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly demo: boolean;
  readonly illustrative: boolean;
  readonly rootUnit: string | null;
}

const read = (tx: ScopedTx) =>
  tx
    .selectFrom('tenant as t')
    .leftJoin('unit as u', 'u.id', 't.root_unit_id')
    .select(['t.id', 't.slug', 't.name_vi', 't.name_en', 't.demo', 't.illustrative', 'u.slug as root_unit']);

type Raw = Awaited<ReturnType<ReturnType<typeof read>['executeTakeFirstOrThrow']>>;
const shaped = (row: Raw): TenantRow => ({
  id: row.id,
  slug: row.slug,
  name: { vi: row.name_vi, en: row.name_en },
  demo: row.demo,
  illustrative: row.illustrative,
  rootUnit: row.root_unit,
});

/** The body of an id. */
export const tenantOfId = async (tx: ScopedTx, id: number): Promise<TenantRow> =>
  shaped(await read(tx).where('t.id', '=', id).executeTakeFirstOrThrow());

/** The body of a slug; null when there is none. */
export async function tenantOfSlug(tx: ScopedTx, slug: string): Promise<TenantRow | null> {
  const row = await read(tx).where('t.slug', '=', slug).executeTakeFirst();
  return row ? shaped(row) : null;
}

/** The only body of the installation; null when it serves none or several. */
export async function onlyTenant(tx: ScopedTx): Promise<TenantRow | null> {
  const rows = await read(tx).limit(2).execute();
  return rows.length === 1 ? shaped(rows[0]!) : null;
}

/** Keeps a new body and answers its id; the caller holds the lock of the setup. */
export async function insertTenant(tx: ScopedTx, body: { slug: string; nameVi: string; nameEn: string; createdAt: Date }): Promise<number> {
  const { last } = await tx
    .selectFrom('tenant')
    .select((select) => select.fn.max('id').as('last'))
    .executeTakeFirstOrThrow();
  const id = (last ?? 0) + 1;
  await tx
    .insertInto('tenant')
    .values({
      id,
      slug: body.slug,
      name_vi: body.nameVi,
      name_en: body.nameEn,
      demo: false,
      illustrative: false,
      root_unit_id: null,
      created_at: body.createdAt,
    })
    .execute();
  return id;
}

/** Two people founding the first body at once follow each other; the second finds it done. */
export async function lockSetUp(tx: ScopedTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('thucthi setup', 0))`.execute(tx);
}

/** Whether a body belongs to the demo. */
export async function isDemoTenant(tx: ScopedTx, tenantId: number): Promise<boolean> {
  return (await tx.selectFrom('tenant').select('demo').where('id', '=', tenantId).executeTakeFirst())?.demo === true;
}
