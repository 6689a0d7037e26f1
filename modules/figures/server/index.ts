export { commitBatch, embeddedRowLimit, fillBatch, openBatch } from './import-figures.ts';
export { finishChecking } from './finish-checking.ts';
export { openMergedBatch, readMergedBatch, readMergedFile, type MergedBatch } from './merged-batch.ts';
export { mostOfFile } from './read-several-files.ts';
export { unitTemplates, type AskedOfUnit } from './unit-templates.ts';
export type { ImportFile } from './import-files.store.ts';
export type { BatchRecord, RowRemark } from './import-batch.store.ts';
export type { StagedFigure } from './import-staging.store.ts';
export { foldAll, foldDeltas } from './fold.store.ts';
export { typedFigure, vintageNumbers, type IncomingFigure, type VintageNumber } from './incoming.store.ts';
export { readPeriodsOf, readReportsOf, readStandingFigures } from './read-figures.store.ts';
export type { StandingFigure } from './standing-figure.ts';
export { readRollup, type RollupRow } from './read-rollup.store.ts';
export { readStatements, type StatementRecord } from './statements.store.ts';
export { addFigureSources, type FigureSource } from './figure-sources.store.ts';
export { unitsBelow } from './units-of-body.store.ts';
export { readWritableUnits } from './writable-units.store.ts';
export { lockYearsOf } from './lock-unit-years.store.ts';
export { recordDocumentFacts } from './record-document-facts.ts';
export { readFigureDocuments, readLedgerOf } from './read-ledger.store.ts';
export { ledgerRoutes } from './ledger-routes.ts';
export { fileRoutes } from './file-routes.ts';
export { cellRoutes } from './cells/cell-routes.ts';
export { readCellTalk } from './cells/show-cell-marks.ts';
export { mailMentions } from './cells/mail-mentions.ts';
export type { FileJudge } from './cells/keep-evidence.ts';
export { openFileChecks, type FileChecks } from './file-checks.ts';
export { figureAuditSentences } from './audit-sentences.ts';
export { submitFigures, submitFiguresIn, type SubmitAnswer } from './submit-figures.ts';
export { restructureUnits } from './restructure-units.ts';
export { figureChecks } from './integrity-checks.ts';
export { waitingDeltas } from './integrity.store.ts';
export { endNews } from './news-hub.ts';
export { lastRollupCheck } from './rollup-check.store.ts';
export { periodsOfBody, rebuildPeriod, verifyAtNight, verifyTotals, type TotalsFinding } from './verify-totals.ts';
export { monthsOfRun } from '../domain/complete-runs.ts';
export {
  dropClosings,
  insertLateEntries,
  readBoundFigures,
  readLateEntries,
  readRunningLateEntries,
  setClosings,
  type LateEntry,
  type PeriodClosing,
} from './closed-periods.store.ts';
export { figurePersonalData } from './personal-data.ts';
