import { endpoint, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';
import { rules, sessionKind, slug } from './session-shapes.ts';

export const readSessionRules = endpoint({
  id: 'readSessionRules',
  method: 'get',
  path: '/api/v1/session-rules/{slug}',
  audience: 'signed-in',
  summary: 'The rules each kind of session of the unit’s body goes by, and where they come from',
  params: z.object({ slug }),
  answer: z.object({
    kinds: z.array(
      z.object({
        kind: sessionKind,
        name: z.object({ vi: z.string(), en: z.string() }),
        rules,
        source: z.string(),
        revision: z.number().int(),
      }),
    ),
    can: z.object({ set: z.boolean() }),
  }),
});
export const setSessionRules = endpoint({
  id: 'setSessionRules',
  method: 'put',
  path: '/api/v1/session-rules/{slug}/{kind}',
  audience: 'sessions.hold',
  summary: 'Sets the rules of a kind of session for sessions called from now on; earlier ones keep theirs',
  params: z.object({ slug, kind: sessionKind }),
  body: z.object({
    writeId,
    basedOn: z.number().int().min(0),
    rules,
    source: z.string().trim().min(3).max(500).describe('the law or working rules they stand in'),
  }),
  answer: z.object({ revision: z.number().int() }),
});
