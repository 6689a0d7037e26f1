import { asWorker, verifyAudit, type Database } from '@thucthi/platform';
import { sql } from 'kysely';
import { isDeepStrictEqual } from 'node:util';
import { examineLedger } from '../examine-ledger.ts';
import type { Acknowledged } from '../kill-writers.ts';
import { saveForm } from '../save-form.ts';
import { killedScope, killedTenant } from '../small-body.ts';
import type { BegunForm } from './worked-database.ts';

/** What was found wrong after a fault, each line in words; all empty when the promise was kept. */
export interface PointFindings {
  lost: string[];
  half: string[];
  totals: string[];
  seals: string[];
}

/** Compares the ledger with what was acknowledged, with itself and with its seals. */
export async function examinePoint(database: Database, acknowledged: Acknowledged): Promise<PointFindings> {
  const { findings } = await examineLedger(database, acknowledged);
  const trail = await verifyAudit(database, killedTenant);
  if (trail === 'stopped') throw new Error('the trail was not verified to its end');
  const named = (what: string, all: readonly string[]): string[] => all.map((one) => `${what}: ${one}`);
  return {
    lost: [...named('figure', findings.lostFigures), ...named('receipt', findings.lostReceipts), ...named('audit row', findings.lostAudit)],
    half: [
      ...named('write', findings.halfWritten),
      ...named('import', findings.halfImported),
      ...named('current', findings.wrongCurrent),
      ...named('news', await writesWithoutNews(database)),
      ...named('receipt', await receiptsWithoutWrite(database)),
    ],
    totals: findings.wrongTotals,
    seals: trail.findings.map((finding) => JSON.stringify(finding)),
  };
}

/** Writes and imports that have not exactly one piece of news, and news of nothing; the outbox is not drained in a fault run. */
const writesWithoutNews = (database: Database): Promise<string[]> =>
  asWorker(database, 'fault run', async (tx) => {
    const { rows } = await sql<{ id: string }>`
      with told as (select coalesce(payload ->> 'document', payload ->> 'batch') as id, count(*) as times from outbox
          where tenant_id = ${killedTenant} and topic = 'figures' group by 1),
        done as (select subject_id as id from audit
          where tenant_id = ${killedTenant} and action in ('figures.record-document', 'figures.import'))
      select coalesce(done.id, told.id) as id from done full join told using (id)
      where done.id is null or told.id is null or told.times <> 1`.execute(tx);
    return rows.map(({ id }) => id);
  });

/** Receipts that promise a write of which the trail knows nothing. */
const receiptsWithoutWrite = (database: Database): Promise<string[]> =>
  asWorker(database, 'fault run', async (tx) => {
    const { rows } = await sql<{ id: string }>`select write_id::text as id from write_receipt r where tenant_id = ${killedTenant}
      and not exists (select from audit a where a.tenant_id = r.tenant_id and a.subject_id = r.write_id::text)`.execute(tx);
    return rows.map(({ id }) => id);
  });

/** Repeats what was begun and never acknowledged, each twice under its own id: both answers must be the same. Answers how many had been saved already. */
export async function repeatOpen(database: Database, open: Map<string, BegunForm>, acknowledged: Acknowledged): Promise<number> {
  let savedAlready = 0;
  for (const { writeId, figures } of open.values()) {
    savedAlready += await hasReceipt(database, writeId);
    const first = await saveForm(database, writeId, figures);
    const second = await saveForm(database, writeId, figures);
    if (!isDeepStrictEqual(first, second)) throw new Error(`write ${writeId} was answered in two ways`);
    acknowledged.saved.push(first);
    open.delete(writeId);
  }
  return savedAlready;
}

const hasReceipt = (database: Database, writeId: string): Promise<number> =>
  asWorker(database, 'fault run', async (tx) => {
    const { rows } = await sql<{ found: number }>`select count(*)::integer as found from write_receipt
      where tenant_id = ${killedScope.tenantId} and write_id = ${writeId}`.execute(tx);
    return rows[0]?.found ?? 0;
  });
