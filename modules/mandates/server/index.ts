export { findDocumentBySymbol, insertDocuments, readDocuments, type DocumentReference, type NewDocument } from './documents.store.ts';
export { appendRelations, type RelationRecord } from './relations.store.ts';
export { readRegisterGraph, type MappedDocument, type RegisterGraph } from './register-graph.ts';
export { readOpenDocument, type GraphRelation } from './register-graph.store.ts';
export { mandateAuditSentences } from './audit-sentences.ts';
export { openMonitoredFileOf, stepMonitoredFileOf } from './monitored/keep-files.ts';
export { mandateRoutes } from './routes.ts';
export { recordDocumentIn } from './record-document.ts';
export { documentsByWords } from './list-documents.ts';
