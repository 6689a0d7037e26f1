import type { Ground } from './open-ground.ts';
import { lastDayOf, monthsOfNine, rootId, tenantId } from './shape.ts';
import { workIdInSql, type WorkShape } from './work.ts';

/** Says of every target which document set it, and gives the city figures of nine months, so that there is something to judge. */
export async function loadTargetDocuments(ground: Ground, { telling }: WorkShape, indicators: number): Promise<void> {
  const months = monthsOfNine(2025).map((month, at) => `(${at}, '${month}', '${lastDayOf(month)}'::date)`);
  const made = `select m.at, m.period, m.period_end, i, lpad(to_hex(m.at * 1000 + i), 32, '0')::uuid as id from (values ${months.join(',')}) m (at, period, period_end),
    generate_series(1, ${indicators}) i`;
  await ground.asOwner(
    `update target_version v set document_id = ${workIdInSql('document', `1 + t.indicator_id % ${telling}`)} from target t where t.tenant_id = v.tenant_id and t.id = v.target_id`,
    `insert into figure (tenant_id, id, unit_id, indicator_id, period, period_end, as_of, vintage, value, decimals, source, recorded_at)
      select ${tenantId}, id, ${rootId}, i, period, period_end, period_end, 1, 70 + i, 1, 'entry', period_end + 3 from (${made}) made`,
    `insert into figure_current (tenant_id, unit_id, period, indicator_id, vintage, period_end, figure_id, value, as_of, decimals, recorded_at)
      select ${tenantId}, ${rootId}, period, i, 1, period_end, id, 70 + i, period_end, 1, period_end + 3 from (${made}) made`,
  );
  await ground.maintain('vacuum analyze target_version', 'vacuum analyze figure', 'vacuum analyze figure_current');
}
