import { commitBatch, openMergedBatch, readMergedBatch, readMergedFile, type FileChecks } from '@thucthi/figures/server';
import { periodWords } from '@thucthi/kernel';
import { readUploads, Refusal, withScope, type Log, type Scope, type ScopedTx } from '@thucthi/platform';
import { findUnits } from '@thucthi/registry/server';
import type { Context } from 'hono';
import type { z } from 'zod';
import type { commitMergedImport, MergedImportShown, readMergedFile as readMergedFileEndpoint } from '../contract.ts';
import { ledgerPeriodsOf } from '../domain/form-frequency.ts';
import { insertPurpose, readPurpose } from './merged-import.store.ts';
import { readExpected, readExpectedUnits } from './expected-units.ts';
import { readForms } from './forms.store.ts';
import type { Work } from './work.ts';

/** Files of one upload; archives count by what is in them. */
const mostUploads = 500;

/** Takes the files of many units for one form and period, and has them checked. */
export async function takeMergedImport(
  { database, clock, scope, log, request }: Work & { log: Log; request: Context },
  checks: FileChecks,
  asked: { unit: string; form: string; period: string },
): Promise<MergedImportShown> {
  const { formId, period, unitId } = await withScope(database, scope, (tx) => readExpected(tx, scope, asked.unit, asked));
  checks.makeSureOfRoom();
  const uploads = await readUploads(request, 'file', mostUploads);
  const batch = await openMergedBatch(database, scope, clock, uploads);
  await withScope(database, scope, (tx) =>
    insertPurpose(
      tx,
      scope.tenantId,
      { batchId: batch.id, formId, period, unitId },
      { recordedAt: clock.now(), recordedBy: scope.personId },
    ),
  );
  checks.takeSeveral({ database, scope, clock, log }, batch, { uploads: [...uploads], periods: ledgerPeriodsOf(period) });
  return showMergedImport({ database, clock, scope }, batch.id);
}

/** How a merged import stands, file by file, and whose files are missing. */
export function showMergedImport({ database, scope }: Work, id: string): Promise<MergedImportShown> {
  return withScope(database, scope, (tx) => viewOf(tx, scope, id));
}

async function viewOf(tx: ScopedTx, scope: Scope, id: string): Promise<MergedImportShown> {
  const batch = await readMergedBatch(tx, scope, id);
  const purpose = await readPurpose(tx, scope.tenantId, id);
  if (purpose === null) throw new Refusal('not-found');
  const [form] = await readForms(tx, scope.tenantId, purpose.formId);
  const expected = await readExpectedUnits(tx, scope.tenantId, purpose);
  const named = new Set(batch.files.flatMap(({ unitIds }) => unitIds));
  const units = await findUnits(tx, [...new Set([purpose.unitId, ...expected, ...named])]);
  const nameOf = (unitId: number): { slug: string; name: string } => {
    const unit = units.get(unitId);
    return { slug: unit?.slug ?? String(unitId), name: unit?.name ?? '' };
  };
  const owing = new Set(expected);
  const missing = expected
    .filter((unitId) => !named.has(unitId))
    .toSorted((a, b) => ((units.get(a)?.sortKey ?? '') < (units.get(b)?.sortKey ?? '') ? -1 : 1));
  const [refused] = batch.errors; // files have their own; here stands why the whole could not be checked
  return {
    id: batch.id,
    state: batch.state,
    progress: batch.progress,
    rows: batch.rowCount,
    form: { id: purpose.formId, name: form?.name ?? '' },
    unit: nameOf(purpose.unitId),
    period: purpose.period,
    periodName: periodWords(purpose.period),
    files: batch.files.map((file) => ({
      number: file.number,
      name: file.fileName,
      bytes: file.byteSize,
      hash: file.contentHash,
      state: file.state,
      units: file.unitIds.map((unitId) => ({ ...nameOf(unitId), expected: owing.has(unitId) })),
      rows: file.rowCount,
      errorCount: file.errorCount,
      warningCount: file.warningCount,
      fresh: file.fresh,
      corrected: file.corrected,
      unchanged: file.unchanged,
      contradicts: file.contradicts,
      leftOut: file.leftOut,
    })),
    expected: expected.length,
    missing: missing.map(nameOf),
    refused: refused === undefined ? null : { vi: refused.vi, en: refused.en },
    outcome: batch.outcome,
  };
}

/** What is to be said about one file. */
export function showMergedFile(
  { database, scope }: Work,
  id: string,
  number: number,
): Promise<z.input<(typeof readMergedFileEndpoint)['answer']>> {
  return withScope(database, scope, async (tx) => {
    const { errors, warnings, contradictions } = await readMergedFile(tx, scope, id, number);
    const told = (remarks: typeof errors) => remarks.map(({ row, column, vi, en }) => ({ row, column, text: { vi, en } }));
    return { errors: told(errors), warnings: told(warnings), contradictions: told(contradictions) };
  });
}

/** Writes the files of a merged import but those left out. */
export async function commitMergedImportOf(
  { database, clock, scope }: Work,
  id: string,
  { writeId, leaveOut, reason }: z.output<NonNullable<(typeof commitMergedImport)['body']>>,
): Promise<MergedImportShown> {
  const purpose = await withScope(database, scope, (tx) => readPurpose(tx, scope.tenantId, id));
  if (purpose === null) throw new Refusal('not-found');
  const files = [...new Set(leaveOut)].toSorted((a, b) => a - b);
  await commitBatch(database, scope, clock, id, { writeId, reason: reason ?? null, leaveOut: files });
  return showMergedImport({ database, clock, scope }, id);
}
