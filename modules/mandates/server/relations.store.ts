import { keptPlan, type ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { RelationKind } from '../domain/relations.ts';
import type { ChangingDocument } from '../domain/validity.ts';
import type { DocumentReference } from './documents.store.ts';

export interface RelationRecord {
  from: string;
  to: string;
  kind: RelationKind;
  clause: string | null;
}

/** A relation as it stands, with the document on its other side. */
export interface RelationRow {
  kind: RelationKind;
  clause: string | null;
  revision: number;
  other: DocumentReference;
}

/** Appends relations at one revision each. */
export async function appendRelations(
  tx: ScopedTx,
  tenantId: number,
  relations: readonly (RelationRecord & { revision: number; withdrawn: boolean })[],
  stamp: { recordedAt: Date; recordedBy: string | null },
): Promise<void> {
  if (relations.length === 0) return;
  await tx
    .insertInto('document_relation')
    .values(
      relations.map(({ from, to, ...relation }) => ({
        ...relation,
        tenant_id: tenantId,
        from_document_id: from,
        to_document_id: to,
        recorded_at: stamp.recordedAt,
        recorded_by: stamp.recordedBy,
      })),
    )
    .execute();
}

/** The last thing said about a relation; null where nothing ever was. */
export async function lastSaid(
  tx: ScopedTx,
  tenantId: number,
  { from, to, kind }: Omit<RelationRecord, 'clause'>,
): Promise<{ revision: number; withdrawn: boolean; clause: string | null } | null> {
  const row = await tx
    .selectFrom('document_relation')
    .select(['revision', 'withdrawn', 'clause'])
    .where('tenant_id', '=', tenantId)
    .where('from_document_id', '=', from)
    .where('to_document_id', '=', to)
    .where('kind', '=', kind)
    .orderBy('revision', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

/** Takes the relations of a body for this transaction: a circle is only seen by one who waits for the others. */
export async function takeRelations(tx: ScopedTx, tenantId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`mandates ${tenantId} relations`}, 0))`.execute(tx);
}

/** Whether one document comes to another by relations of a kind. */
export async function reaches(tx: ScopedTx, tenantId: number, kind: RelationKind, from: string, to: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`with recursive reached (id) as (
      select ${from}::uuid
      union select r.to_document_id from reached join document_relation_now r
        on r.tenant_id = ${tenantId} and r.from_document_id = reached.id and r.kind = ${kind})
    select id from reached where id = ${to}`.execute(tx);
  return rows.length > 0;
}

/** The standing relations of a document with what is on their other side, as far as the scope may see it. */
export async function readRelations(tx: ScopedTx, tenantId: number, id: string, direction: 'from' | 'to'): Promise<RelationRow[]> {
  const [own, other] = [sql.ref(`r.${direction}_document_id`), sql.ref(`r.${direction === 'from' ? 'to' : 'from'}_document_id`)];
  const { rows } = await sql<
    Omit<RelationRow, 'other'> & DocumentReference & { relation: RelationKind }
  >`select r.kind as relation, r.clause, r.revision,
      d.id, d.symbol, d.kind, d.title, d.issuer, d.issued_on as "issuedOn"
    from document_relation_now r join document_reference d on d.tenant_id = r.tenant_id and d.id = ${other}
    where r.tenant_id = ${tenantId} and ${own} = ${id} order by d.issued_on desc nulls last, d.id`.execute(tx);
  return rows.map(({ relation, clause, revision, ...document }) => ({ kind: relation, clause, revision, other: document }));
}

/** The documents that amend or replace others, by the one they change. */
export async function readChanges(tx: ScopedTx, tenantId: number, ids: readonly string[]): Promise<Map<string, ChangingDocument[]>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{
    changed: string;
    id: string;
    change: 'replaces' | 'amends';
    kind: string;
    issuedOn: string | null;
    effectiveFrom: string | null;
    effectiveTo: string | null;
  }>`${keptPlan} select r.to_document_id as changed, r.kind as change, d.id, d.kind, d.issued_on as "issuedOn", d.effective_from as "effectiveFrom",
      d.effective_to as "effectiveTo"
    from document_relation_now r join document_reference d on d.tenant_id = r.tenant_id and d.id = r.from_document_id
    where r.tenant_id = ${tenantId} and r.to_document_id = any (${[...ids]}::uuid[]) and r.kind in ('replaces', 'amends')
    order by d.issued_on nulls last, d.id`.execute(tx);
  const changes = rows.map(({ changed, id, change, ...facts }) => ({ changed, id, change, facts }));
  return Map.groupBy(changes, ({ changed }) => changed);
}

/** What a document replaced and what that replaced, nearest first; or, upwards, what replaced it. */
export async function readChain(tx: ScopedTx, tenantId: number, id: string, direction: 'before' | 'after'): Promise<DocumentReference[]> {
  const [here, there] =
    direction === 'before'
      ? [sql.ref('r.from_document_id'), sql.ref('r.to_document_id')]
      : [sql.ref('r.to_document_id'), sql.ref('r.from_document_id')];
  const { rows } = await sql<DocumentReference>`with recursive chain (id, depth) as (
      select ${id}::uuid, 0
      union select ${there}, chain.depth + 1 from chain join document_relation_now r
        on r.tenant_id = ${tenantId} and ${here} = chain.id and r.kind = 'replaces' where chain.depth < 50)
    select d.id, d.symbol, d.kind, d.title, d.issuer, d.issued_on as "issuedOn"
    from (select id, min(depth) as depth from chain where depth > 0 group by id) c
      join document_reference d on d.tenant_id = ${tenantId} and d.id = c.id
    order by c.depth, d.issued_on desc nulls last, d.id`.execute(tx);
  return rows;
}

/** Whether one of these documents is restricted; null where the scope does not see them all. */
export async function readRestrictedAmong(tx: ScopedTx, tenantId: number, ids: readonly string[]): Promise<boolean | null> {
  const { rows } = await sql<{
    restricted: boolean;
  }>`select restricted from document where tenant_id = ${tenantId} and id = any (${[...ids]}::uuid[])`.execute(tx);
  return rows.length < ids.length ? null : rows.some(({ restricted }) => restricted);
}
