import { dateText } from '@thucthi/platform/contract';
import { z } from 'zod';

/** Every kind a unit may be of. */
export const unitKinds = [
  'city-central',
  'province',
  'district-city',
  'urban-district',
  'town',
  'rural-district',
  'ward',
  'commune',
  'township',
  'special-zone',
  'neighbourhood',
  'department',
  'committee',
  'statistical-area',
] as const;

/** A unit as it is called on one day. */
export const unitSummary = z.object({
  id: z.number().int(),
  slug: z.string(),
  tree: z.enum(['territory', 'organisation']),
  name: z.string(),
  code: z.string().nullable(),
  kind: z.enum(unitKinds),
  parentId: z.number().int().nullable(),
  validFrom: dateText,
  validTo: dateText.nullable(),
  sortKey: z.string(),
});
export type UnitSummary = z.infer<typeof unitSummary>;
