import { z } from 'zod';
import { dateText, endpoint } from '@thucthi/platform/contract';
import { roleCodes } from '../domain/roles.ts';
import { bilingual } from './shapes.ts';

const unit = z.object({ slug: z.string(), name: z.string() });

/** Roles that a change of units has left behind. */
export const listRolesOfFormerUnits = endpoint({
  id: 'listRolesOfFormerUnits',
  method: 'get',
  path: '/api/v1/people-of-former-units',
  audience: 'people.manage',
  summary: 'Roles held for units that do not exist any more, with the units that came after them; nothing passes on by itself',
  answer: z.object({
    roles: z.array(
      z.object({
        assignment: z.uuid(),
        person: z.object({ id: z.uuid(), name: z.string(), version: z.number().int() }),
        role: z.enum(roleCodes),
        name: bilingual,
        unit: unit.extend({ endedOn: dateText }),
        successors: z.array(unit.extend({ held: z.boolean().describe('the person holds the role there already') })),
      }),
    ),
  }),
});
