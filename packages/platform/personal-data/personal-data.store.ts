import { sql } from 'kysely';
import type { ScopedTx } from '../db/database.ts';
import type { Scope } from '../db/scope.ts';
import type { TableColumn } from './personal-data.ts';

/** Every column of every table; views show what tables hold. */
export async function readTableColumns(tx: ScopedTx): Promise<TableColumn[]> {
  const { rows } = await sql<TableColumn>`select c.relname as table, a.attname as column from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1, a.attnum`.execute(tx);
  return rows;
}

/** The ground a body has given for an entry. */
export interface OwnBasis {
  readonly entryId: string;
  readonly revision: number;
  readonly basis: string;
}

/** The grounds a body has given, the last for each entry. */
export async function readOwnBases(tx: ScopedTx, tenantId: number): Promise<OwnBasis[]> {
  const { rows } = await sql<OwnBasis>`select distinct on (entry_id) entry_id as "entryId", revision, basis from personal_data_basis
    where tenant_id = ${tenantId} order by entry_id, revision desc`.execute(tx);
  return rows;
}

/** Adds the next revision of a ground; answers whether nobody was faster. */
export async function addOwnBasis(tx: ScopedTx, scope: Scope, given: OwnBasis, now: Date): Promise<boolean> {
  const added = await tx
    .insertInto('personal_data_basis')
    .values({
      tenant_id: scope.tenantId,
      entry_id: given.entryId,
      revision: given.revision,
      basis: given.basis,
      recorded_at: now,
      recorded_by: scope.personId,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'entry_id', 'revision']).doNothing())
    .returning('revision')
    .executeTakeFirst();
  return added !== undefined;
}
