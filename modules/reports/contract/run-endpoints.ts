import { dateText, endpoint, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';
import { paperMove } from './paper-move.ts';
import { editedRun, listedRun, reportKind, runPage, slug } from './run-shapes.ts';

const byId = z.object({ id: z.uuid() });
const basedOn = z.number().int().min(1).describe('`version` as it was seen; 409 carries how it stands');

export const listReportRuns = endpoint({
  id: 'listReportRuns',
  method: 'get',
  path: '/api/v1/report-runs',
  audience: 'public-demo',
  summary: 'Reports of a unit that are being written or were issued, the newest first',
  query: z.object({ unit: slug }),
  answer: z.object({
    unit: z.object({ slug: z.string(), name: z.string() }),
    illustrative: z.boolean(),
    runs: z.array(listedRun),
    periods: z.array(z.string()).describe('periods a report could be about, the newest first'),
    can: z.object({ write: z.boolean() }),
  }),
});
export const createReportRun = endpoint({
  id: 'createReportRun',
  method: 'post',
  path: '/api/v1/report-runs',
  audience: 'documents.record',
  summary: 'Begins a report from the template of its kind: every figure bound, what is missing marked',
  body: z.object({ writeId, unit: slug, kind: reportKind, period: z.string().max(40), knownOn: dateText.nullable().default(null) }),
  answer: z.object({ id: z.uuid() }),
});
export const readReportRun = endpoint({
  id: 'readReportRun',
  method: 'get',
  path: '/api/v1/report-runs/{id}',
  audience: 'public-demo',
  summary: 'One report: its paragraphs with every figure bound, what is missing, what has changed, and what the caller may do',
  params: byId,
  query: z.object({ unit: slug.optional().describe('any unit of the body; strangers need it') }),
  answer: runPage,
});
export const editReportBlock = endpoint({
  id: 'editReportBlock',
  method: 'put',
  path: '/api/v1/report-runs/{id}/blocks/{block}',
  audience: 'documents.record',
  summary: 'Changes the words of one paragraph around its figures. 409 changed-meanwhile carries `theirs`; a figure is never typed over',
  params: z.object({ id: z.uuid(), block: z.uuid() }),
  body: z.object({ writeId, basedOn, words: z.array(editedRun).max(400) }),
  answer: runPage,
});
export const leaveOutReportRows = endpoint({
  id: 'leaveOutReportRows',
  method: 'put',
  path: '/api/v1/report-runs/{id}/blocks/{block}/rows',
  audience: 'documents.record',
  summary:
    'Says which rows a table of a draft leaves out, all of them named; the others are printed. 409 changed-meanwhile carries `theirs`',
  params: z.object({ id: z.uuid(), block: z.uuid() }),
  body: z.object({ writeId, basedOn, leftOut: z.array(z.string().max(100)).max(1000) }),
  answer: runPage,
});
export const renewReportRun = endpoint({
  id: 'renewReportRun',
  method: 'post',
  path: '/api/v1/report-runs/{id}/renewals',
  audience: 'documents.record',
  summary: 'Takes every figure anew: what people have changed keeps their words, and each number that is another now is told in `renewed`',
  params: byId,
  body: z.object({ writeId, basedOn }),
  answer: runPage,
});
export const moveReportRun = endpoint({
  id: 'moveReportRun',
  method: 'post',
  path: '/api/v1/report-runs/{id}/moves',
  audience: 'documents.record',
  summary:
    'Hands a report up for signing (its words are fixed then; refused while a figure is missing), takes it back, or records that it was issued: number, day, signer, hash of the signed file',
  params: byId,
  body: z.object({
    writeId,
    basedOn,
    move: paperMove,
  }),
  answer: runPage,
});
export const writeReportRun = endpoint({
  id: 'writeReportRun',
  method: 'get',
  path: '/api/v1/report-runs/{id}/file',
  audience: 'public-demo',
  summary: 'A report as a Word or PDF file, or its table of results as a workbook',
  params: byId,
  query: z.object({ format: z.enum(['docx', 'pdf', 'xlsx']).default('docx'), unit: slug.optional() }),
  answer: z.unknown().describe('a file'),
  media: [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
});
