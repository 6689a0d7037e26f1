import { endpoint, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';
import { statusClass } from './shapes.ts';

/** What a rule asks of a target's facts, as data; `validateStatusRules` says in Vietnamese what is wrong with one. */
const condition = z.record(z.string(), z.unknown());

/** One rule as the body keeps it; the first enabled one whose condition holds gives its class. */
export const statusRule = z.object({
  id: z.string().min(1).max(60),
  enabled: z.boolean(),
  when: condition,
  class: statusClass,
  reason: z.string().max(60),
  basis: z.enum(['linear-pace', 'pace', 'stated']).optional(),
});
export type StatusRuleShape = z.infer<typeof statusRule>;

const ruleSet = z.object({ name: z.string().trim().min(1).max(120), rules: z.array(statusRule).min(1).max(60) });

export const readStatusRules = endpoint({
  id: 'readStatusRules',
  method: 'get',
  path: '/api/v1/status-rules',
  audience: 'registry.manage',
  summary: 'The rules by which targets of the own body are judged, in order, with what was decided before; version 0 = as delivered',
  answer: z.object({
    version: z.number().int(),
    set: ruleSet,
    delivered: ruleSet,
    history: z.array(z.object({ version: z.number().int(), reason: z.string(), recordedAt: z.string() })),
  }),
});

export const changeStatusRules = endpoint({
  id: 'changeStatusRules',
  method: 'post',
  path: '/api/v1/status-rules',
  audience: 'registry.manage',
  summary:
    'Sets the rules of the own body from now on; earlier days keep answering by the rules of their time. 409 changed-meanwhile carries both',
  body: z.object({ writeId, basedOn: z.number().int().min(0), reason: z.string().trim().min(3).max(500), set: ruleSet }),
  answer: z.object({ version: z.number().int() }),
});
