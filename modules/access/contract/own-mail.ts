import { z } from 'zod';
import { endpoint, writeId } from '@thucthi/platform/contract';

const address = z.email().max(254).nullable().describe('erased with the person; null: no mail');
const ownMail = z.object({
  address,
  digestByMail: z.boolean().describe('the digest of reminders comes by mail too; in the program it always stands'),
  may: z.boolean().describe('whether it can be set: not for the demo’s people'),
});

/** Where the reader takes mail. */
export const readOwnMail = endpoint({
  id: 'readOwnMail',
  method: 'get',
  path: '/api/v1/me/mail',
  audience: 'signed-in',
  summary: 'Where the reader takes mail, and whether the digest of reminders comes there',
  answer: ownMail,
});

/** Saying where one takes mail. */
export const setOwnMail = endpoint({
  id: 'setOwnMail',
  method: 'post',
  path: '/api/v1/me/mail',
  audience: 'signed-in',
  summary: 'Say where one takes mail and whether the digest of reminders comes there; 409 changed-meanwhile carries what stands',
  body: z.object({ writeId, basedOn: ownMail.omit({ may: true }), address, digestByMail: z.boolean() }),
  answer: ownMail,
});
