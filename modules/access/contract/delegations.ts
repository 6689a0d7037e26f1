import { z } from 'zod';
import { dateText, endpoint, writeId } from '@thucthi/platform/contract';
import { capacities } from '../domain/delegation.ts';
import { roleCodes } from '../domain/roles.ts';
import { bilingual, byId, done, made, me, right, slug } from './shapes.ts';

const person = z.object({ id: z.uuid(), name: z.string(), position: z.string().nullable() });
const unit = z.object({ slug: z.string(), name: z.string() }).nullable();
const delegation = z.object({
  id: z.uuid(),
  from: person,
  to: person,
  capacity: z.enum(capacities),
  role: z.enum(roleCodes),
  name: bilingual,
  rights: z.array(right),
  unit,
  validFrom: dateText,
  validTo: dateText,
  reason: z.string(),
  document: z.string().nullable(),
  state: z.enum(['to-come', 'holds', 'over', 'ended', 'void']).describe('void: the giver does not hold the role any more'),
});

/** Who acts for whom, as far as the reader takes part. */
export const listOwnDelegations = endpoint({
  id: 'listOwnDelegations',
  method: 'get',
  path: '/api/v1/me/delegations',
  audience: 'signed-in',
  summary: 'What the reader has lent and been lent, newest first, and what the reader could lend',
  answer: z.object({
    acting: z.uuid().nullable().describe('the delegation in which this sign-in works now'),
    delegations: z.array(delegation),
    mayLend: z.array(
      z.object({
        assignment: z.uuid(),
        role: z.enum(roleCodes),
        name: bilingual,
        rights: z.array(right),
        unit,
        validTo: dateText.nullable(),
      }),
    ),
  }),
});

/** People of the body to choose from. */
export const listColleagues = endpoint({
  id: 'listColleagues',
  method: 'get',
  path: '/api/v1/me/colleagues',
  audience: 'signed-in',
  summary: 'Active people of the own body by name and position, for whoever holds a role there',
  answer: z.object({ people: z.array(person) }),
});

/** Lending a role. */
export const lendRole = endpoint({
  id: 'lendRole',
  method: 'post',
  path: '/api/v1/me/delegations',
  audience: 'signed-in',
  summary: 'Let somebody act in the reader’s place for named days, with a role of the reader or part of it',
  body: z.object({
    writeId,
    to: z.uuid(),
    assignment: z.uuid().describe('a role the reader holds'),
    capacity: z.enum(capacities),
    rights: z.array(right).min(1).max(40),
    unit: slug.max(80).optional().describe('a narrower branch than the role’s own'),
    validFrom: dateText,
    validTo: dateText,
    reason: z.string().trim().min(3).max(300),
    document: z.string().trim().min(1).max(200).optional().describe('number and date of the paper that says so'),
  }),
  answer: made,
});

/** Ending it early. */
export const endDelegation = endpoint({
  id: 'endDelegation',
  method: 'post',
  path: '/api/v1/me/delegations/{id}/end',
  audience: 'signed-in',
  summary: 'End a delegation early: whoever gave or got it, or an administrator of people',
  params: byId,
  body: z.object({ writeId }),
  answer: done,
});

/** Working in somebody's place. */
export const actFor = endpoint({
  id: 'actFor',
  method: 'post',
  path: '/api/v1/me/acting',
  audience: 'signed-in',
  summary: 'Work in this sign-in in the place of whoever lent a role, or in the own one again (null)',
  body: z.object({ delegation: z.uuid().nullable() }),
  answer: me,
});
