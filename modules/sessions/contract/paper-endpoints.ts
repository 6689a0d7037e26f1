import { endpoint, writeId } from '@thucthi/platform/contract';
import { paperMove } from '@thucthi/reports/contract';
import { z } from 'zod';
import { paperKind, paperSerial, sessionPage, slug } from './session-shapes.ts';

export const writePaper = endpoint({
  id: 'writePaper',
  method: 'get',
  path: '/api/v1/sessions/{id}/papers/{kind}',
  audience: 'public-demo',
  summary:
    'The invitation, a notice of postponement or cancellation, the minutes, the notice of conclusions or the work programme of a session, as a Word or PDF file',
  params: z.object({ id: z.uuid(), kind: paperKind }),
  query: z.object({
    format: z.enum(['docx', 'pdf']).default('docx'),
    unit: slug.optional(),
    serial: z.coerce.number().pipe(paperSerial).default(0),
  }),
  answer: z.unknown().describe('a file'),
  media: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/pdf'],
});
export const movePaper = endpoint({
  id: 'movePaper',
  method: 'post',
  path: '/api/v1/sessions/{id}/papers/{kind}/moves',
  audience: 'sessions.hold',
  summary:
    'Hands a paper up for signing (its words are fixed then), takes it back, or records that it was issued: number, day, signer, hash of the signed file',
  params: z.object({ id: z.uuid(), kind: paperKind }),
  body: z.object({
    writeId,
    basedOn: z.number().int().min(0),
    serial: paperSerial.default(0),
    move: paperMove,
  }),
  answer: sessionPage,
});
