import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '../../db/database.ts';
import type { RefusalCode } from '../../http/refusal-texts.ts';
import { Refusal } from '../../http/refusal.ts';

/** What a test asks a reader to do. */
export interface Asked {
  readonly wait?: number;
  readonly refuse?: RefusalCode;
  readonly fail?: true;
}

/** Who answered. */
export interface Told {
  readonly pid: number;
}

/** Reads something from the database, or does what it is asked. */
export async function ask(database: Database, asked: Asked): Promise<Told> {
  if (asked.refuse !== undefined) throw new Refusal(asked.refuse, { period: 'x' });
  await (asked.fail === true ? sql`select 1 / 0` : sql`select 1`).execute(database.kysely);
  if (asked.wait !== undefined) await pause(asked.wait);
  return { pid: process.pid };
}
