import type { Observation } from '@thucthi/reader';
import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { PaperRow } from './papers.store.ts';

/** A level that another paper states of the same indicator, unit and period, where it is not the same. */
export interface SaidElsewhere {
  oid: string;
  paperId: string;
  paperName: string;
  exact: string;
  unit: string;
  text: string;
}

/** What is shown beside one finding, and beside all of a paper's. */
const mostBeside = 3;
const mostInAll = 500;

const isLevel = ({ indicator, measure }: Observation): boolean => indicator !== null && (measure === 'level' || measure === 'count_of');

/** Keeps the levels that a paper states as it is read now, so that other papers are held against them. */
export async function keepLevels(tx: ScopedTx, tenantId: number, row: PaperRow, observations: readonly Observation[]): Promise<void> {
  await sql`delete from stated_level where tenant_id = ${tenantId} and paper_id = ${row.id}`.execute(tx);
  const levels = observations.filter(isLevel);
  const column = (of: (one: Observation) => string): string[] => levels.map(of);
  await sql`insert into stated_level (tenant_id, paper_id, oid, unit_id, indicator, period, exact, unit, text)
    select ${tenantId}::integer, ${row.id}::uuid, l.oid, ${row.unitId}::integer, l.indicator, l.period, l.exact, l.unit, l.text
    from unnest(${column(({ oid }) => oid)}::text[], ${column(({ indicator }) => indicator!)}::text[], ${column(({ period }) => period)}::text[],
      ${column(({ exact }) => exact)}::text[], ${column(({ unit }) => unit)}::text[], ${column(({ text }) => text)}::text[])
      as l (oid, indicator, period, exact, unit, text)
    on conflict (tenant_id, paper_id, oid) do nothing`.execute(tx);
}

/** What other papers of the unit say otherwise, the newest first. */
export async function readSaidElsewhere(tx: ScopedTx, tenantId: number, paperId: string): Promise<SaidElsewhere[]> {
  const { rows } = await sql<SaidElsewhere>`
    select mine.oid, p.id as "paperId", coalesce(p.symbol, p.name) as "paperName", theirs.exact, theirs.unit, theirs.text
    from stated_level mine
    cross join lateral (select o.paper_id, o.exact, o.unit, o.text from stated_level o
      where o.tenant_id = mine.tenant_id and o.unit_id = mine.unit_id and o.indicator = mine.indicator and o.period = mine.period
        and o.paper_id <> mine.paper_id and o.unit = mine.unit and o.exact <> mine.exact
      order by o.paper_id desc limit ${mostBeside}) theirs
    join paper p on p.tenant_id = mine.tenant_id and p.id = theirs.paper_id and p.state in ('to-review', 'reviewed')
    where mine.tenant_id = ${tenantId} and mine.paper_id = ${paperId} order by mine.oid, theirs.paper_id desc limit ${mostInAll}`.execute(
    tx,
  );
  return rows;
}
