import { dateText, endpoint, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';
import { documentToRecord, listedDocument, reference, relationKind, shownDocument } from './contract/shapes.ts';

export * from './contract/files.ts';
export * from './contract/monitored.ts';
export * from './contract/shapes.ts';
export { issuerLevels, type IssuerLevel } from './domain/issuer-level.ts';
export { relationKinds, type RelationKind } from './domain/relations.ts';

const unit = z.string().min(1).max(60).describe('a unit of the body whose register is asked');
const filters = {
  unit,
  q: z.string().max(200).optional().describe('words of number, kind, title, issuer or clauses, without marks, by their beginnings'),
  kind: z.string().max(60).optional(),
  issuer: z.string().max(200).optional(),
  year: z.coerce.number().int().min(1900).max(2200).optional().describe('in which it was issued'),
  inForceOn: dateText.optional().describe('only those that count on this day'),
};

export const listDocuments = endpoint({
  id: 'listDocuments',
  method: 'get',
  path: '/api/v1/documents',
  audience: 'public-demo',
  summary: 'The register of documents of the body that owns `unit`, newest first; restricted documents are never in it',
  query: z.object({ ...filters, after: z.string().max(100).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
  answer: z.object({
    unit: z.object({ slug: z.string(), name: z.string() }),
    documents: z.array(listedDocument),
    next: z.string().nullable(),
    can: z.object({ record: z.boolean() }),
  }),
});

export const documentFacets = endpoint({
  id: 'documentFacets',
  method: 'get',
  path: '/api/v1/document-facets',
  audience: 'public-demo',
  summary: 'By what the register can be filtered: kinds, issuers and years with how many documents each has',
  query: z.object({ unit }),
  answer: z.object({
    kinds: z.array(z.object({ name: z.string(), count: z.number().int() })),
    issuers: z.array(z.object({ name: z.string(), count: z.number().int() })),
    years: z.array(z.object({ year: z.number().int(), count: z.number().int() })),
  }),
});

export const readDocument = endpoint({
  id: 'readDocument',
  method: 'get',
  path: '/api/v1/documents/{id}',
  audience: 'public-demo',
  summary:
    'A document with its clauses, its relations both ways and what it replaced; an earlier revision where asked. Looking at a restricted document is audited',
  params: z.object({ id: z.uuid() }),
  query: z.object({ unit, revision: z.coerce.number().int().min(1).optional() }),
  answer: shownDocument,
});

export const listRestrictedDocuments = endpoint({
  id: 'listRestrictedDocuments',
  method: 'get',
  path: '/api/v1/restricted-documents',
  audience: 'signed-in',
  summary: 'The restricted documents the asking person is named for: number, date, issuer. Every look is audited',
  query: z.object({ q: z.string().max(200).optional() }),
  answer: z.object({ documents: z.array(reference) }),
});

export const documentReaders = endpoint({
  id: 'documentReaders',
  method: 'get',
  path: '/api/v1/document-readers',
  audience: 'documents.record',
  summary: 'The people of the body who can be named as readers of a restricted document',
  answer: z.object({ people: z.array(z.object({ id: z.uuid(), name: z.string(), position: z.string().nullable() })) }),
});

const recorded = z.object({ id: z.uuid(), revision: z.number().int() });

export const recordDocument = endpoint({
  id: 'recordDocument',
  method: 'post',
  path: '/api/v1/documents',
  audience: 'documents.record',
  summary: 'Enters a document in the register; 409 document-known where the same issuer’s number of that year is there already',
  body: z.object({ writeId, document: documentToRecord }),
  answer: recorded,
});

export const correctDocument = endpoint({
  id: 'correctDocument',
  method: 'post',
  path: '/api/v1/documents/{id}/revisions',
  audience: 'documents.record',
  summary: 'Corrects a document by a further revision; earlier ones still answer. 409 changed-meanwhile with both where somebody was first',
  params: z.object({ id: z.uuid() }),
  body: z.object({
    writeId,
    basedOn: z.number().int().min(1).describe('the revision that was seen'),
    reason: z.string().trim().max(500).default('').describe('why; at least three characters, none for a restricted document'),
    document: documentToRecord,
  }),
  answer: recorded,
});

export const relateDocuments = endpoint({
  id: 'relateDocuments',
  method: 'post',
  path: '/api/v1/documents/{id}/relations',
  audience: 'documents.record',
  summary:
    'Says what a document is to another, corrects the clause, or takes it back; a circle of replacements is refused. 409 changed-meanwhile where somebody was first',
  params: z.object({ id: z.uuid() }),
  body: z.object({
    writeId,
    to: z.uuid(),
    kind: relationKind,
    stands: z.boolean(),
    clause: z.string().trim().max(200).nullable().default(null).describe('which part of the other document'),
    basedOn: z.number().int().min(0).describe('revision of the relation that was seen; 0 = there was none'),
  }),
  answer: z.object({ revision: z.number().int() }),
});

export const exportDocuments = endpoint({
  id: 'exportDocuments',
  method: 'get',
  path: '/api/v1/exports/documents',
  audience: 'public-demo',
  summary: 'The register as a workbook, as `listDocuments` finds it; restricted documents are never in it',
  query: z.object(filters),
  answer: z.unknown().describe('a file'),
  media: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
});
