import { sql } from 'kysely';
import { keptPlan, type ScopedTx } from '@thucthi/platform';

/** A body that runs its data in this installation. */
export interface BodyRecord {
  id: number;
  slug: string;
  name: { vi: string; en: string };
  demo: boolean;
  illustrative: boolean;
  rootUnitId: number | null;
}

/** Creates a body; its root unit is set once the unit exists. */
export async function insertBody(tx: ScopedTx, body: Omit<BodyRecord, 'rootUnitId'>, createdAt: Date): Promise<void> {
  await tx
    .insertInto('tenant')
    .values({
      id: body.id,
      slug: body.slug,
      name_vi: body.name.vi,
      name_en: body.name.en,
      demo: body.demo,
      illustrative: body.illustrative,
      root_unit_id: null,
      created_at: createdAt,
    })
    .execute();
}

/** Says which unit a body opens on. */
export async function setRootUnit(tx: ScopedTx, tenantId: number, unitId: number): Promise<void> {
  await tx.updateTable('tenant').set({ root_unit_id: unitId }).where('id', '=', tenantId).execute();
}

/** The bodies a transaction may see: all of them for the worker, its own for a scope. */
export async function readBodies(tx: ScopedTx, filter: { demo?: true } = {}): Promise<(BodyRecord & { rootSlug: string | null })[]> {
  const { rows } = await sql<{
    id: number;
    slug: string;
    name_vi: string;
    name_en: string;
    demo: boolean;
    illustrative: boolean;
    root_unit_id: number | null;
    root_slug: string | null;
  }>`${keptPlan}
    select t.id, t.slug, t.name_vi, t.name_en, t.demo, t.illustrative, t.root_unit_id, u.slug as root_slug
    from tenant t left join unit u on u.id = t.root_unit_id where ${filter.demo ? sql`t.demo` : sql`true`} order by t.id`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    name: { vi: row.name_vi, en: row.name_en },
    demo: row.demo,
    illustrative: row.illustrative,
    rootUnitId: row.root_unit_id,
    rootSlug: row.root_slug,
  }));
}

/** What this installation is: a demo with a fixed business date, or a body's own. Null before the first start finished. */
export async function readInstallation(tx: ScopedTx): Promise<{ demo: boolean; businessDate: string | null; ready: boolean } | null> {
  const row = await tx.selectFrom('installation').select(['demo', 'business_date', 'ready']).executeTakeFirst();
  return row ? { demo: row.demo, businessDate: row.business_date, ready: row.ready } : null;
}

/** Records what this installation is; `ready` turns true once everything it starts with is loaded. */
export async function writeInstallation(
  tx: ScopedTx,
  installation: { demo: boolean; businessDate: string | null; ready: boolean },
): Promise<void> {
  await sql`insert into installation (singleton, demo, business_date, ready) values (true, ${installation.demo}, ${installation.businessDate}::date, ${installation.ready})
    on conflict (singleton) do update set demo = excluded.demo, business_date = excluded.business_date, ready = excluded.ready`.execute(tx);
}

/** Whether everything of a body is made up, which every page and paper of it says. */
export async function isIllustrative(tx: ScopedTx, tenantId: number): Promise<boolean> {
  const row = await tx.selectFrom('tenant').select('illustrative').where('id', '=', tenantId).executeTakeFirst();
  return row?.illustrative ?? false;
}
