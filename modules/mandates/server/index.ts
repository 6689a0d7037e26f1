export { findDocumentBySymbol, insertDocuments, readDocuments, type DocumentReference, type NewDocument } from './documents.store.ts';
