import type { Observation, Reading } from '@thucthi/reader';
import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { ReaderVersion } from '../contract.ts';
import type { Difference, Meaning } from '../domain/compare-readings.ts';
import type { PaperRow } from './papers.store.ts';

/** One run of the reader over a paper. */
export interface RunRow {
  run: number;
  /** Null where none was noted. */
  version: ReaderVersion | null;
  reading: Reading;
  recordedAt: Date;
}

/** Keeps a run of the reader with what it reads otherwise than the one before; the last run of a paper counts. */
export async function keepRun(
  tx: ScopedTx,
  tenantId: number,
  row: PaperRow,
  kept: { run: number; serial: number; version: ReaderVersion; reading: Reading; differences: readonly Difference[] },
  now: Date,
): Promise<void> {
  const { run, serial, version, reading, differences } = kept;
  const contradictions = reading.checks.filter(({ verdict }) => verdict === 'fail').length;
  await sql`insert into paper_reading (tenant_id, paper_id, unit_id, run, serial, version, reading, findings, contradictions, recorded_at)
    values (${tenantId}, ${row.id}, ${row.unitId}, ${run}, ${serial}, ${JSON.stringify(version)}::jsonb, ${JSON.stringify(reading)}::jsonb,
      ${reading.observations.length}, ${contradictions}, ${now})`.execute(tx);
  await sql`insert into reading_difference (tenant_id, paper_id, oid, run, unit_id, serial, kind, slots, was, now)
    select ${tenantId}::integer, ${row.id}::uuid, d ->> 'oid', ${run}::integer, ${row.unitId}::integer, ${serial}::integer, d ->> 'kind',
      array(select jsonb_array_elements_text(d -> 'slots')), nullif(d -> 'was', 'null'), nullif(d -> 'now', 'null')
    from jsonb_array_elements(${JSON.stringify(differences)}::jsonb) as d`.execute(tx);
}

/** The run of a paper that counts; null where it was not read. */
export async function readLastRun(tx: ScopedTx, tenantId: number, paperId: string): Promise<RunRow | null> {
  const { rows } = await sql<RunRow>`select run, version, reading, recorded_at as "recordedAt" from paper_reading
    where tenant_id = ${tenantId} and paper_id = ${paperId} order by run desc limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** Some observations of the reading that counts, without carrying the whole of it through memory. */
export async function readObservations(tx: ScopedTx, tenantId: number, paperId: string, oids: readonly string[]): Promise<Observation[]> {
  const { rows } = await sql<{ found: Observation }>`select x.found
    from (select reading from paper_reading where tenant_id = ${tenantId} and paper_id = ${paperId} order by run desc limit 1) r
    cross join lateral jsonb_array_elements(r.reading -> 'observations') with ordinality as x (found, place)
    where x.found ->> 'oid' = any (${[...oids]}::text[]) order by x.place`.execute(tx);
  return rows.map(({ found }) => found);
}

/** The last thing a run after the first said of a number. */
export type LastDifference = Difference & { readonly run: number };

/** What the runs of a paper read otherwise than those before them, of each number the last time it was so. */
export async function readDifferences(tx: ScopedTx, tenantId: number, paperId: string): Promise<LastDifference[]> {
  const { rows } = await sql<LastDifference>`select distinct on (oid) oid, run, kind, slots, was, now from reading_difference
    where tenant_id = ${tenantId} and paper_id = ${paperId} order by oid, run desc`.execute(tx);
  return rows;
}

/** Numbers that earlier runs had and the last has not, by their ids. */
export async function readGone(tx: ScopedTx, tenantId: number, paperId: string): Promise<Map<string, Meaning>> {
  const last = await readDifferences(tx, tenantId, paperId);
  return new Map(last.flatMap(({ oid, kind, was }) => (kind === 'gone' && was !== null ? [[oid, was] as const] : [])));
}

/** The serial of the run that last understood a number otherwise: a decision with an earlier serial was made on something else. */
export async function readChangedAt(
  tx: ScopedTx,
  tenantId: number,
  paperId: string,
  oids: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ oid: string; serial: number }>`select oid, max(serial) as serial from reading_difference
    where tenant_id = ${tenantId} and paper_id = ${paperId} and slots <> '{}' and oid = any (${[...oids]}::text[]) group by oid`.execute(
    tx,
  );
  return new Map(rows.map(({ oid, serial }) => [oid, serial]));
}
