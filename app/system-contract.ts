import { dateText, endpoint, worded } from '@thucthi/platform/contract';
import { z } from 'zod';

/** Title and version of the API's description. */
export const apiDescription = {
  openapi: '3.1.0',
  info: {
    title: 'Thực Thi',
    version: '0.1.0',
    description: 'Hệ thống quản trị thực thi. Decimals are strings, dates YYYY-MM-DD, problems RFC 9457.',
  },
} as const;

export const health = endpoint({
  id: 'health',
  method: 'get',
  path: '/api/v1/health',
  audience: 'public',
  summary:
    'The program is ready and its database answers; what the last nightly comparison of the totals with the ledger found; whether mail leaves',
  answer: z.object({
    ok: z.literal(true),
    totals: z
      .object({ checkedOn: dateText, differing: z.number().int().describe('totals that are not what the figures add up to') })
      .nullable(),
    mail: z.object({
      goesOut: z.boolean().describe('a server of mail is set'),
      waiting: z.number().int().describe('letters that have not left'),
      failing: z.number().int().describe('of these: tried without success, and tried again'),
    }),
  }),
});

export const openApiDocument = endpoint({
  id: 'openApiDocument',
  method: 'get',
  path: '/api/v1/openapi.json',
  audience: 'public',
  summary: 'This description, OpenAPI 3.1',
  answer: z.record(z.string(), z.unknown()),
});

export const apiPageEndpoint = endpoint({
  id: 'apiPage',
  method: 'get',
  path: '/api/v1/docs',
  audience: 'public',
  summary: 'This description as a page to read',
  answer: z.unknown(),
  media: ['text/html'],
});

const checkShown = z.object({
  id: z.string(),
  severity: z.enum(['fault', 'warning']),
  title: worded,
  means: worded.describe('what it means when something is found'),
  mend: worded.describe('what to do then'),
  last: z
    .object({
      at: z.iso.datetime(),
      found: z.number().int().nullable().describe('places; null: the check could not be made'),
      first: z.array(z.string()).describe('the first places, as keys and ids'),
      milliseconds: z.number().int(),
    })
    .nullable(),
});

/** The catalogue of checks with what each found last. */
export const readSystemHealth = endpoint({
  id: 'readSystemHealth',
  method: 'get',
  path: '/api/v1/system-health',
  audience: 'registry.manage',
  summary: 'The catalogue of integrity checks and what each found last in the own body',
  answer: z.object({ running: z.boolean().describe('a round is under way in this process'), checks: z.array(checkShown) }),
});

/** Begins a round of all checks. */
export const runSystemChecks = endpoint({
  id: 'runSystemChecks',
  method: 'post',
  path: '/api/v1/system-health/runs',
  audience: 'registry.manage',
  summary: 'Begins all integrity checks over the own body; nothing but their answers is written, and a round under way is not begun again',
  answer: z.object({ running: z.literal(true) }),
});
