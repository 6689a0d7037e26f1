import { dateText, endpoint } from '@thucthi/platform/contract';
import { z } from 'zod';
import { indicatorGroups } from './indicator-groups.ts';

const workbook = ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'];

export const exportUnits = endpoint({
  id: 'exportUnits',
  method: 'get',
  path: '/api/v1/exports/units',
  audience: 'public-demo',
  summary: 'The list of units as a workbook, as `listUnits` gives it',
  query: z.object({
    unit: z.string().optional().describe('slug of any unit of the body'),
    national: z.enum(['true']).optional(),
    on: dateText.optional(),
    q: z.string().max(100).optional(),
  }),
  answer: z.unknown().describe('a file'),
  media: workbook,
});

export const exportIndicators = endpoint({
  id: 'exportIndicators',
  method: 'get',
  path: '/api/v1/exports/indicators',
  audience: 'public-demo',
  summary: 'The catalogue of indicators as a workbook, or one group of it',
  query: z.object({ group: z.enum(indicatorGroups).optional() }),
  answer: z.unknown().describe('a file'),
  media: workbook,
});
