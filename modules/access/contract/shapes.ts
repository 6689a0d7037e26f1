import { z } from 'zod';
import { dateText } from '@thucthi/platform/contract';
import { roleCodes } from '../domain/roles.ts';

/** The short name of a body or a unit in addresses. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug')
  .max(60)
  .describe('lower-case letters, digits and hyphens, e.g. "pleiku"');
/** A user name; case and marks do not tell people apart. */
export const username = z
  .string()
  .trim()
  .min(3)
  .max(60)
  .regex(/^[^\s\p{C}]+$/u, 'username')
  .describe('compared without case and marks');
/** What a person is called. */
export const personName = z.string().trim().min(1).max(120);
/** Judged by `passwordFault`, which says what is wrong; here only the size of what travels is limited. */
export const password = z.string().min(1).max(1000);
/** What a route may demand beyond being signed in. */
export const right = z.enum([
  'figures.enter',
  'figures.import',
  'targets.assign',
  'documents.record',
  'registry.manage',
  'people.manage',
  'status.override',
  'audit.read',
  'tasks.assign',
  'tasks.act',
  'sessions.hold',
  'files.monitor',
  'forms.manage',
  'figures.check',
  'figures.approve',
  'figures.comment',
  'periods.open',
  'households.keep',
  'households.open',
]);
/** The same words in Vietnamese and English. */
export const bilingual = z.object({ vi: z.string(), en: z.string() });

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

/** A body as pages name it. */
export const tenantShape = z.object({
  slug: z.string(),
  name: bilingual,
  demo: z.boolean(),
  illustrative: z.boolean(),
  rootUnit: z.string().nullable(),
});

/** The demo's people of one body. */
export const personaGroup = z.object({
  tenant: z.object({ slug: z.string(), name: bilingual }),
  personas: z.array(
    z.object({
      persona: z.string(),
      name: z.string(),
      position: z.string().nullable(),
      unit: z.object({ slug: z.string(), name: z.string() }).nullable(),
    }),
  ),
});

/** Who the reader is and what day it is; the first thing a page asks. */
export const me = z.object({
  person: z
    .object({
      id: z.uuid(),
      username: z.string(),
      name: z.string(),
      position: z.string().nullable(),
      persona: z.string().nullable(),
      roles: z.array(heldRole),
    })
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
  /** A role of the reader does not count, since the body demands a second factor for it and this sign-in has none. */
  secondFactorDemanded: z.boolean().optional(),
  /** The reader was given the password; nothing counts until they have chosen their own. */
  passwordToChange: z.boolean().optional(),
  /** In whose place the reader works in this sign-in, chosen by the reader. */
  actingFor: z.object({ delegation: z.uuid(), name: z.string(), capacity: z.string(), validTo: dateText }).optional(),
  /** Only as the answer to a right password that is not enough: what the second step may be. */
  secondStep: z.object({ totp: z.boolean(), recoveryCode: z.boolean(), passkey: z.boolean() }).optional(),
  /** Only in the demo. */
  personas: z.array(personaGroup).optional(),
});
export type Me = z.infer<typeof me>;

/** It happened; there is nothing more to say. */
export const done = z.object({ done: z.literal(true) });
/** The id of what was made or changed. */
export const made = z.object({ id: z.uuid() });
/** A thing named in the path by its id. */
export const byId = z.object({ id: z.uuid() });
