import { sql } from 'kysely';
import { keptPlan, type ScopedTx } from '@thucthi/platform';

/** What a source says about a figure, as written to the ledger. */
export interface StatementRecord {
  id: string;
  unitId: number;
  indicatorId: number | null;
  period: string;
  periodEnd: string;
  statedPeriod: string | null;
  asOf: string;
  measure: 'growth' | 'pct-of-plan' | 'delta' | 'share' | 'rank' | 'multiple' | 'count-met' | 'forecast';
  value: string;
  valueUnit: string;
  polarity: 'up' | 'down' | 'flat' | null;
  basis: { kind: string; issuers?: readonly string[]; text?: string; period?: string; note?: string; countedIn?: string; groups?: number };
  planKey: string | null;
  outOf: string | null;
  statusClass: string | null;
  printed: string;
  decimals: number;
  qualifiers: readonly string[];
  documentId: string;
  locator: { start: number; end: number; paragraph: number };
  externalId: string | null;
}

/** Appends statements; the application's roles cannot change or remove one. */
export async function insertStatements(
  tx: ScopedTx,
  tenantId: number,
  statements: readonly StatementRecord[],
  stamp: { recordedAt: Date; recordedBy: string | null },
): Promise<void> {
  if (statements.length === 0) return;
  await tx
    .insertInto('statement')
    .values(
      statements.map((statement) => ({
        tenant_id: tenantId,
        id: statement.id,
        unit_id: statement.unitId,
        indicator_id: statement.indicatorId,
        period: statement.period,
        period_end: statement.periodEnd,
        stated_period: statement.statedPeriod,
        as_of: statement.asOf,
        measure: statement.measure,
        value: statement.value,
        value_unit: statement.valueUnit,
        polarity: statement.polarity,
        basis: JSON.stringify(statement.basis),
        plan_key: statement.planKey,
        out_of: statement.outOf,
        status_class: statement.statusClass,
        printed: statement.printed,
        decimals: statement.decimals,
        qualifiers: [...statement.qualifiers],
        document_id: statement.documentId,
        locator: JSON.stringify(statement.locator),
        external_id: statement.externalId,
        recorded_at: stamp.recordedAt,
        recorded_by: stamp.recordedBy,
      })),
    )
    .execute();
}

/** Statements about a unit in the given periods, in the order they were recorded. */
export async function readStatements(
  tx: ScopedTx,
  query: { tenantId: number; unitId: number | readonly number[]; periods: readonly string[]; knownOn: string | null },
): Promise<(StatementRecord & { recordedAt: Date })[]> {
  const known =
    query.knownOn === null ? sql`` : sql`and recorded_at < (${query.knownOn}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`;
  const { rows } = await sql<{
    id: string;
    unit_id: number;
    indicator_id: number | null;
    period: string;
    period_end: string;
    stated_period: string | null;
    as_of: string;
    measure: StatementRecord['measure'];
    value: string;
    value_unit: string;
    polarity: StatementRecord['polarity'];
    basis: StatementRecord['basis'];
    plan_key: string | null;
    out_of: string | null;
    status_class: string | null;
    printed: string;
    decimals: number;
    qualifiers: string[];
    document_id: string;
    locator: StatementRecord['locator'];
    external_id: string | null;
    recorded_at: Date;
  }>`${[query.unitId].flat().length === 1 ? keptPlan : sql``} select * from statement where tenant_id = ${query.tenantId} and unit_id = any (${[query.unitId].flat()}::integer[]) and period = any (${[...query.periods]}::text[]) ${known} order by recorded_at, id`.execute(
    tx,
  );
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    indicatorId: row.indicator_id,
    period: row.period,
    periodEnd: row.period_end,
    statedPeriod: row.stated_period,
    asOf: row.as_of,
    measure: row.measure,
    value: row.value,
    valueUnit: row.value_unit,
    polarity: row.polarity,
    basis: row.basis,
    planKey: row.plan_key,
    outOf: row.out_of,
    statusClass: row.status_class,
    printed: row.printed,
    decimals: row.decimals,
    qualifiers: row.qualifiers,
    documentId: row.document_id,
    locator: row.locator,
    externalId: row.external_id,
    recordedAt: row.recorded_at,
  }));
}
