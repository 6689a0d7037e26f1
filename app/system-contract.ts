import { dateText, endpoint } from '@thucthi/platform/contract';
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
