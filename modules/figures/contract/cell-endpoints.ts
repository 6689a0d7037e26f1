import { decimalText, endpoint, worded, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';
import { evidenceKinds, largestEvidence, type EvidenceKind } from '../domain/cells/evidence-files.ts';

const slug = z.object({ slug: z.string() });
/** A cell of a unit: one indicator in one period. */
const cell = { indicator: z.string().max(100), period: z.string().max(40) };
const reason = z.string().trim().min(3).max(500);

/** How a cell stands beside its figure. */
export const cellMark = z.object({
  ...cell,
  closed: z.object({ since: z.string(), form: z.string() }).nullable().describe('from when on no figure is taken, and by which form'),
  lateUntil: z.string().nullable().describe('of a closed cell: a permit to enter late runs until then'),
  comments: z.number().int(),
  open: z.boolean().describe('something was said that is not settled'),
  evidence: z.number().int(),
});
export type CellMark = z.infer<typeof cellMark>;

export const readCellMarks = endpoint({
  id: 'readCellMarks',
  method: 'get',
  path: '/api/v1/cell-marks/{slug}',
  audience: 'signed-in',
  summary: 'Which cells of a unit are closed, commented or have evidence; cells of which there is nothing to say are left out',
  params: slug,
  query: z.object({ periods: z.string().max(600).describe('codes, comma between them; at most 20') }),
  answer: z.object({ now: z.string(), cells: z.array(cellMark) }),
});

/** A figure a comment speaks of or a file is bound to, as it was written. */
const spokenOf = z.object({ id: z.string(), value: decimalText, current: z.boolean() });

export const cellComment = z.object({
  id: z.uuid(),
  kind: z.enum(['say', 'resolve', 'reopen']),
  by: worded.nullable(),
  own: z.boolean(),
  at: z.string(),
  figure: spokenOf.nullable(),
  said: z
    .array(z.object({ words: z.string().nullable().describe('text; data, never markup'), person: worded.nullable() }))
    .nullable()
    .describe('null: it was erased, or the row is no speech'),
  erased: z.boolean(),
});
export type CellComment = z.infer<typeof cellComment>;

export const cellEvidence = z.object({
  id: z.uuid(),
  name: z.string().describe('text; data, never markup'),
  kind: z.enum(Object.keys(evidenceKinds) as [EvidenceKind, ...EvidenceKind[]]),
  bytes: z.number().int(),
  hash: z.string().describe('SHA-256'),
  figure: spokenOf,
  by: worded.nullable(),
  at: z.string(),
  withdrawn: z.object({ at: z.string(), by: worded.nullable(), reason: z.string() }).nullable(),
});
export type CellEvidence = z.infer<typeof cellEvidence>;

export const readCell = endpoint({
  id: 'readCell',
  method: 'get',
  path: '/api/v1/cells/{slug}',
  audience: 'signed-in',
  summary: 'What was said about a cell, oldest first, and the evidence laid beside its figures',
  params: slug,
  query: z.object(cell),
  answer: z.object({
    indicator: z.object({ code: z.string(), name: worded, unit: z.string() }),
    period: z.string(),
    periodName: worded,
    figure: spokenOf.nullable().describe('what stands now, the surest vintage'),
    open: z.boolean(),
    last: z.uuid().nullable().describe('`basedOn` of settling'),
    earlier: z.number().int().describe('rows before those shown; the last 300 are'),
    comments: z.array(cellComment),
    evidence: z.array(cellEvidence),
    can: z.object({ comment: z.boolean(), attach: z.boolean(), erase: z.boolean() }),
    largestFile: z.number().int(),
  }),
});

export const listCellPeople = endpoint({
  id: 'listCellPeople',
  method: 'get',
  path: '/api/v1/cell-people/{slug}',
  audience: 'signed-in',
  summary: 'People who may see the figures of a unit, by name; those whose role reaches it first; at most 12',
  params: slug,
  query: z.object({ q: z.string().max(100).default('') }),
  answer: z.object({ people: z.array(z.object({ id: z.uuid(), name: z.string(), office: worded, here: z.boolean() })) }),
});

export const commentOnCell = endpoint({
  id: 'commentOnCell',
  method: 'post',
  path: '/api/v1/cells/{slug}/comments',
  audience: 'figures.comment',
  summary: 'Says something about a cell; people are called as @{id} and get a notice. It cannot be changed afterwards',
  params: slug,
  body: z.object({
    writeId,
    ...cell,
    figure: z.uuid().nullable().describe('the figure it speaks of, of this cell; null: there is none'),
    text: z.string().trim().min(1).max(4000).describe('at most 2000 signs to a reader, a person counts as one'),
  }),
  answer: z.object({ id: z.uuid() }),
});

export const settleCell = endpoint({
  id: 'settleCell',
  method: 'post',
  path: '/api/v1/cells/{slug}/settlements',
  audience: 'figures.comment',
  summary: 'Marks the thread of a cell as settled, or opens it again; 409 changed-meanwhile when somebody wrote since',
  params: slug,
  body: z.object({ writeId, ...cell, step: z.enum(['resolve', 'reopen']), basedOn: z.uuid().describe('the last row that was seen') }),
  answer: z.object({ id: z.uuid(), open: z.boolean() }),
});

export const eraseComment = endpoint({
  id: 'eraseComment',
  method: 'post',
  path: '/api/v1/cell-comments/{id}/erasure',
  audience: 'people.manage',
  summary: 'Erases the words of a comment for good (personal data, a slip); that it was there, whose and when stays',
  params: z.object({ id: z.uuid() }),
  body: z.object({ writeId, reason }),
  answer: z.object({ erased: z.boolean() }),
});

export const attachEvidence = endpoint({
  id: 'attachEvidence',
  method: 'post',
  path: '/api/v1/cells/{slug}/evidence',
  audience: 'figures.enter',
  summary:
    'Lays a file (multipart field `file`) beside the figure that stands in a cell. Told by content: PDF, Word, Excel, JPEG, PNG; macros, passwords, two files in one, marks of secrecy are refused. The same content again is the same file',
  params: slug,
  query: z.object({ ...cell, figure: z.uuid().describe('the figure as it was seen; 409 changed-meanwhile where another stands') }),
  upload: { maxBytes: largestEvidence },
  answer: z.object({ id: z.uuid(), fresh: z.boolean() }),
});

export const saveEvidence = endpoint({
  id: 'saveEvidence',
  method: 'get',
  path: '/api/v1/figure-evidence/{id}',
  audience: 'signed-in',
  summary: 'A file of evidence as a download, unchanged; not one that was taken back',
  params: z.object({ id: z.uuid() }),
  answer: z.unknown().describe('the bytes'),
  media: Object.values(evidenceKinds).map(({ media }) => media),
});

export const withdrawEvidence = endpoint({
  id: 'withdrawEvidence',
  method: 'post',
  path: '/api/v1/figure-evidence/{id}/withdrawal',
  audience: 'figures.enter',
  summary: 'Takes a file of evidence back with a reason; name, hash and who laid it there stay',
  params: z.object({ id: z.uuid() }),
  body: z.object({ writeId, reason }),
  answer: z.object({ withdrawn: z.boolean() }),
});
