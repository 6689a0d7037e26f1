import { z } from 'zod';
import { dateText, endpoint, writeId } from '@thucthi/platform/contract';
import { roleCodes } from '../domain/roles.ts';
import { bilingual, byId, done, heldRole, made, password, personName, slug, username } from './shapes.ts';

/** Counts the changes of a person's account and roles; what is changed names the one it was seen at, else 409 `changed-meanwhile`. */
const personVersion = z.number().int().min(1);
const basedOn = personVersion.describe('`version` of the person as it was seen');

/** A role to be given: for the whole body, or with `unit` for the branch under that unit. */
export const roleToAssign = z.object({
  role: z.enum(roleCodes),
  unit: slug.optional(),
  validFrom: dateText.optional(),
  validTo: dateText.optional(),
});

/** The people of the body. */
export const listPeople = endpoint({
  id: 'listPeople',
  method: 'get',
  path: '/api/v1/people',
  audience: 'people.manage',
  summary: 'People of the own body, in Vietnamese order of names',
  query: z.object({
    search: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    after: z.string().max(2000).optional().describe('`next` of the page before'),
  }),
  answer: z.object({
    people: z.array(
      z.object({
        id: z.uuid(),
        username: z.string(),
        name: z.string(),
        position: z.string().nullable(),
        persona: z.string().nullable(),
        active: z.boolean(),
        version: personVersion,
        roles: z.array(heldRole),
      }),
    ),
    total: z.number().int(),
    next: z.string().nullable(),
  }),
});

/** A new person. */
export const addPerson = endpoint({
  id: 'addPerson',
  method: 'post',
  path: '/api/v1/people',
  audience: 'people.manage',
  summary: 'Add a person with a first password and roles',
  body: z.object({
    writeId,
    username,
    name: personName,
    position: z.string().trim().max(120).optional(),
    password,
    roles: z.array(roleToAssign).max(10).default([]),
  }),
  answer: made,
});

/** Giving and ending roles. */
export const changeRoles = endpoint({
  id: 'changeRoles',
  method: 'post',
  path: '/api/v1/people/{id}/roles',
  audience: 'people.manage',
  summary: 'Give a role, or end one at once',
  params: byId,
  body: z.discriminatedUnion('change', [
    roleToAssign.extend({ change: z.literal('assign'), writeId, basedOn }),
    z.object({ change: z.literal('end'), writeId, basedOn, assignment: z.uuid() }),
  ]),
  answer: made,
});

/** Locking and opening an account. */
export const setPersonActive = endpoint({
  id: 'setPersonActive',
  method: 'post',
  path: '/api/v1/people/{id}/active',
  audience: 'people.manage',
  summary: 'Lock an account (its sign-ins end) or open it again',
  params: byId,
  body: z.object({ writeId, basedOn, active: z.boolean() }),
  answer: done,
});

/** A new password for somebody else. */
export const resetPassword = endpoint({
  id: 'resetPassword',
  method: 'post',
  path: '/api/v1/people/{id}/password',
  audience: 'people.manage',
  summary: 'Give a person a new password; their sign-ins end',
  params: byId,
  body: z.object({ writeId, basedOn, password }),
  answer: done,
});

/** The audit trail. */
export const readAudit = endpoint({
  id: 'readAudit',
  method: 'get',
  path: '/api/v1/audit',
  audience: 'audit.read',
  summary: 'The audit trail of the own body, newest first',
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
        id: z.uuid(),
        at: z.iso.datetime(),
        actor: z.object({ id: z.uuid(), name: z.string() }).nullable(),
        action: z.string(),
        subjectKind: z.string(),
        subjectId: z.string(),
        sentence: bilingual,
        detail: z.record(z.string(), z.unknown()),
      }),
    ),
    next: z.uuid().nullable(),
  }),
});
