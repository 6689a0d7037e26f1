import { dateInVietnam, Refusal, withScope, type Clock, type Database, type Scope, type ScopedTx } from '@thucthi/platform';
import { decimalString, formatPeriodVi, parsePeriodCode } from '@thucthi/kernel';
import { readIndicatorsCached } from '@thucthi/registry/server';
import { headingOf } from '../domain/file-columns.ts';
import { contradictionsIn, type Contradiction, type GivenRow } from '../domain/contradicting-rows.ts';
import { placeOfRow } from '../domain/place-in-files.ts';
import { closedRows } from './closed-periods.store.ts';
import { readGivenAgain } from './contradicting-files.store.ts';
import { compareAll, partsMissing, remarksKept, weighAll, type Arithmetic } from './finish-checking.ts';
import { rowsWithoutParts } from './import-arithmetic.store.ts';
import { noteComparison, updateBatch, type BatchRecord, type RowRemark } from './import-batch.store.ts';
import { comparedAtOnce } from './import-figures.ts';
import { countRowsOfFiles, noteContradictions, readFiles, spoilFiles, type ImportFile } from './import-files.store.ts';
import { clearStaging, readStretches } from './import-staging.store.ts';
import { incomingFromBatch, readWaiting } from './incoming.store.ts';
import { closedSentence } from './refuse-closed.ts';

/** Contradictions that are told of one file. */
const toldOfFile = 50;
/** Rows without parts that are looked at in one go. */
const lookedAt = 1000;

/**
 * Ends the checking of several files: who contradicts whom, what stands in the ledger already, and which files name a closed period or
 * lack the parts of a ratio: those wait no longer. What is left may be committed.
 */
export async function finishSeveralFiles(
  parts: { database: Database; scope: Scope; clock: Clock },
  batch: BatchRecord,
  arithmetic: Arithmetic,
): Promise<BatchRecord> {
  const { database, scope, clock } = parts;
  await withScope(database, scope, (tx) => findContradictions(tx, scope, batch.id));
  const { found, checkedIn } = await compareAll(database, scope, batch.id);
  await withScope(database, scope, async (tx) => {
    await spoilWithoutParts(tx, scope, batch.id, arithmetic);
    await spoilClosed(tx, scope, clock, batch.id);
  });
  await weighAll(database, scope, batch.id, arithmetic.weighings);
  return withScope(database, scope, async (tx) => {
    await countRowsOfFiles(tx, scope.tenantId, batch.id);
    const files = await readFiles(tx, scope.tenantId, batch.id);
    const good = files.filter(({ state }) => state === 'ready');
    const sum = (of: readonly ImportFile[], count: (file: ImportFile) => number): number => of.reduce((all, file) => all + count(file), 0);
    const corrected = sum(good, (file) => file.corrected);
    const checked: BatchRecord = {
      ...batch,
      state: good.length > 0 ? 'ready' : 'has-errors',
      rowCount: sum(files, (file) => file.rowCount),
      errorCount: sum(files, (file) => file.errorCount),
      warningCount: sum(good, (file) => file.warningCount),
      progress: 100,
      outcome: {
        written: sum(good, (file) => file.fresh) + corrected,
        unchanged: sum(good, (file) => file.unchanged),
        corrected,
      },
    };
    if (!(await updateBatch(tx, scope.tenantId, checked))) throw new Refusal('import-not-ready');
    if (good.length === 0) await clearStaging(tx, scope.tenantId, batch.id);
    else await noteComparison(tx, scope.tenantId, batch.id, { checkedIn, standingCount: found.standing });
    return checked;
  });
}

