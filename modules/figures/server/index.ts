export { commitBatch, embeddedRowLimit, fillBatch, finishChecking, openBatch } from './import-figures.ts';
export type { BatchRecord, StagedFigure } from './import-batch.store.ts';
export { foldAll, foldDeltas } from './fold.store.ts';
export type { IncomingFigure, VintageNumber } from './incoming.store.ts';
export { readPeriodsOf, readStandingFigures, type StandingFigure } from './read-figures.store.ts';
export { readRollup, type RollupRow } from './read-rollup.store.ts';
export { readStatements, type StatementRecord } from './statements.store.ts';
export { recordDocumentFacts } from './record-document-facts.ts';
export { readLedgerOf } from './read-ledger.store.ts';
