import { z } from 'zod';
import { endpoint, writeId } from '@thucthi/platform/contract';
import { namingClaims } from '../domain/single-sign-on.ts';
import { bilingual, slug } from './shapes.ts';

/** How one can sign in. */
export const listSignInWays = endpoint({
  id: 'listSignInWays',
  method: 'get',
  path: '/api/v1/sign-in/ways',
  audience: 'public',
  summary: 'Ways to sign in beside the password: of the body asked for, or of the only one there is',
  query: z.object({ tenant: slug.optional() }),
  answer: z.object({
    passkeys: z.boolean(),
    singleSignOn: z.object({ tenant: z.string(), name: bilingual }).nullable(),
  }),
});

/** Going to the provider. */
export const goToProvider = endpoint({
  id: 'goToProvider',
  method: 'get',
  path: '/api/v1/sign-in/provider',
  audience: 'public',
  summary: 'Leads to the provider of single sign-on of a body',
  query: z.object({ tenant: slug.optional(), next: z.string().max(500).optional() }),
  answer: z.unknown().describe('a redirection'),
  media: ['text/html'],
});

/** Coming back from the provider. */
export const returnFromProvider = endpoint({
  id: 'returnFromProvider',
  method: 'get',
  path: '/api/v1/sign-in/provider/return',
  audience: 'public',
  summary: 'The way back from the provider of single sign-on: signs in, or leads to the page of signing in with what went wrong',
  answer: z.unknown().describe('a redirection'),
  media: ['text/html'],
});

const settings = z.object({
  active: z.boolean(),
  issuer: z.string().trim().min(1).max(500).describe('https://…, as the provider calls itself'),
  clientId: z.string().trim().min(1).max(200),
  claim: z.enum(namingClaims).describe('the claim that holds the user name in this program'),
  createsPeople: z.boolean().describe('whether people not known here are added, without a role; usually not'),
});
const stored = settings.extend({
  hasSecret: z.boolean().describe('the secret itself is never shown'),
});

/** The provider of a body. */
export const readSingleSignOn = endpoint({
  id: 'readSingleSignOn',
  method: 'get',
  path: '/api/v1/single-sign-on',
  audience: 'people.manage',
  summary: 'The provider of single sign-on of the own body',
  answer: z.object({
    revision: z.number().int().describe('0: never set'),
    settings: stored.nullable(),
    returnAddress: z.string().describe('what the provider has to be told as the address of return'),
    may: z.boolean().describe('whether this server has the key it needs'),
  }),
});

/** Changing the provider of a body. */
export const setSingleSignOn = endpoint({
  id: 'setSingleSignOn',
  method: 'post',
  path: '/api/v1/single-sign-on',
  audience: 'people.manage',
  summary: 'Set the provider of single sign-on; it is asked who it is first; 409 changed-meanwhile carries what stands',
  body: settings.extend({
    writeId,
    basedOn: z.number().int().min(0),
    secret: z.string().max(500).nullable().optional().describe('left out: as it is; null: none'),
  }),
  answer: z.object({ revision: z.number().int() }),
});
