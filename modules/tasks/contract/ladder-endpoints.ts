import { endpoint, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';
import { mostRungs } from '../domain/obstacle/escalation-ladder.ts';
import { rung } from './obstacle-endpoints.ts';

const text = z.string().trim().max(200);
const ladderRung = z.object({ rung, name: z.object({ vi: text, en: text }) });
const revision = z.number().int().describe('`basedOn` of the next change; 0: the standard');

export const readObstacleLadder = endpoint({
  id: 'readObstacleLadder',
  method: 'get',
  path: '/api/v1/obstacle-ladder',
  audience: 'signed-in',
  summary: 'How high the body’s obstacles can be brought, the lowest rung first, with how many open ones lie on each',
  answer: z.object({ revision, ladder: z.array(ladderRung.extend({ open: z.number().int() })) }),
});
export const setObstacleLadder = endpoint({
  id: 'setObstacleLadder',
  method: 'post',
  path: '/api/v1/obstacle-ladder',
  audience: 'registry.manage',
  summary:
    'Sets how high obstacles can be brought; the first rung is always `unit`, and a rung on which open ones lie stays. 409 changed-meanwhile carries `theirs`',
  body: z.object({ writeId, basedOn: z.number().int().min(0), ladder: z.array(ladderRung).max(mostRungs) }),
  answer: z.object({ revision }),
});
