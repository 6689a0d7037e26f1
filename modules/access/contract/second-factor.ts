import { z } from 'zod';
import { endpoint, writeId } from '@thucthi/platform/contract';
import { roleCodes } from '../domain/roles.ts';
import { byId, done, me, password } from './shapes.ts';

/** The own password again, before how one signs in is changed; people without one leave it out. */
const confirmed = password.optional().describe('the own password again; people without one have signed in within 15 minutes');
/** Six digits of a program for codes, or a recovery code. */
const code = z.string().trim().min(6).max(40);
const factors = z.object({
  totpSince: z.iso.datetime().nullable().describe('since when codes of a program are asked for'),
  passkeys: z.number().int(),
  recoveryCodesLeft: z.number().int(),
});
const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()).describe('shown this once and never again') });

/** What the reader has beside the password. */
export const readOwnFactors = endpoint({
  id: 'readOwnFactors',
  method: 'get',
  path: '/api/v1/me/second-factor',
  audience: 'signed-in',
  summary: 'What the reader has beside the password to sign in with',
  answer: factors.extend({
    may: z.boolean().describe('whether it can be set: not for the demo’s people, nor where the server has no key'),
    hasPassword: z.boolean(),
    demandedFor: z.array(z.enum(roleCodes)).describe('roles of the reader that count only with a second factor'),
    keys: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        synced: z.boolean().describe('the maker of the device keeps it for other devices of the person too'),
        recordedAt: z.iso.datetime(),
        lastUsedAt: z.iso.datetime().nullable(),
      }),
    ),
  }),
});

/** Setting up a program for codes: its secret. */
export const beginTotp = endpoint({
  id: 'beginTotp',
  method: 'post',
  path: '/api/v1/me/totp/begin',
  audience: 'signed-in',
  summary: 'Make the secret of a program for codes; nothing is asked for until a code of it was given',
  body: z.object({ password: confirmed }),
  answer: z.object({
    secret: z.string().describe('base 32, to be typed'),
    address: z.string().describe('otpauth://, to be shown as a QR code'),
  }),
});

/** Setting up a program for codes: its first code. */
export const confirmTotp = endpoint({
  id: 'confirmTotp',
  method: 'post',
  path: '/api/v1/me/totp/confirm',
  audience: 'signed-in',
  summary: 'Give the first code: from now on codes are asked for; answers ten recovery codes',
  body: z.object({ code }),
  answer: recoveryCodes,
});

/** Doing without the program for codes. */
export const removeTotp = endpoint({
  id: 'removeTotp',
  method: 'post',
  path: '/api/v1/me/totp/remove',
  audience: 'signed-in',
  summary: 'Forget the program for codes',
  body: z.object({ writeId, password: confirmed }),
  answer: done,
});

/** New recovery codes. */
export const renewRecoveryCodes = endpoint({
  id: 'renewRecoveryCodes',
  method: 'post',
  path: '/api/v1/me/recovery-codes',
  audience: 'signed-in',
  summary: 'Make ten recovery codes in the place of the earlier ones',
  body: z.object({ password: confirmed }),
  answer: recoveryCodes,
});

/** The second step of signing in. */
export const signInWithCode = endpoint({
  id: 'signInWithCode',
  method: 'post',
  path: '/api/v1/sign-in/code',
  audience: 'public',
  summary: 'Second step of signing in: a code of the program, or a recovery code; the first step stands in a cookie',
  body: z.object({ code }),
  answer: me,
});

/** How somebody signs in, for administrators. */
export const readPersonSignIn = endpoint({
  id: 'readPersonSignIn',
  method: 'get',
  path: '/api/v1/people/{id}/sign-in',
  audience: 'people.manage',
  summary: 'What a person has to sign in with, and how many sign-ins are open',
  params: byId,
  answer: factors.extend({ hasPassword: z.boolean(), singleSignOn: z.boolean(), openSignIns: z.number().int() }),
});

/** A lost second factor. */
export const removeFactorsOf = endpoint({
  id: 'removeFactorsOf',
  method: 'post',
  path: '/api/v1/people/{id}/second-factor/remove',
  audience: 'people.manage',
  summary: 'Remove program, passkeys and recovery codes of somebody who lost them; their sign-ins end',
  params: byId,
  body: z.object({ writeId, reason: z.string().trim().min(3).max(300) }),
  answer: done,
});

const rules = z.object({ secondFactorRoles: z.array(z.enum(roleCodes)).max(roleCodes.length) });

/** What a body demands of those who sign in. */
export const readSignInRules = endpoint({
  id: 'readSignInRules',
  method: 'get',
  path: '/api/v1/sign-in-rules',
  audience: 'people.manage',
  summary: 'Roles that count only with a second factor, and who holds them without one',
  answer: rules.extend({
    revision: z.number().int().describe('0: never set'),
    holders: z.array(z.object({ role: z.enum(roleCodes), people: z.number().int(), without: z.number().int() })),
  }),
});

/** Changing what a body demands. */
export const setSignInRules = endpoint({
  id: 'setSignInRules',
  method: 'post',
  path: '/api/v1/sign-in-rules',
  audience: 'people.manage',
  summary: 'Say which roles count only with a second factor; 409 changed-meanwhile carries what stands',
  body: rules.extend({ writeId, basedOn: z.number().int().min(0) }),
  answer: rules.extend({ revision: z.number().int() }),
});
