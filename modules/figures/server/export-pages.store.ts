import { sql } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';
import type { StandingFigure } from './standing-figure.ts';

/** A current figure on its way into a file. */
export type ExportedFigure = Omit<StandingFigure, 'figureId' | 'qualifiers' | 'conflict' | 'recordedAt'> & {
  periodEnd: string;
  note: string | null;
  externalId: string | null;
};

/** Where the reading of a unit's figures stands: after this key, from the beginning when null. */
export interface UnitCursor {
  unitId: number;
  after: { period: string; indicatorId: number; vintage: number } | null;
}

/** The unit itself and, where asked, every unit below it on a day, in Vietnamese order after it. */
export async function readUnitsToExport(tx: ScopedTx, unitId: number, below: boolean, day: string): Promise<number[]> {
  if (!below) return [unitId];
  const { rows } = await sql<{ id: number }>`select c.descendant_id as id from unit_closure c
    join lateral (select v.sort_key from unit_version_now v where v.unit_id = c.descendant_id order by v.valid_from desc limit 1) v on true
    where c.ancestor_id = ${unitId} and c.kind = 'tree' and ${day}::date between c.valid_from and c.valid_to order by v.sort_key, c.descendant_id`.execute(
    tx,
  );
  return [unitId, ...rows.map(({ id }) => id).filter((id) => id !== unitId)];
}

/**
 * The next current figures of a few units, each from its cursor on, by key and never more than `size` of one unit; periods by the
 * first and last year they may begin their code with. What lies outside the days asked for is left out. `limit 1` keeps the planner
 * to the key: joined freely, it reads the whole ledger for each page.
 */
export async function readExportPage(
  tx: ScopedTx,
  tenantId: number,
  cursors: readonly UnitCursor[],
  asked: { periods: readonly (readonly [string, string])[]; from: string; to: string; indicatorId: number | null },
  size: number,
): Promise<{ figures: ExportedFigure[]; scanned: { unitId: number; last: NonNullable<UnitCursor['after']>; count: number }[] }> {
  const spans = sql.join(
    asked.periods.map(([low, high]) => sql`(c.period >= ${low} collate "C" and c.period < ${high} collate "C")`),
    sql` or `,
  );
  const only = asked.indicatorId === null ? sql`` : sql`and c.indicator_id = ${asked.indicatorId}`;
  const { rows } = await sql<ExportedFigure & { inside: boolean }>`
    select k.unit_id as "unitId", k.indicator_id as "indicatorId", k.period, k.vintage, k.value, k.numerator, k.denominator, k.as_of as "asOf", k.period_end as "periodEnd",
      k.decimals, f.note, f.external_id as "externalId", k.period_end between ${asked.from}::date and ${asked.to}::date as inside
    from unnest(${cursors.map((one) => one.unitId)}::integer[], ${cursors.map((one) => one.after?.period ?? '')}::text[],
      ${cursors.map((one) => one.after?.indicatorId ?? 0)}::integer[], ${cursors.map((one) => one.after?.vintage ?? 0)}::smallint[])
      with ordinality as u (unit_id, period, indicator_id, vintage, place)
    cross join lateral (select c.* from figure_current c
      where c.tenant_id = ${tenantId} and c.unit_id = u.unit_id and (${spans}) ${only}
        and (c.period, c.indicator_id, c.vintage) > (u.period collate "C", u.indicator_id, u.vintage)
      order by c.period, c.indicator_id, c.vintage limit ${size}) k
    cross join lateral (select w.note, w.external_id from figure w where w.tenant_id = ${tenantId} and w.id = k.figure_id limit 1) f
    order by u.place, k.period, k.indicator_id, k.vintage`.execute(tx);
  const scanned = new Map<number, { unitId: number; last: NonNullable<UnitCursor['after']>; count: number }>();
  for (const { unitId, period, indicatorId, vintage } of rows) {
    const last = { period, indicatorId, vintage };
    scanned.set(unitId, { unitId, last, count: (scanned.get(unitId)?.count ?? 0) + 1 });
  }
  return { figures: rows.filter((row) => row.inside), scanned: [...scanned.values()] };
}
