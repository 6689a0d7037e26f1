export { findDocumentBySymbol, insertDocuments, readDocuments, type DocumentReference, type NewDocument } from './documents.store.ts';
export { appendRelations, type RelationRecord } from './relations.store.ts';
export { mandateAuditSentences } from './audit-sentences.ts';
export { mandateRoutes } from './routes.ts';