async function findContradictions(tx: ScopedTx, scope: Scope, batchId: string): Promise<void> {
  const given = await readGivenAgain(tx, scope.tenantId, batchId);
  if (given.length === 0) return;
  const names = new Map((await readFiles(tx, scope.tenantId, batchId)).map(({ number, fileName }) => [number, fileName]));
  const indicators = new Map([...(await readIndicatorsCached(tx)).values()].map(({ id, definition }) => [id, definition.name]));
  const told = new Map<number, { number: number; others: Set<number>; remarks: RowRemark[] }>();
  const tell = (own: GivenRow, other: GivenRow, { byId }: Contradiction): void => {
    const [here, there] = [placeOfRow(own.row), placeOfRow(other.row)];
    const file = told.get(here.file) ?? { number: here.file, others: new Set<number>(), remarks: [] };
    told.set(here.file, file);
    file.others.add(there.file);
    if (file.remarks.length >= toldOfFile) return;
    const name = names.get(there.file) ?? '';
    const [mine, theirs] = [own.value, other.value].map((value) => decimalString(value).replace('.', ','));
    const indicator = indicators.get(own.indicatorId);
    file.remarks.push({
      row: here.row,
      column: headingOf(byId ? 'externalId' : 'value'),
      ...(byId
        ? {
            vi: `Mã ngoài này được dùng cho một số khác ở dòng ${there.row} của tệp “${name}”.`,
            en: `This external id stands for another figure in row ${there.row} of “${name}”.`,
          }
        : {
            vi: `${indicator?.vi ?? ''}, ${formatPeriodVi(parsePeriodCode(own.period), 'short')}: tệp này ghi ${mine}, tệp “${name}” (dòng ${there.row}) ghi ${theirs}.`,
            en: `${indicator?.en ?? ''}, ${own.period}: this file says ${mine}, “${name}” (row ${there.row}) says ${theirs}.`,
          }),
    });
  };
  for (const pair of contradictionsIn(given)) {
    tell(pair.one, pair.other, pair);
    tell(pair.other, pair.one, pair);
  }
  if (told.size === 0) return;
  await noteContradictions(
    tx,
    scope.tenantId,
    batchId,
    [...told.values()].map(({ number, others, remarks }) => ({ number, contradicts: [...others].toSorted((a, b) => a - b), remarks })),
  );
}

/** Files with a changed ratio that gives no parts. */
async function spoilWithoutParts(tx: ScopedTx, scope: Scope, batchId: string, arithmetic: Arithmetic): Promise<void> {
  for (;;) {
    const lacking = await rowsWithoutParts(tx, scope.tenantId, batchId, arithmetic.ratioIds, lookedAt);
    if (lacking.count === 0) return;
    await spoil(
      tx,
      scope,
      batchId,
      lacking.rows.map((row) => ({ number: row, remark: partsMissing(placeOfRow(row).row) })),
    );
  }
}

/** Files with a row of a closed period that no permit opens: told now, so that the others need not wait for it. */
async function spoilClosed(tx: ScopedTx, scope: Scope, clock: Clock, batchId: string): Promise<void> {
  const now = clock.now();
  const stamp = { tenantId: scope.tenantId, recordedAt: now, recordedOn: dateInVietnam(now), recordedBy: scope.personId };
  const waiting = await readWaiting(tx, scope.tenantId, batchId);
  const met: { number: number; remark: RowRemark }[] = [];
  for (const stretch of await readStretches(tx, scope.tenantId, batchId, comparedAtOnce)) {
    const incoming = incomingFromBatch({ tenantId: scope.tenantId, batchId, stretch, waiting, newGround: false, reason: null });
    for (const row of await closedRows(tx, stamp, incoming)) {
      if (row.lateEntryId !== null) continue;
      met.push({
        number: row.sequence,
        remark: { row: placeOfRow(row.sequence).row, column: headingOf('period'), ...closedSentence(row) },
      });
    }
  }
  await spoil(tx, scope, batchId, met);
}

async function spoil(tx: ScopedTx, scope: Scope, batchId: string, rows: readonly { number: number; remark: RowRemark }[]): Promise<void> {
  const byFile = Map.groupBy(rows, ({ number }) => placeOfRow(number).file);
  if (byFile.size === 0) return;
  await spoilFiles(
    tx,
    scope.tenantId,
    batchId,
    [...byFile].map(([number, found]) => ({
      number,
      errors: found.slice(0, remarksKept).map(({ remark }) => remark),
      errorCount: found.length,
    })),
  );
}
