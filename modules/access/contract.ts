import { z } from 'zod';
import { dateText, endpoint, writeId } from '@thucthi/platform/contract';
import { roleCodes, roles, type RoleCode } from './domain/roles.ts';

export { roleCodes, roles, type RoleCode };

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug').max(60).describe('lower-case letters, digits and hyphens, e.g. "pleiku"');
const username = z.string().trim().min(3).max(60).regex(/^[^\s\p{C}]+$/u, 'username').describe('compared without case and marks');
const personName = z.string().trim().min(1).max(120);
/** Judged by `passwordFault`, which says in Vietnamese what is wrong; here only the size of what travels is limited. */
const password = z.string().min(1).max(1000);
const right = z.enum(['figures.enter', 'figures.import', 'targets.assign', 'registry.manage', 'people.manage', 'status.override', 'audit.read']);
const bilingual = z.object({ vi: z.string(), en: z.string() });

/** A role a person holds now, with the branch it is held for (null = the whole body). */
export const heldRole = z.object({
  id: z.uuid(),
  role: z.enum(roleCodes),
  name: bilingual,
  unit: z.object({ id: z.number().int(), slug: z.string(), name: z.string() }).nullable(),
  validFrom: dateText,
  validTo: dateText.nullable(),
});
export type HeldRoleShape = z.infer<typeof heldRole>;

const tenantShape = z.object({ slug: z.string(), name: bilingual, demo: z.boolean(), illustrative: z.boolean(), rootUnit: z.string().nullable() });

/** The demo's people of one body. */
export const personaGroup = z.object({
  tenant: z.object({ slug: z.string(), name: bilingual }),
  personas: z.array(z.object({ persona: z.string(), name: z.string(), position: z.string().nullable(), unit: z.object({ slug: z.string(), name: z.string() }).nullable() })),
});

/** Who the reader is and what day it is; the first thing a page asks. */
export const me = z.object({
  person: z
    .object({ id: z.uuid(), username: z.string(), name: z.string(), position: z.string().nullable(), persona: z.string().nullable(), roles: z.array(heldRole) })
    .nullable(),
  tenant: tenantShape.nullable(),
  /** Whether this installation is the demo. */
  demo: z.boolean(),
  /** The demo's fixed date; null where the calendar is the machine's. */
  businessDate: dateText.nullable(),
  today: dateText,
  rights: z.array(right),
  /** Whether the first administrator has yet to be made. */
  needsSetup: z.boolean(),
  /** Only in the demo. */
  personas: z.array(personaGroup).optional(),
});
export type Me = z.infer<typeof me>;

const done = z.object({ done: z.literal(true) });
const made = z.object({ id: z.uuid() });
const byId = z.object({ id: z.uuid() });

export const signIn = endpoint({
  id: 'signIn', method: 'post', path: '/api/v1/sign-in', audience: 'public', summary: 'Sign in with user name and password',
  body: z.object({ tenant: slug.optional().describe('may be left out where the installation serves one body'), username: z.string().min(1).max(100), password }),
  answer: me,
});

export const signOut = endpoint({ id: 'signOut', method: 'post', path: '/api/v1/sign-out', audience: 'signed-in', summary: 'End this sign-in', answer: done });

export const readMe = endpoint({ id: 'readMe', method: 'get', path: '/api/v1/me', audience: 'public', summary: 'Who is asking, for which body, on which day', answer: me });

export const changeOwnPassword = endpoint({
  id: 'changeOwnPassword', method: 'post', path: '/api/v1/me/password', audience: 'signed-in', summary: 'Change the own password; other sign-ins end',
  body: z.object({ current: password, next: password }),
  answer: done,
});

export const listPersonas = endpoint({
  id: 'listPersonas', method: 'get', path: '/api/v1/demo/personas', audience: 'public', summary: 'People one may be in the demo; not found elsewhere',
  query: z.object({ tenant: slug.optional() }),
  answer: z.object({ groups: z.array(personaGroup) }),
});

export const becomePersona = endpoint({
  id: 'becomePersona', method: 'post', path: '/api/v1/demo/persona', audience: 'public', summary: 'Become one of the demo people; not found outside the demo',
  body: z.object({ tenant: slug, persona: z.string().min(1).max(40) }),
  answer: me,
});

