import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, ScopedTx } from '../database.ts';
import { rowsOf, tablesOf } from './copied-tables.store.ts';

const most = { rows: 2000, bytes: 16 * 1024 ** 2 };
const modulus = 2n ** 256n;

/** What a table holds: how many rows, and one hash over all of them whatever their order. */
export interface TableMark {
  readonly table: string;
  readonly rows: number;
  /** The sum of the SHA-256 of the rows, hexadecimal: a row more, less or different changes it. */
  readonly hash: string;
}

/**
 * Reads every row of every table, in one snapshot, and marks each table. Two databases with the same marks hold the same rows: it is
 * the rows themselves that are compared, as JSON exact to the last decimal, not how many there are.
 */
export function markTables(database: Database, onTable: (table: string) => void = () => {}): Promise<TableMark[]> {
  return database.kysely
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      const tx = transaction as unknown as ScopedTx;
      await sql`select set_config('role', 'thucthi_worker', true), set_config('thucthi.tenant', '', true), set_config('TimeZone', 'UTC', true)`.execute(
        tx,
      );
      const marks: TableMark[] = [];
      for (const table of await tablesOf(tx)) {
        onTable(table);
        let [rows, sum] = [0, 0n];
        for await (const lines of rowsOf(tx, table, most)) {
          rows += lines.length;
          for (const line of lines) sum = (sum + BigInt(`0x${createHash('sha256').update(line).digest('hex')}`)) % modulus;
        }
        marks.push({ table, rows, hash: sum.toString(16).padStart(64, '0') });
      }
      return marks;
    });
}
