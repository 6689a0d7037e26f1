import { endpoint } from '@thucthi/platform/contract';
import { z } from 'zod';
import { bilingual } from './shapes.ts';

const count = z.number().int().min(0);

/** A seal as pages and paper show it. */
const shownSeal = z.object({
  serial: z.number().int().min(1),
  sealedAt: z.iso.datetime(),
  lastRecordedAt: z.iso.datetime().describe('when the newest row under it was recorded'),
  total: count.describe('rows under this seal and all before it'),
  root: z.string().describe('Merkle root of its rows, hexadecimal'),
  digest: z.string().describe('its hash in groups, to be kept on paper'),
});

/** How far the trail is sealed. */
export const readSeals = endpoint({
  id: 'readSeals',
  method: 'get',
  path: '/api/v1/audit/seals',
  audience: 'audit.read',
  summary: 'How far the audit trail of the own body is sealed, and the digest of the last seal',
  answer: z.object({
    body: z.object({ slug: z.string(), name: bilingual }),
    last: shownSeal.nullable(),
    waiting: count.describe('rows no seal covers yet'),
  }),
});

/** Recomputing the trail. */
export const verifyTrail = endpoint({
  id: 'verifyTrail',
  method: 'get',
  path: '/api/v1/audit/verification',
  audience: 'audit.read',
  summary: 'Recompute every row, root and seal of the own trail, and look for the seal with a digest from paper',
  query: z.object({ digest: z.string().max(100).optional().describe('as printed; spaces, hyphens and case do not matter') }),
  answer: z.object({
    seals: count,
    sealedRows: count,
    waitingRows: count,
    matched: shownSeal.nullable().describe('the seal whose digest was asked for'),
    faults: count,
    findings: z
      .array(
        z.object({
          fault: z.enum(['changed', 'missing', 'added', 'moved', 'list', 'seal', 'chain', 'digest']),
          serial: z.number().int().nullable(),
          place: z.number().int().nullable().describe('of the row under the seal, from 1'),
          auditId: z.uuid().nullable(),
          recordedAt: z.iso.datetime().nullable(),
        }),
      )
      .describe('in the order of the trail, at most twenty'),
  }),
});
