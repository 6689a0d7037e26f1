import { endpoint } from '@thucthi/platform/contract';
import { z } from 'zod';
import { fileKinds, type FileKind } from '../domain/files/file-kinds.ts';

const fileKind = z.enum(Object.keys(fileKinds) as [FileKind, ...FileKind[]]);

/** A file whose bytes are there. */
export const keptFile = z.object({ hash: z.string(), kind: fileKind, bytes: z.number().int() });

export const documentFileRules = endpoint({
  id: 'documentFileRules',
  method: 'get',
  path: '/api/v1/document-file-rules',
  audience: 'signed-in',
  summary: 'What files of documents may be: their kinds, and how large one may be at most',
  answer: z.object({ maxBytes: z.number().int(), kinds: z.array(fileKind) }),
});

export const keepDocumentFile = endpoint({
  id: 'keepDocumentFile',
  method: 'post',
  path: '/api/v1/document-files',
  audience: 'documents.record',
  summary:
    'Takes the bytes (multipart field `file`) of a file which a document names by its SHA-256. What has another hash, is none of the kinds, carries macros, a password or a mark of secrecy is refused; never for a restricted document. Sent again it is the same file',
  query: z.object({
    document: z.uuid(),
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 as the document names it'),
  }),
  upload: { maxBytes: 50 * 1024 ** 2 },
  answer: keptFile.extend({ fresh: z.boolean().describe('false where the bytes were there already') }),
});

export const saveDocumentFile = endpoint({
  id: 'saveDocumentFile',
  method: 'get',
  path: '/api/v1/documents/{id}/files/{hash}',
  audience: 'public-demo',
  summary: 'A file of a document as a download, unchanged, for those who may read the document',
  params: z.object({ id: z.uuid(), hash: z.string().max(64) }),
  query: z.object({ unit: z.string().min(1).max(60).describe('a unit of the body whose register is asked') }),
  answer: z.unknown().describe('the bytes'),
  media: Object.values(fileKinds).map(({ media }) => media),
});
