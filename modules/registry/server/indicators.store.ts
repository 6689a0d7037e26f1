import { foldVi, sortKeyVi } from '@thucthi/kernel';
import { sql } from 'kysely';
import { keptPlan, type ScopedTx } from '@thucthi/platform';
import type { IndicatorDef } from '../data/indicators/indicator-def.ts';

/** An indicator as it is defined at one moment. */
export interface RegisteredIndicator {
  id: number;
  version: number;
  definition: IndicatorDef;
}

/** Writes indicators (ids chosen by the caller) as their first version. */
export async function insertIndicators(
  tx: ScopedTx,
  ownerTenantId: number | null,
  indicators: readonly { id: number; definition: IndicatorDef }[],
  recordedAt: Date,
): Promise<void> {
  await sql`insert into indicator (id, owner_tenant_id, code)
    select id, ${ownerTenantId}::integer, code from jsonb_to_recordset(${JSON.stringify(indicators.map(({ id, definition }) => ({ id, code: definition.code })))}::jsonb) as r (id integer, code text)`.execute(
    tx,
  );
  for (const { id, definition } of indicators)
    await insertIndicatorVersion(tx, ownerTenantId, { id, version: 1, definition }, { recordedAt, recordedBy: null, reason: null });
}

/** Appends a version of a definition; earlier versions keep answering for earlier days. */
export async function insertIndicatorVersion(
  tx: ScopedTx,
  ownerTenantId: number | null,
  indicator: RegisteredIndicator,
  stamp: { recordedAt: Date; recordedBy: string | null; reason: string | null },
): Promise<void> {
  const { definition } = indicator;
  await tx
    .insertInto('indicator_version')
    .values({
      indicator_id: indicator.id,
      owner_tenant_id: ownerTenantId,
      version: indicator.version,
      name_vi: definition.name.vi,
      name_en: definition.name.en,
      name_fold: foldVi([definition.name.vi, ...definition.aliases].join(' | ')),
      sort_key: sortKeyVi(definition.name.vi),
      unit: definition.unit,
      decimals: definition.decimals,
      indicator_group: definition.group,
      frequency: definition.frequency,
      polarity: definition.polarity,
      accumulation: definition.accumulation,
      roll_up: definition.rollUp,
      plan_convention: definition.planConvention,
      definition: JSON.stringify(definition),
      recorded_at: stamp.recordedAt,
      recorded_by: stamp.recordedBy,
      reason: stamp.reason,
    })
    .execute();
}

const seen = sql`(owner_tenant_id is null or owner_tenant_id = thucthi_tenant())`;

/**
 * Every indicator the scope may see, by id, as defined at the end of `knownOn` (now when null). Where a body defines a
 * national indicator for itself, its own version stands.
 */
export async function readIndicators(tx: ScopedTx, knownOn: Date | null = null): Promise<Map<number, RegisteredIndicator>> {
  const known = knownOn ?? new Date('9999-01-01');
  const { rows } = await sql<{ indicator_id: number; version: number; definition: IndicatorDef }>`
    select distinct on (indicator_id) indicator_id, version, definition from indicator_version where recorded_at <= ${known} and ${seen}
    order by indicator_id, owner_tenant_id nulls last, version desc`.execute(tx);
  return new Map(rows.map((row) => [row.indicator_id, { id: row.indicator_id, version: row.version, definition: row.definition }]));
}

const remembered = new Map<string, Map<number, RegisteredIndicator>>();

/**
 * The same as `readIndicators`, remembered from one request to the next: what the scope sees is read again only once a
 * version has been added. Answers a shared map: read it, never change it.
 */
export async function readIndicatorsCached(tx: ScopedTx, knownOn: Date | null = null): Promise<Map<number, RegisteredIndicator>> {
  const { rows } = await sql<{
    stamp: string;
  }>`${keptPlan} select concat_ws(' ', current_database(), thucthi_tenant(), count(*), max(recorded_at),
      sum(hashtext(concat_ws('/', indicator_id, name_vi, unit, accumulation, roll_up)))) as stamp
    from indicator_version where ${seen} and recorded_at <= ${knownOn ?? new Date('9999-01-01')}`.execute(tx);
  const stamp = rows[0]?.stamp ?? '';
  const known = remembered.get(stamp);
  if (known !== undefined) return known;
  const indicators = await readIndicators(tx, knownOn);
  if (remembered.size >= 50) remembered.clear();
  remembered.set(stamp, indicators);
  return indicators;
}

/** One indicator by its code with every version, oldest first; null when there is none. */
export async function readIndicatorHistory(
  tx: ScopedTx,
  code: string,
): Promise<{
  id: number;
  own: boolean;
  versions: { version: number; own: boolean; recordedAt: Date; reason: string | null; definition: IndicatorDef }[];
} | null> {
  const { rows } = await sql<{
    id: number;
    own: boolean;
    own_version: boolean;
    version: number;
    recorded_at: Date;
    reason: string | null;
    definition: IndicatorDef;
  }>`
    select i.id, i.owner_tenant_id is not null as own, v.owner_tenant_id is not null as own_version, v.version, v.recorded_at, v.reason, v.definition
    from indicator i join indicator_version v on v.indicator_id = i.id
    where i.code = ${code} and (i.owner_tenant_id is null or i.owner_tenant_id = thucthi_tenant()) and (v.owner_tenant_id is null or v.owner_tenant_id = thucthi_tenant())
    order by i.owner_tenant_id nulls last, v.owner_tenant_id nulls first, v.version`.execute(tx);
  const [first] = rows;
  if (first === undefined) return null;
  const versions = rows.filter((row) => row.id === first.id);
  return {
    id: first.id,
    own: first.own,
    versions: versions.map((row) => ({
      version: row.version,
      own: row.own_version,
      recordedAt: row.recorded_at,
      reason: row.reason,
      definition: row.definition,
    })),
  };
}

/** Adds an indicator of a body's own, without a version yet; answers its id. */
export async function insertOwnIndicator(tx: ScopedTx, tenantId: number, code: string): Promise<number> {
  const first = 1_000_000 + tenantId * 10_000;
  const { rows } = await sql<{ last: number | null }>`select max(id) as last from indicator where owner_tenant_id = ${tenantId}`.execute(
    tx,
  );
  const id = Math.max(first, (rows[0]?.last ?? first - 1) + 1);
  await tx.insertInto('indicator').values({ id, owner_tenant_id: tenantId, code }).execute();
  return id;
}
