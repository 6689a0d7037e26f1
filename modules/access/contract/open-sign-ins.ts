import { z } from 'zod';
import { endpoint, writeId } from '@thucthi/platform/contract';
import { byId } from './shapes.ts';

const openSignIn = z.object({
  id: z.uuid(),
  startedAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().describe('to about ten minutes'),
  expiresAt: z.iso.datetime(),
  way: z.enum(['password', 'passkey', 'single-sign-on', 'persona']),
  browser: z.string().nullable(),
  system: z.string().nullable(),
  network: z.string().nullable().describe('the network of the address, never the address'),
  here: z.boolean().describe('the one that asks'),
});
const ended = z.object({ ended: z.number().int().describe('how many sign-ins ended') });

/** Where the reader is signed in. */
export const listOwnSignIns = endpoint({
  id: 'listOwnSignIns',
  method: 'get',
  path: '/api/v1/me/sign-ins',
  audience: 'signed-in',
  summary: 'Open sign-ins of the reader, the one used last first',
  answer: z.object({ signIns: z.array(openSignIn) }),
});

/** Ending sign-ins of one's own. */
export const endOwnSignIns = endpoint({
  id: 'endOwnSignIns',
  method: 'post',
  path: '/api/v1/me/sign-ins/end',
  audience: 'signed-in',
  summary: 'End one open sign-in of the reader (`only`), or without it every one but this',
  body: z.object({ writeId, only: z.uuid().optional() }),
  answer: ended,
});

/** Ending somebody else's. */
export const endSignInsOfPerson = endpoint({
  id: 'endSignInsOfPerson',
  method: 'post',
  path: '/api/v1/people/{id}/sign-ins/end',
  audience: 'people.manage',
  summary: 'End every open sign-in of a person',
  params: byId,
  body: z.object({ writeId }),
  answer: ended,
});
