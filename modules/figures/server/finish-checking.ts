import { withScope, Refusal, type Database, type Scope } from '@thucthi/platform';
import { headingOf } from '../domain/file-columns.ts';
import { lacksWeights, rowsWithoutParts, weighStretch, type Weighing } from './import-arithmetic.store.ts';
import { noteComparison, noteProgress, updateBatch, type BatchRecord, type RowRemark } from './import-batch.store.ts';
import { expectManyRows } from './expect-many-rows.store.ts';
import { comparedAtOnce } from './import-figures.ts';
import { clearStaging, compareStretch, currentSnapshot, readStretches } from './import-staging.store.ts';

/** Remarks on rows that are kept and shown; the count goes on. */
export const remarksKept = 200;
const weighedAtOnce = 2000;

/** What reading and checking the rows of a file came to. */
export interface CheckedRows {
  rowCount: number;
  errors: readonly RowRemark[];
  errorCount: number;
  warnings?: readonly RowRemark[];
  warningCount?: number;
}

/** Indicators whose values alone are not enough: ratios live by their parts, weighted ones by a weight. */
export interface Arithmetic {
  ratioIds: readonly number[];
  weighings: readonly Weighing[];
}

/**
 * Marks a batch as checked: faulty with the first 200 faults in words, or compared with the ledger and ready to commit. Rows that
 * would change something are then held against the indicators' arithmetic, where `arithmetic` is given.
 */
export async function finishChecking(
  database: Database,
  scope: Scope,
  batch: BatchRecord,
  outcome: CheckedRows,
  arithmetic?: Arithmetic,
): Promise<BatchRecord> {
  const warnings = (outcome.warnings ?? []).slice(0, remarksKept);
  const checked: BatchRecord = {
    ...batch,
    rowCount: outcome.rowCount,
    errorCount: outcome.errorCount,
    errors: outcome.errors.slice(0, remarksKept),
    warnings,
    warningCount: outcome.warningCount ?? warnings.length,
    progress: 100,
    state: 'ready',
  };
  const faulty = async (more: Pick<BatchRecord, 'errors' | 'errorCount'>): Promise<BatchRecord> => {
    const told: BatchRecord = { ...checked, ...more, state: 'has-errors' };
    await withScope(database, scope, async (tx) => {
      if (!(await updateBatch(tx, scope.tenantId, told))) throw new Refusal('import-not-ready');
      await clearStaging(tx, scope.tenantId, batch.id);
    });
    return told;
  };
  if (outcome.errorCount > 0) return faulty(checked);
  const { found, checkedIn, waiting } = await compareAll(database, scope, batch.id);
  if (arithmetic !== undefined) {
    const lacking = await withScope(database, scope, (tx) =>
      rowsWithoutParts(tx, scope.tenantId, batch.id, arithmetic.ratioIds, remarksKept),
    );
    if (lacking.count > 0) return faulty({ errors: lacking.rows.map(partsMissing), errorCount: lacking.count });
    await weighAll(database, scope, batch.id, arithmetic.weighings);
  }
  const ready: BatchRecord = {
    ...checked,
    outcome: { written: waiting - found.unchanged, unchanged: found.unchanged, corrected: found.corrected },
  };
  await withScope(database, scope, async (tx) => {
    if (!(await updateBatch(tx, scope.tenantId, ready))) throw new Refusal('import-not-ready');
    await noteComparison(tx, scope.tenantId, batch.id, { checkedIn, standingCount: found.standing });
  });
  return ready;
}

/** What is said of a ratio without its parts. */
export const partsMissing = (row: number): RowRemark => ({
  row,
  column: headingOf('numerator'),
  vi: 'Chỉ tiêu tỷ lệ cần cả tử số và mẫu số: tỷ lệ của cấp trên tính từ tổng tử số và tổng mẫu số, không cộng các tỷ lệ.',
  en: 'A ratio needs its numerator and denominator: the ratio above is worked out from the sums of both.',
});

/** Compares every waiting row with the ledger, stretch by stretch. */
export async function compareAll(
  database: Database,
  scope: Scope,
  batchId: string,
): Promise<{ found: { unchanged: number; corrected: number; standing: number }; checkedIn: string; waiting: number }> {
  const { stretches, checkedIn } = await withScope(database, scope, async (tx) => ({
    stretches: await readStretches(tx, scope.tenantId, batchId, comparedAtOnce),
    checkedIn: await currentSnapshot(tx),
  }));
  const found = { unchanged: 0, corrected: 0, standing: 0 };
  for (const [at, stretch] of stretches.entries()) {
    const one = await withScope(database, scope, async (tx) => {
      await expectManyRows(tx);
      await noteProgress(tx, scope.tenantId, batchId, { rows: null, progress: 90 + Math.floor((9 * at) / stretches.length) });
      return compareStretch(tx, scope.tenantId, batchId, stretch);
    });
    found.unchanged += one.unchanged;
    found.corrected += one.corrected;
    found.standing += one.standing;
  }
  return { found, checkedIn, waiting: stretches.reduce((sum, stretch) => sum + stretch.count, 0) };
}

/** Gives weighted values that name no weight the unit's own. */
export async function weighAll(database: Database, scope: Scope, batchId: string, weighings: readonly Weighing[]): Promise<void> {
  const stretches = await withScope(database, scope, async (tx) =>
    (await lacksWeights(tx, scope.tenantId, batchId, weighings)) ? readStretches(tx, scope.tenantId, batchId, weighedAtOnce) : [],
  );
  for (const stretch of stretches) await withScope(database, scope, (tx) => weighStretch(tx, scope.tenantId, batchId, stretch, weighings));
}
