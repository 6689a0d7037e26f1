import { readRollup } from '@thucthi/figures/server';
import { asWorker, type Database, type ScopedTx } from '@thucthi/platform';
import { sql, type RawBuilder } from 'kysely';
import type { Acknowledged } from './kill-writers.ts';
import { ancestorIds, killedTenant } from './small-body.ts';

/** What is wrong with a ledger after a kill; every list is empty when nothing was lost and nothing is half there. */
export interface Findings {
  lostFigures: string[];
  lostReceipts: string[];
  lostAudit: string[];
  /** Writes whose audit row names figures that are not there, or figures that no audit row names. */
  halfWritten: string[];
  /** Imports that are neither wholly in the ledger nor wholly out of it. */
  halfImported: string[];
  wrongCurrent: string[];
  wrongTotals: string[];
}

/** How much there was to look at, so that an empty list means something. */
export interface Seen {
  figures: number;
  audited: number;
  committedImports: number;
  openImports: number;
  waitingDeltas: number;
  /** Standing figures that are not the latest by record time: two writers of one unit stamped in one order and committed in the other. */
  overtaken: number;
  totals: number;
}

const texts = async (tx: ScopedTx, query: RawBuilder<unknown>): Promise<string[]> =>
  (await query.execute(tx)).rows.map((row) => Object.values(row as object).join(' '));

/** Compares a reopened ledger with what was acknowledged, and with itself. */
export function examineLedger(database: Database, acknowledged: Acknowledged): Promise<{ findings: Findings; seen: Seen }> {
  return asWorker(database, 'kill runs', async (tx) => {
    const writes = acknowledged.saved.map(({ writeId }) => writeId);
    const findings: Findings = {
      lostFigures: await texts(
        tx,
        sql`select given.id from unnest(${acknowledged.saved.flatMap(({ figures }) => figures)}::uuid[]) as given (id)
          left join figure f on f.tenant_id = ${killedTenant} and f.id = given.id group by given.id having count(f.id) <> 1`,
      ),
      lostReceipts: await texts(
        tx,
        sql`select given.id from unnest(${writes}::uuid[]) as given (id)
          where not exists (select from write_receipt r where r.tenant_id = ${killedTenant} and r.write_id = given.id)`,
      ),
      lostAudit: await texts(
        tx,
        sql`select given.id from unnest(${[...writes, ...acknowledged.imported.map(({ batchId }) => batchId)]}::text[]) as given (id)
          left join audit a on a.tenant_id = ${killedTenant} and a.subject_id = given.id group by given.id having count(a.id) <> 1`,
      ),
      halfWritten: await texts(
        tx,
        sql`with named as (select a.subject_id, f.id from audit a, jsonb_array_elements_text(a.canonical::jsonb -> 'detail' -> 'figures') as f (id)
            where a.tenant_id = ${killedTenant} and a.action = 'figures.record-document')
          select coalesce(n.subject_id, 'no audit'), coalesce(n.id, f.id::text) from named n
          full join (select id from figure where tenant_id = ${killedTenant} and batch_id is null) f on f.id::text = n.id
          where n.id is null or f.id is null`,
      ),
      halfImported: await texts(tx, halfImported(acknowledged)),
      wrongCurrent: await texts(
        tx,
        sql`select 'current without figure', c.unit_id, c.period, c.indicator_id, c.vintage from figure_current c
            left join figure f on f.tenant_id = c.tenant_id and f.id = c.figure_id and f.unit_id = c.unit_id and f.period = c.period
              and f.indicator_id = c.indicator_id and f.vintage = c.vintage and f.value = c.value
            where c.tenant_id = ${killedTenant} and f.id is null
          union all select distinct 'figure without current', f.unit_id, f.period, f.indicator_id, f.vintage from figure f
            where f.tenant_id = ${killedTenant} and not exists (select from figure_current c where c.tenant_id = f.tenant_id
              and c.unit_id = f.unit_id and c.period = f.period and c.indicator_id = f.indicator_id and c.vintage = f.vintage)`,
      ),
      wrongTotals: [],
    };
    const totals = await trueTotals(tx);
    findings.wrongTotals = await differences(tx, totals);
    return { findings, seen: { ...(await countSeen(tx)), totals: totals.length } };
  });
}

