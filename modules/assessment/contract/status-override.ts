import { endpoint, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';
import { statusClass } from './shapes.ts';

export const overrideStatus = endpoint({
  id: 'overrideStatus',
  method: 'post',
  path: '/api/v1/status-overrides',
  audience: 'status.override',
  summary: 'A person judges differently from the rules; both are kept. `class` null withdraws the judgement',
  body: z.object({
    writeId,
    unit: z.string(),
    indicator: z.string(),
    period: z.string(),
    class: statusClass.nullable(),
    basedOn: z
      .uuid()
      .nullable()
      .describe('the judgement seen (`status.overrideId`), null = none; 409 changed-meanwhile when another stands'),
    reason: z.string().min(3).max(500),
  }),
  answer: z.object({ id: z.uuid(), class: statusClass.nullable() }),
});
