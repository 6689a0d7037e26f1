import { z } from 'zod';
import { endpoint, writeId } from '@thucthi/platform/contract';
import { done, me, password, personaGroup, personName, slug, username } from './shapes.ts';

/** Signing in. */
export const signIn = endpoint({
  id: 'signIn',
  method: 'post',
  path: '/api/v1/sign-in',
  audience: 'public',
  summary: 'Sign in with user name and password',
  body: z.object({
    tenant: slug.optional().describe('may be left out where the installation serves one body'),
    username: z.string().min(1).max(100),
    password,
  }),
  answer: me,
});

/** Signing out. */
export const signOut = endpoint({
  id: 'signOut',
  method: 'post',
  path: '/api/v1/sign-out',
  audience: 'signed-in',
  summary: 'End this sign-in',
  answer: done.extend({ provider: z.string().optional().describe('where one signs out of single sign-on too, to go there next') }),
});

/** Who asks. */
export const readMe = endpoint({
  id: 'readMe',
  method: 'get',
  path: '/api/v1/me',
  audience: 'public',
  summary: 'Who is asking, for which body, on which day',
  answer: me,
});

/** A new password for oneself. */
export const changeOwnPassword = endpoint({
  id: 'changeOwnPassword',
  method: 'post',
  path: '/api/v1/me/password',
  audience: 'signed-in',
  summary: 'Change the own password; other sign-ins end',
  body: z.object({ writeId, current: password, next: password }),
  answer: done,
});

/** Who one may be in the demo. */
export const listPersonas = endpoint({
  id: 'listPersonas',
  method: 'get',
  path: '/api/v1/demo/personas',
  audience: 'public',
  summary: 'People one may be in the demo; not found elsewhere',
  query: z.object({ tenant: slug.optional() }),
  answer: z.object({ groups: z.array(personaGroup) }),
});

/** Becoming one of the demo people. */
export const becomePersona = endpoint({
  id: 'becomePersona',
  method: 'post',
  path: '/api/v1/demo/persona',
  audience: 'public',
  summary: 'Become one of the demo people; not found outside the demo',
  body: z.object({ tenant: slug, persona: z.string().min(1).max(40) }),
  answer: me,
});

/** What a body may be where it governs no area of the national list. */
export const bodyKinds = ['province', 'city-central', 'commune', 'ward', 'special-zone', 'committee', 'department'] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** The areas a first administrator chooses from. */
export const listSetUpAreas = endpoint({
  id: 'listSetUpAreas',
  method: 'get',
  path: '/api/v1/setup/areas',
  audience: 'public',
  summary: 'Provinces of today, or the communes of one, to say what the body governs; only while the first administrator is to be made',
  query: z.object({ under: z.string().max(80).optional() }),
  answer: z.object({
    areas: z.array(z.object({ slug: z.string(), name: z.string(), code: z.string().nullable(), communes: z.number().int() })),
  }),
});

/** The founding of the body and its first administrator. */
export const setUpFirstAdministrator = endpoint({
  id: 'setUpFirstAdministrator',
  method: 'post',
  path: '/api/v1/setup/first-administrator',
  audience: 'public',
  summary: 'Found the body and its first administrator with the code the server printed; closes itself',
  body: z.object({
    writeId,
    code: z.string().min(1).max(60),
    body: z.object({
      slug,
      nameVi: z.string().trim().min(1).max(200),
      nameEn: z.string().trim().min(1).max(200),
      kind: z.enum(bodyKinds).default('province').describe('what the body is, where it governs no area of the national list'),
      area: slug.max(80).optional().describe('slug of the national unit this body governs; the units below it come with it'),
    }),
    username,
    name: personName,
    password,
  }),
  answer: z.object({ personId: z.uuid(), tenant: z.string() }),
});
