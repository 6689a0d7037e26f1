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
  summary: 'The process lives and answers; asks nothing of the database, so that a database that is away is no reason to end the process',
  answer: z.object({ ok: z.literal(true) }),
});

const count = z.number().int().min(0);

/** Whether requests should be sent here. */
export const readiness = endpoint({
  id: 'readiness',
  method: 'get',
  path: '/api/v1/ready',
  audience: 'public',
  summary:
    'Whether requests should be sent to this process: 200, or 503 with the same content while it stops, the database is away or behind, or the disk is nearly full',
  answer: z.object({
    ready: z.boolean(),
    stopping: z.boolean(),
    database: z.boolean().describe('the database answers'),
    migrations: z.object({ pending: count, changed: count, unknown: count.describe('applied by a newer program') }).nullable(),
    deltasWaiting: count.nullable().describe('changes of totals that wait for the fold'),
    diskFreeMegabytes: count.nullable().describe('where the embedded database lies; null: the database is elsewhere'),
    totals: z
      .object({ checkedOn: dateText, differing: z.number().int().describe('totals that are not what the figures add up to') })
      .nullable()
      .describe('the last nightly comparison of the totals with the ledger'),
    mail: z
      .object({
        goesOut: z.boolean().describe('a server of mail is set'),
        waiting: count.describe('letters that have not left'),
        failing: count.describe('of these: tried without success, and tried again'),
      })
      .nullable(),
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
