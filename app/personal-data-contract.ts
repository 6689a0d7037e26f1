import { endpoint, worded, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';

const entry = z.object({
  id: z.string(),
  columns: z.array(z.string()).describe('`table.column`; `*.column`: in every table'),
  what: worded,
  purpose: worded,
  basis: z.object({
    standard: worded.describe('what the program says where the body says nothing'),
    own: z.string().nullable().describe("the body's own words"),
    revision: z.number().int().describe('0: never said'),
  }),
  seenBy: worded,
  kept: worded,
  erased: worded,
});

/** The register of personal data. */
export const readPersonalData = endpoint({
  id: 'readPersonalData',
  method: 'get',
  path: '/api/v1/personal-data',
  audience: 'registry.manage',
  summary: 'The register of personal data: what is held of people, why, on what ground, who sees it, how long, how it is erased',
  answer: z.object({ entries: z.array(entry) }),
});

/** The register as a workbook. */
export const exportPersonalData = endpoint({
  id: 'exportPersonalData',
  method: 'get',
  path: '/api/v1/exports/personal-data',
  audience: 'registry.manage',
  summary: 'The register of personal data as a workbook',
  answer: z.unknown(),
  media: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
});

/** The body's own ground for an entry. */
export const setPersonalDataBasis = endpoint({
  id: 'setPersonalDataBasis',
  method: 'post',
  path: '/api/v1/personal-data/{entry}/basis',
  audience: 'registry.manage',
  summary:
    'Say on what legal ground an entry of the register stands; an empty text goes back to the program’s; 409 changed-meanwhile carries what stands',
  params: z.object({ entry: z.string().max(60) }),
  body: z.object({ writeId, basedOn: z.number().int().min(0), basis: z.string().trim().max(2000) }),
  answer: z.object({ revision: z.number().int() }),
});
