import { endpoint, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';

export const setHouseholdSettings = endpoint({
  id: 'setHouseholdSettings',
  method: 'post',
  path: '/api/v1/household-settings',
  audience: 'registry.manage',
  summary: 'How long names are kept unless a list says otherwise, and how long an opening lasts; each body decides',
  body: z.object({
    writeId,
    basedOn: z.number().int().min(0),
    retainMonths: z.number().int().min(1).max(120),
    openingMinutes: z.number().int().min(5).max(480),
  }),
  answer: z.object({ revision: z.number().int(), retainMonths: z.number().int(), openingMinutes: z.number().int() }),
});
