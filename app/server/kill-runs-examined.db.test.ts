import { foldAll } from '@thucthi/figures/server';
import { machineClock, newId, sealAudit, type Database } from '@thucthi/platform';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examinePoint, repeatOpen, type PointFindings } from './kill-runs/testing/faults/examine-point.ts';
import type { Acknowledged } from './kill-runs/testing/kill-writers.ts';
import { makeKilledDatabase, type KilledDatabase } from './kill-runs/testing/killed-database.ts';
import { anyForm, saveForm } from './kill-runs/testing/save-form.ts';
import { openWhere } from './kill-runs/testing/where-database.ts';

/** Whoever says "nothing is lost" must be able to see a loss: each harm is done as the database's owner, and found. */
let killed: KilledDatabase;
let database: Database;
const acknowledged: Acknowledged = { saved: [], imported: [] };
const whole: PointFindings = { lost: [], half: [], totals: [], seals: [] };

beforeAll(async () => {
  killed = await makeKilledDatabase({ url: null });
  database = await openWhere(killed.where);
  for (let form = 0; form < 5; form++) acknowledged.saved.push(await saveForm(database, newId(), anyForm()));
  await sealAudit(database, machineClock);
}, 120_000);
afterAll(async () => {
  await database.close();
  await killed.remove();
});

class Undone extends Error {}

/** Does harm, examines, and takes the harm back. */
async function foundAfter(harm: string): Promise<PointFindings> {
  let found = whole;
  await database.kysely
    .transaction()
    .execute(async (tx) => {
      await sql`set local role none`.execute(tx);
      await sql`set local session_replication_role = replica`.execute(tx);
      const { numAffectedRows } = await sql.raw(harm).execute(tx);
      if (numAffectedRows !== 1n) throw new Error('one row was to be harmed');
      found = await examinePoint(inside(tx), acknowledged);
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  return found;
}

/** The same database, with every transaction inside the one that is taken back. */
const inside = (tx: Database['kysely']): Database => ({
  ...database,
  kysely: { transaction: () => ({ execute: (work: (own: unknown) => unknown) => work(tx) }) } as unknown as Database['kysely'],
});

test('in a ledger that was left alone nothing is found', async () => {
  expect(await examinePoint(database, acknowledged)).toEqual(whole);
});

test.each<[string, string, keyof PointFindings]>([
  ['a figure is gone', 'delete from figure where id = (select id from figure limit 1)', 'lost'],
  ['a receipt is gone', 'delete from write_receipt where write_id = (select write_id from write_receipt limit 1)', 'lost'],
  ['an audit row is gone', 'delete from audit where id = (select id from audit limit 1)', 'lost'],
  ['a figure has no current row', 'delete from figure_current where figure_id = (select figure_id from figure_current limit 1)', 'half'],
  ['a write has no news', 'delete from outbox where id = (select id from outbox limit 1)', 'half'],
  [
    'a change of totals is gone',
    'delete from rollup_delta where ctid = (select ctid from rollup_delta where reported > 0 limit 1)',
    'totals',
  ],
  ['an audit row was rewritten', `update audit set action = 'thing.lost' where id = (select id from audit limit 1)`, 'seals'],
])('%s: found', async (_, harm, where) => {
  expect((await foundAfter(harm))[where]).not.toEqual([]);
});

test('a write that was never acknowledged is repeated under its id: once in the ledger, whether it had been saved or not', async () => {
  const [saved, lost] = [
    { writeId: newId(), figures: anyForm() },
    { writeId: newId(), figures: anyForm() },
  ];
  await saveForm(database, saved.writeId, saved.figures);
  const open = new Map([saved, lost].map((begun) => [begun.writeId, begun]));
  expect(await repeatOpen(database, open, acknowledged)).toBe(1);
  expect(open.size).toBe(0);
  await foldAll(database);
  expect(await examinePoint(database, acknowledged)).toEqual(whole);
});
