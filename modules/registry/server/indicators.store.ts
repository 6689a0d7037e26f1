import { foldVi, sortKeyVi } from '@thucthi/kernel';
import { sql } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';
import type { IndicatorDef } from '../data/indicators/indicator-def.ts';

/** An indicator as it is defined at one moment. */
export interface RegisteredIndicator {
  id: number;
  version: number;
  definition: IndicatorDef;
}

/** Writes indicators (ids chosen by the caller) as their first version. */
export async function insertIndicators(tx: ScopedTx, ownerTenantId: number | null, indicators: readonly { id: number; definition: IndicatorDef }[], recordedAt: Date): Promise<void> {
  await sql`insert into indicator (id, owner_tenant_id, code)
    select id, ${ownerTenantId}::integer, code from jsonb_to_recordset(${JSON.stringify(indicators.map(({ id, definition }) => ({ id, code: definition.code })))}::jsonb) as r (id integer, code text)`.execute(tx);
  for (const { id, definition } of indicators) await insertIndicatorVersion(tx, ownerTenantId, { id, version: 1, definition }, { recordedAt, recordedBy: null, reason: null });
}

/** Appends a version of a definition; earlier versions keep answering for earlier days. */
export async function insertIndicatorVersion(
  tx: ScopedTx, ownerTenantId: number | null, indicator: RegisteredIndicator, stamp: { recordedAt: Date; recordedBy: string | null; reason: string | null },
): Promise<void> {
  const { definition } = indicator;
  await tx.insertInto('indicator_version').values({
    indicator_id: indicator.id, owner_tenant_id: ownerTenantId, version: indicator.version, name_vi: definition.name.vi, name_en: definition.name.en,
    name_fold: foldVi([definition.name.vi, ...definition.aliases].join(' | ')), sort_key: sortKeyVi(definition.name.vi), unit: definition.unit,
    decimals: definition.decimals, indicator_group: definition.group, frequency: definition.frequency, polarity: definition.polarity,
    accumulation: definition.accumulation, roll_up: definition.rollUp, plan_convention: definition.planConvention,
    definition: JSON.stringify(definition), recorded_at: stamp.recordedAt, recorded_by: stamp.recordedBy, reason: stamp.reason,
  }).execute();
}

/** Every indicator the scope may see, by id, as defined at the end of `knownOn` (now when null). */
export async function readIndicators(tx: ScopedTx, knownOn: Date | null = null): Promise<Map<number, RegisteredIndicator>> {
  const known = knownOn ?? new Date('9999-01-01');
  const { rows } = await sql<{ indicator_id: number; version: number; definition: IndicatorDef }>`
    select distinct on (indicator_id) indicator_id, version, definition from indicator_version where recorded_at <= ${known} order by indicator_id, version desc`.execute(tx);
  return new Map(rows.map((row) => [row.indicator_id, { id: row.indicator_id, version: row.version, definition: row.definition }]));
}
