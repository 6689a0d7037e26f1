import { dateText, endpoint, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';
import { unitKinds, unitSummary } from './unit-shapes.ts';

/** A unit that comes with nothing before it: entered when a body sets itself up, or when something new is established. */
const addedUnit = z.object({
  slug: z.string().regex(/^[a-z0-9-]{2,80}$/),
  name: z.string().trim().min(1).max(200),
  kind: z.enum(unitKinds),
  code: z.string().trim().min(1).max(20).nullable(),
  tree: z.enum(['territory', 'organisation']),
  parent: z.string().nullable().describe('null only for the top of the organisation'),
  validFrom: dateText,
});
export type AddedUnit = z.infer<typeof addedUnit>;

export const addUnits = endpoint({
  id: 'addUnits',
  method: 'post',
  path: '/api/v1/units',
  audience: 'registry.manage',
  summary: 'Adds units under existing ones or under one another, all or none; a name that its parent already holds is refused',
  body: z.object({ writeId, units: z.array(addedUnit).min(1).max(500) }),
  answer: z.object({ units: z.array(unitSummary) }),
});