/** A batch is in the ledger with every row and an empty waiting room, or not at all. */
const halfImported = (acknowledged: Acknowledged): RawBuilder<unknown> => sql`
  select b.id, b.state, b.row_count, written.rows, staged.rows from import_batch b
  cross join lateral (select count(*)::integer as rows from figure f where f.tenant_id = b.tenant_id and f.batch_id = b.id) written
  cross join lateral (select count(*)::integer as rows from import_figure i where i.tenant_id = b.tenant_id and i.batch_id = b.id) staged
  where b.tenant_id = ${killedTenant} and not case when b.state = 'committed'
    then staged.rows = 0 and written.rows = (b.outcome ->> 'written')::integer and written.rows + (b.outcome ->> 'unchanged')::integer = b.row_count
    else written.rows = 0 end
  union all
  select given.id, 'acknowledged', given.written, null, null
  from jsonb_to_recordset(${JSON.stringify(acknowledged.imported)}::jsonb) as r ("batchId" uuid, written integer), lateral (select r."batchId", r.written) as given (id, written)
  where not exists (select from import_batch b where b.tenant_id = ${killedTenant} and b.id = given.id and b.state = 'committed'
    and (b.outcome ->> 'written')::integer = given.written)`;

interface Total {
  unit_id: number;
  period: string;
  indicator_id: number;
  rule: 0 | 1 | 2 | 3;
  text: string;
}

/** Every ancestor's sums worked out afresh from the standing figures below it: each vintage alone, and the best of them. */
async function trueTotals(tx: ScopedTx): Promise<Total[]> {
  const { rows } = await sql<Total>`
    with standing as (
      select vintage as rule, unit_id, period, indicator_id, period_end, value, numerator, denominator from figure_current where tenant_id = ${killedTenant}
      union all select * from (select distinct on (unit_id, period, indicator_id) 0, unit_id, period, indicator_id, period_end, value, numerator, denominator
        from figure_current where tenant_id = ${killedTenant} order by unit_id, period, indicator_id, vintage desc) best)
    select c.ancestor_id as unit_id, s.period, s.indicator_id, s.rule, concat_ws(' ',
      trim_scale(sum(case when s.numerator is null then s.value else 0 end)), trim_scale(sum(coalesce(s.numerator, 0))),
      trim_scale(sum(coalesce(s.denominator, 0))), count(*)) as text
    from standing s join unit_closure c on c.descendant_id = s.unit_id and c.kind <> 'self' and s.period_end between c.valid_from and c.valid_to
    group by c.ancestor_id, s.period, s.indicator_id, s.rule`.execute(tx);
  return rows;
}

const nameOf = (total: Omit<Total, 'text'>): string => `${total.unit_id} ${total.period} ${total.indicator_id} rule ${total.rule}`;
const exact = (decimal: string): string => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal);

/** What readers get (roll-up and waiting deltas) against the truth, in both directions; zero sums of nothing do not count. */
async function differences(tx: ScopedTx, totals: readonly Total[]): Promise<string[]> {
  const expected = new Map(totals.map((total) => [nameOf(total), total.text]));
  const periods = [...new Set(totals.map(({ period }) => period))];
  const wrong: string[] = [];
  for (const rule of [0, 1, 2, 3] as const) {
    for (const row of await readRollup(tx, { tenantId: killedTenant, unitIds: ancestorIds, periods, rule, knownOn: null })) {
      const name = nameOf({ unit_id: row.unitId, period: row.period, indicator_id: row.indicatorId, rule });
      const read = [exact(row.value), exact(row.numerator), exact(row.denominator), row.reported].join(' ');
      if (expected.get(name) !== read) wrong.push(`${name}: read ${read}, true ${expected.get(name) ?? 'nothing'}`);
      expected.delete(name);
    }
  }
  return [...wrong, ...[...expected].map(([name, text]) => `${name}: read nothing, true ${text}`)];
}

async function countSeen(tx: ScopedTx): Promise<Omit<Seen, 'totals'>> {
  const { rows } = await sql<Omit<Seen, 'totals'>>`select
    (select count(*)::integer from figure where tenant_id = ${killedTenant}) as figures,
    (select count(*)::integer from audit where tenant_id = ${killedTenant}) as audited,
    (select count(*)::integer from import_batch where tenant_id = ${killedTenant} and state = 'committed') as "committedImports",
    (select count(*)::integer from import_batch where tenant_id = ${killedTenant} and state <> 'committed') as "openImports",
    (select count(*)::integer from rollup_delta where tenant_id = ${killedTenant}) as "waitingDeltas",
    (select count(*)::integer from figure_current c cross join lateral (select id from figure f where f.tenant_id = c.tenant_id
      and f.unit_id = c.unit_id and f.period = c.period and f.indicator_id = c.indicator_id and f.vintage = c.vintage
      order by f.as_of desc, f.recorded_at desc, f.id desc limit 1) last
      where c.tenant_id = ${killedTenant} and last.id <> c.figure_id) as overtaken`.execute(tx);
  return rows[0]!;
}
