import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

/** One cell by its key. */
export interface CellKey {
  readonly tenantId: number;
  readonly unitId: number;
  readonly indicatorId: number;
  readonly period: string;
}

/** How the thread of a cell stands. */
export interface ThreadStanding {
  comments: number;
  open: boolean;
  lastId: string;
}

/** One row of a thread as it is read. */
export interface ThreadRow {
  id: string;
  kind: 'say' | 'resolve' | 'reopen';
  figureId: string | null;
  authorId: string;
  recordedAt: Date;
  /** Null: the row is no speech, or its words were erased. */
  words: string | null;
  erased: boolean;
}

const ofCell = ({ tenantId, unitId, indicatorId, period }: CellKey) =>
  sql`tenant_id = ${tenantId} and unit_id = ${unitId} and indicator_id = ${indicatorId} and period = ${period} collate "C"`;

/** Whether the role of who asks reaches a unit, as the database judges it. */
export async function speaksFor(tx: ScopedTx, unitId: number): Promise<boolean> {
  const { rows } = await sql<{ reaches: boolean }>`select thucthi_speaks_for(${unitId}) as reaches`.execute(tx);
  return rows[0]?.reaches === true;
}

/** How a thread stands; null where nothing was said. `lock` keeps others from appending to it until the transaction ends. */
export async function readThread(tx: ScopedTx, cell: CellKey, lock = false): Promise<ThreadStanding | null> {
  const { rows } = await sql<ThreadStanding>`select comments, open, last_id as "lastId" from cell_thread where ${ofCell(cell)}
    ${lock ? sql`for update` : sql``}`.execute(tx);
  return rows[0] ?? null;
}

/** A row to be appended. */
export interface NewThreadRow {
  readonly id: string;
  readonly kind: ThreadRow['kind'];
  readonly figureId: string | null;
  readonly authorId: string;
  readonly recordedAt: Date;
  readonly words: string | null;
}

/** Appends a row to a thread and says how the thread stands then. Whoever says something opens it again. */
export async function appendToThread(tx: ScopedTx, cell: CellKey, row: NewThreadRow): Promise<void> {
  const { tenantId, unitId, indicatorId, period } = cell;
  const { id, kind, figureId, authorId, recordedAt, words } = row;
  // First the standing: who appends to one thread follow each other.
  await sql`insert into cell_thread (tenant_id, unit_id, indicator_id, period, comments, open, last_id, last_at)
    values (${tenantId}, ${unitId}, ${indicatorId}, ${period}, ${kind === 'say' ? 1 : 0}, ${kind !== 'resolve'}, ${id}, ${recordedAt})
    on conflict (tenant_id, unit_id, period, indicator_id) do update set comments = cell_thread.comments + excluded.comments,
      open = excluded.open, last_id = excluded.last_id, last_at = excluded.last_at`.execute(tx);
  await sql`insert into cell_comment (tenant_id, id, unit_id, indicator_id, period, kind, figure_id, author_id, recorded_at)
    values (${tenantId}, ${id}, ${unitId}, ${indicatorId}, ${period}, ${kind}, ${figureId}, ${authorId}, ${recordedAt})`.execute(tx);
  if (words === null) return;
  await sql`insert into cell_comment_text (tenant_id, comment_id, unit_id, words) values (${tenantId}, ${id}, ${unitId}, ${words})`.execute(
    tx,
  );
}

/** The last rows of a thread, oldest first. */
export async function readThreadRows(tx: ScopedTx, cell: CellKey, atMost: number): Promise<{ rows: ThreadRow[]; all: number }> {
  const { rows } = await sql<ThreadRow & { all: number }>`select c.id, c.kind, c.figure_id as "figureId", c.author_id as "authorId",
      c.recorded_at as "recordedAt", t.words, e.comment_id is not null as erased, c."all"
    from (select *, count(*) over ()::integer as "all" from cell_comment where ${ofCell(cell)} order by id desc limit ${atMost}) c
    left join cell_comment_text t on t.tenant_id = c.tenant_id and t.comment_id = c.id
    left join cell_comment_erasure e on e.tenant_id = c.tenant_id and e.comment_id = c.id
    order by c.id`.execute(tx);
  return { rows, all: rows[0]?.all ?? 0 };
}

/** A comment by id, with its cell; null where it is not there or the scope may not see it. */
export async function findComment(
  tx: ScopedTx,
  tenantId: number,
  id: string,
): Promise<(CellKey & { kind: ThreadRow['kind']; erased: boolean }) | null> {
  const { rows } = await sql<CellKey & { kind: ThreadRow['kind']; erased: boolean }>`select c.tenant_id as "tenantId",
      c.unit_id as "unitId", c.indicator_id as "indicatorId", c.period, c.kind, e.comment_id is not null as erased
    from cell_comment c left join cell_comment_erasure e on e.tenant_id = c.tenant_id and e.comment_id = c.id
    where c.tenant_id = ${tenantId} and c.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Takes the words of a comment away for good and notes on what ground; false where somebody has just done so. */
export async function eraseWords(
  tx: ScopedTx,
  cell: CellKey,
  erasure: { commentId: string; reason: string; recordedAt: Date; recordedBy: string | null },
): Promise<boolean> {
  const { tenantId, unitId } = cell;
  const { commentId, reason, recordedAt, recordedBy } = erasure;
  const { numAffectedRows } = await sql`insert into cell_comment_erasure (tenant_id, comment_id, unit_id, reason, recorded_at, recorded_by)
    values (${tenantId}, ${commentId}, ${unitId}, ${reason}, ${recordedAt}, ${recordedBy}) on conflict do nothing`.execute(tx);
  if (Number(numAffectedRows ?? 0) === 0) return false;
  await sql`delete from cell_comment_text where tenant_id = ${tenantId} and comment_id = ${commentId}`.execute(tx);
  return true;
}

/** A figure of a cell, as it was written, and whether it stands. */
export interface CellFigure {
  id: string;
  value: string;
  current: boolean;
}

/** Figures of one cell by id. */
export async function readCellFigures(tx: ScopedTx, cell: CellKey, ids: readonly string[]): Promise<CellFigure[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<CellFigure>`select f.id, f.value,
      exists (select from figure_current c where c.tenant_id = f.tenant_id and c.unit_id = f.unit_id and c.period = f.period
        and c.indicator_id = f.indicator_id and c.figure_id = f.id) as current
    from figure f where f.tenant_id = ${cell.tenantId} and f.unit_id = ${cell.unitId} and f.indicator_id = ${cell.indicatorId}
      and f.period = ${cell.period} collate "C" and f.id = any (${[...new Set(ids)]}::uuid[])`.execute(tx);
  return rows;
}

/** The figure that stands in a cell: the surest vintage; null where there is none. */
export async function readStandingOf(tx: ScopedTx, cell: CellKey): Promise<CellFigure | null> {
  const { rows } = await sql<CellFigure>`select figure_id as id, value, true as current from figure_current where ${ofCell(cell)}
    order by vintage desc limit 1`.execute(tx);
  return rows[0] ?? null;
}