export const setUpFirstAdministrator = endpoint({
  id: 'setUpFirstAdministrator', method: 'post', path: '/api/v1/setup/first-administrator', audience: 'public',
  summary: 'Found the body and its first administrator with the code the server printed; closes itself',
  body: z.object({
    writeId,
    code: z.string().min(1).max(60),
    body: z.object({ slug, nameVi: z.string().trim().min(1).max(200), nameEn: z.string().trim().min(1).max(200), area: slug.optional().describe('slug of the national unit this body governs') }),
    username, name: personName, password,
  }),
  answer: z.object({ personId: z.uuid(), tenant: z.string() }),
});

/** A role to be given: for the whole body, or with `unit` for the branch under that unit. */
export const roleToAssign = z.object({ role: z.enum(roleCodes), unit: slug.optional(), validFrom: dateText.optional(), validTo: dateText.optional() });

export const listPeople = endpoint({
  id: 'listPeople', method: 'get', path: '/api/v1/people', audience: 'people.manage', summary: 'People of the own body, in Vietnamese order of names',
  query: z.object({ search: z.string().max(100).optional(), limit: z.coerce.number().int().min(1).max(200).default(50), after: z.string().max(2000).optional().describe('`next` of the page before') }),
  answer: z.object({
    people: z.array(
      z.object({
        id: z.uuid(), username: z.string(), name: z.string(), position: z.string().nullable(), persona: z.string().nullable(), active: z.boolean(),
        roles: z.array(heldRole),
      }),
    ),
    total: z.number().int(),
    next: z.string().nullable(),
  }),
});

export const addPerson = endpoint({
  id: 'addPerson', method: 'post', path: '/api/v1/people', audience: 'people.manage', summary: 'Add a person with a first password and roles',
  body: z.object({ writeId, username, name: personName, position: z.string().trim().max(120).optional(), password, roles: z.array(roleToAssign).max(10).default([]) }),
  answer: made,
});

export const changeRoles = endpoint({
  id: 'changeRoles', method: 'post', path: '/api/v1/people/{id}/roles', audience: 'people.manage', summary: 'Give a role, or end one at once',
  params: byId,
  body: z.discriminatedUnion('change', [
    roleToAssign.extend({ change: z.literal('assign'), writeId }),
    z.object({ change: z.literal('end'), writeId, assignment: z.uuid() }),
  ]),
  answer: made,
});

export const setPersonActive = endpoint({
  id: 'setPersonActive', method: 'post', path: '/api/v1/people/{id}/active', audience: 'people.manage', summary: 'Lock an account (its sign-ins end) or open it again',
  params: byId,
  body: z.object({ writeId, active: z.boolean() }),
  answer: done,
});

export const resetPassword = endpoint({
  id: 'resetPassword', method: 'post', path: '/api/v1/people/{id}/password', audience: 'people.manage', summary: 'Give a person a new password; their sign-ins end',
  params: byId,
  body: z.object({ writeId, password }),
  answer: done,
});

export const readAudit = endpoint({
  id: 'readAudit', method: 'get', path: '/api/v1/audit', audience: 'audit.read', summary: 'The audit trail of the own body, newest first',
  query: z.object({
    subjectKind: z.string().max(60).optional(),
    subjectId: z.string().max(200).optional(),
    from: dateText.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    after: z.uuid().optional().describe('`next` of the page before'),
  }),
  answer: z.object({
    rows: z.array(
      z.object({
        id: z.uuid(), at: z.iso.datetime(), actor: z.object({ id: z.uuid(), name: z.string() }).nullable(),
        action: z.string(), subjectKind: z.string(), subjectId: z.string(), sentence: bilingual, detail: z.record(z.string(), z.unknown()),
      }),
    ),
    next: z.uuid().nullable(),
  }),
});

/** Every route of this module. */
export const accessEndpoints = [
  signIn, signOut, readMe, changeOwnPassword, listPersonas, becomePersona, setUpFirstAdministrator,
  listPeople, addPerson, changeRoles, setPersonActive, resetPassword, readAudit,
] as const;
