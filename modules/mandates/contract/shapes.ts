import { dateText } from '@thucthi/platform/contract';
import { z } from 'zod';
import { relationKinds } from '../domain/relations.ts';
import { keptFile } from './files.ts';

const line = (most: number) => z.string().trim().min(1).max(most);
const orNone = (most: number) => z.string().trim().max(most).nullable().default(null);

/** Where a document can be read: an address of the web, since anything else would run or lead nowhere when it is pressed. */
const link = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .nullable()
  .default(null);

export const clause = z.object({
  label: line(60).describe('as it is cited: "Điều 3", "Phụ lục I, mục 2"'),
  title: line(500),
  page: z.number().int().min(1).max(10_000).nullable().default(null),
});
export type Clause = z.infer<typeof clause>;

export const documentFile = z.object({
  name: line(200),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the bytes'),
});

const recipients = z.array(line(300)).max(100).default([]);

/** What is recorded of a document that anybody of the body may read. */
export const openDocument = z.object({
  restricted: z.literal(false),
  symbol: orNone(100).describe('number and symbol; what cannot be read as one is kept as written'),
  kind: line(60),
  title: line(1000),
  issuer: line(200),
  issuedOn: dateText.nullable(),
  effectiveFrom: dateText.nullable().default(null),
  effectiveTo: dateText.nullable().default(null).describe('the last day on which it counts'),
  signer: orNone(100),
  signerOffice: orNone(200),
  recipients,
  arrivalNumber: orNone(30).describe('of the stamp of arrival'),
  arrivedOn: dateText.nullable().default(null),
  link,
  note: orNone(2000),
  clauses: z.array(clause).max(1000).default([]),
  files: z.array(documentFile).max(50).default([]),
});
export type OpenDocument = z.infer<typeof openDocument>;

/** All that is ever kept of a restricted document, and who may see it; anything else is refused. */
export const restrictedDocument = z.strictObject({
  restricted: z.literal(true),
  symbol: line(100),
  issuer: line(200),
  issuedOn: dateText.nullable(),
  link,
  readers: z.array(z.uuid()).min(1).max(100).describe('people who may see it, by id'),
});
export type RestrictedDocument = z.infer<typeof restrictedDocument>;

export const documentToRecord = z.discriminatedUnion('restricted', [openDocument, restrictedDocument]);
export type DocumentToRecord = z.infer<typeof documentToRecord>;

export const reference = z.object({
  id: z.uuid(),
  symbol: z.string().nullable(),
  kind: z.string(),
  title: z.string(),
  issuer: z.string(),
  issuedOn: dateText.nullable(),
});
export type Reference = z.infer<typeof reference>;

export const standing = z.object({
  state: z.enum(['in-force', 'partly', 'replaced', 'ended', 'not-yet', 'undated', 'none']),
  on: dateText.nullable().describe('since when, or until when'),
  by: z.array(reference).describe('the documents that amended or replaced it'),
});
export type Standing = z.infer<typeof standing>;

export const relationKind = z.enum(relationKinds);

export const relation = z.object({
  kind: relationKind,
  document: reference.describe('the other document'),
  clause: z.string().nullable(),
  revision: z.number().int(),
  standing,
});
export type Relation = z.infer<typeof relation>;

export const listedDocument = reference.extend({
  standing,
  clauses: z.array(clause).describe('where the question is about words: the clauses that hold some of them'),
});
export type ListedDocument = z.infer<typeof listedDocument>;

export const shownDocument = z.object({
  id: z.uuid(),
  revision: z.number().int(),
  latest: z.number().int(),
  document: z.discriminatedUnion('restricted', [openDocument, restrictedDocument]),
  readers: z.array(z.object({ id: z.uuid(), name: z.string() })).describe('of a restricted document'),
  kept: z.array(keptFile).describe('those of its files whose bytes are there'),
  symbolForm: z.enum(['state', 'party', 'as-written']).nullable(),
  standing,
  relations: z.array(relation).describe('from this document to others'),
  related: z.array(relation).describe('from others to this document'),
  chain: z
    .object({ before: z.array(reference), after: z.array(reference) })
    .describe('what it replaced and what replaced it, nearest first'),
  revisions: z.array(
    z.object({
      revision: z.number().int(),
      recordedAt: z.iso.datetime({ offset: true }),
      recordedBy: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
  can: z.object({ record: z.boolean() }),
});
export type ShownDocument = z.infer<typeof shownDocument>;
