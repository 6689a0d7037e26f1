import { dateText, endpoint, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';
import { correction, decided, paper, paperSummary, slug, wording } from './contract/papers.ts';

export * from './contract/papers.ts';
export * from './contract/readings.ts';

const reading = 'figures.enter' as const;

export const takePaper = endpoint({
  id: 'takePaper',
  method: 'post',
  path: '/api/v1/papers',
  audience: reading,
  summary:
    'Takes one file (multipart field `file`) to be read: .docx, .pdf, scans, .xlsx, .html, .txt. A paper that bears a mark of secrecy is wiped',
  query: z.object({ unit: slug, date: dateText.optional().describe('the day it was written, where the paper does not say') }),
  upload: { maxBytes: 50 * 1024 * 1024 },
  answer: paperSummary,
});
export const pasteText = endpoint({
  id: 'pasteText',
  method: 'post',
  path: '/api/v1/pasted-texts',
  audience: reading,
  summary: 'Takes pasted text to be read',
  body: z.object({ writeId, unit: slug, text: z.string().min(1).max(1_000_000), date: dateText.optional() }),
  answer: paperSummary,
});
export const listPapers = endpoint({
  id: 'listPapers',
  method: 'get',
  path: '/api/v1/papers',
  audience: reading,
  summary: 'The papers of a unit and those below it, newest first, fifty a page',
  query: z.object({ unit: slug, before: z.iso.datetime({ offset: true }).optional() }),
  answer: z.object({ papers: z.array(paperSummary), more: z.boolean() }),
});
export const showPaper = endpoint({
  id: 'showPaper',
  method: 'get',
  path: '/api/v1/papers/{id}',
  audience: reading,
  summary: 'A paper with its text, what was read in it, what does not fit together, and what was decided',
  params: z.object({ id: z.uuid() }),
  answer: paper,
});
export const pageImage = endpoint({
  id: 'pageImage',
  method: 'get',
  path: '/api/v1/papers/{id}/pages/{number}/image',
  audience: reading,
  summary: 'The picture of a scanned page',
  params: z.object({ id: z.uuid(), number: z.coerce.number().int().min(1).max(10_000) }),
  answer: z.unknown().describe('a picture'),
  media: ['image/png'],
});
export const originalFile = endpoint({
  id: 'originalFile',
  method: 'get',
  path: '/api/v1/papers/{id}/original',
  audience: reading,
  summary: 'The file as it came, unchanged, as a download',
  params: z.object({ id: z.uuid() }),
  answer: z.unknown().describe('the bytes'),
  media: ['application/octet-stream'],
});
export const decideFindings = endpoint({
  id: 'decideFindings',
  method: 'post',
  path: '/api/v1/papers/{id}/decisions',
  audience: reading,
  summary:
    'What a person makes of findings; nothing enters the ledger yet. Answers the findings decided about as they stand now; 409 with the paper when somebody else decided meanwhile',
  params: z.object({ id: z.uuid() }),
  body: z.object({
    writeId,
    basedOn: z.number().int().min(0),
    decisions: z
      .array(
        z.object({
          oid: z.string().max(40),
          verdict: z.enum(['accept', 'correct', 'reject', 'new-indicator', 'undecided']),
          as: correction.optional(),
        }),
      )
      .min(1)
      .max(2000),
  }),
  answer: decided,
});
export const readAgain = endpoint({
  id: 'readAgain',
  method: 'post',
  path: '/api/v1/papers/{id}/readings',
  audience: reading,
  summary:
    'Reads a paper again by the newest reader, catalogue and wordings. Decisions stay where the same words mean the same; what is read otherwise is told. 409 where nothing is newer, or when somebody decided meanwhile',
  params: z.object({ id: z.uuid() }),
  body: z.object({ writeId, basedOn: z.number().int().min(0) }),
  answer: paper,
});
export const recordFindings = endpoint({
  id: 'recordFindings',
  method: 'post',
  path: '/api/v1/papers/{id}/record',
  audience: reading,
  summary:
    'Writes every accepted finding into the ledger with its place in the paper, all or none; what the ledger already holds gains a second source',
  params: z.object({ id: z.uuid() }),
  body: z.object({
    writeId,
    basedOn: z.number().int().min(0),
    reason: z.string().trim().min(3).max(500).optional().describe('needed where an accepted figure replaces another'),
  }),
  answer: z.object({
    figures: z.number().int(),
    statements: z.number().int(),
    secondSources: z.number().int(),
    targets: z.number().int().describe('kept as proposals for a plan'),
    paper,
  }),
});

export const listWordings = endpoint({
  id: 'listWordings',
  method: 'get',
  path: '/api/v1/wordings',
  audience: 'registry.manage',
  summary: 'Wordings met in papers that people linked to an indicator, for an administrator to accept',
  answer: z.object({ wordings: z.array(wording) }),
});
export const decideWording = endpoint({
  id: 'decideWording',
  method: 'post',
  path: '/api/v1/wordings/{id}/decision',
  audience: 'registry.manage',
  summary:
    'Accepts or refuses a wording; an accepted one is known to the next reading. Refused when it would make known texts be read wrongly',
  params: z.object({ id: z.uuid() }),
  body: z.object({ writeId, accept: z.boolean() }),
  answer: wording,
});
