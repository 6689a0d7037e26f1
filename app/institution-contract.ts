import { statusClass } from '@thucthi/assessment/contract';
import { issuerLevels, reference, relationKind, standing } from '@thucthi/mandates/contract';
import { dateText, decimalText, endpoint, worded } from '@thucthi/platform/contract';
import { comparator, targetLevel } from '@thucthi/targets/contract';
import { taskClass } from '@thucthi/tasks/contract';
import { z } from 'zod';

const period = z.object({ code: z.string(), label: worded }).describe('the period in which targets of the running year are judged');

/** How many of a number of targets or tasks are of each class; a class of which there is none is left out. */
const targetCounts = z.partialRecord(statusClass, z.number().int());
const taskCounts = z.partialRecord(taskClass, z.number().int());
export type TargetCounts = z.infer<typeof targetCounts>;
export type TaskCounts = z.infer<typeof taskCounts>;

const indicator = z.object({ code: z.string(), name: worded, unit: z.string() });

/** What a document said of a target. */
const word = z.object({
  comparator,
  value: decimalText.nullable().describe('null: withdrawn, or a target without a number'),
  valueHigh: decimalText.nullable(),
  milestoneOn: dateText.nullable(),
  withdrawn: z.boolean(),
});
export type TargetWord = z.infer<typeof word>;

export const targetEffect = z.object({
  id: z.uuid(),
  indicator,
  unit: z.object({ slug: z.string(), name: z.string() }),
  period: z.string(),
  judgedIn: z.string().describe('the period of the page that shows how it stands'),
  plan: z.string(),
  level: targetLevel,
  change: z.enum(['set', 'amended', 'kept', 'withdrawn']).describe('what this document did to it'),
  said: word,
  before: word.nullable(),
  later: word.extend({ document: reference.nullable(), decidedOn: dateText.nullable() }).nullable().describe('where another decided since'),
  clause: z.string().nullable(),
  page: z.number().int().nullable(),
  standing: z
    .object({ class: statusClass, reason: worded, percent: decimalText.nullable() })
    .nullable()
    .describe('null: withdrawn since, or not in force yet'),
});
export type TargetEffect = z.infer<typeof targetEffect>;

/** Targets of one indicator that a document divided over units below. */
export const dividedEffect = z.object({
  indicator,
  period: z.string(),
  plan: z.string(),
  units: z.number().int(),
  counts: targetCounts.nullable().describe('null where there are too many to be judged unasked: ask with `indicator`'),
  ended: z.number().int().describe('withdrawn since, or not in force yet; of what was not judged only those withdrawn'),
});

export const taskEffect = z.object({
  id: z.uuid(),
  content: z.string(),
  class: taskClass,
  deadline: dateText.nullable(),
  lead: z.object({ slug: z.string(), name: z.string() }).nullable().describe('null: chưa rõ'),
  clause: z.string().nullable().describe('where in the document it stands; null: nobody said'),
  page: z.number().int().nullable(),
});

export const documentEffects = endpoint({
  id: 'documentEffects',
  method: 'get',
  path: '/api/v1/document-effects/{id}',
  audience: 'public-demo',
  summary:
    'Every target and task that a document of the register set, with how each stands today; targets of units below by indicator. Restricted documents are not found',
  params: z.object({ id: z.uuid() }),
  query: z.object({
    unit: z.string().min(1).max(60).describe('a unit of the body whose register it is'),
    indicator: z
      .string()
      .max(100)
      .optional()
      .describe('only targets of this indicator, and those of units below judged however many they are'),
  }),
  answer: z.object({
    unit: z.object({ slug: z.string(), name: z.string() }).describe('the body’s own unit'),
    period,
    targets: z.object({
      counts: targetCounts,
      ended: z.number().int(),
      unjudged: z.number().int().describe('targets of units below that were not judged'),
      own: z.array(targetEffect).describe('of the body’s own unit, the worst first'),
      divided: z.array(dividedEffect),
    }),
    tasks: z.object({ counts: taskCounts, list: z.array(taskEffect) }),
  }),
});

export const mapNode = reference.extend({
  level: z.enum(issuerLevels).describe('of the body that issued it, told by its name'),
  state: standing.shape.state,
  targets: z.object({
    counts: targetCounts.describe('of the body’s own targets'),
    ended: z.number().int(),
    below: z.number().int().describe('targets of units below, which are not judged here'),
  }),
  tasks: taskCounts,
});
export type MapNode = z.infer<typeof mapNode>;

export const mapRelation = z.object({ from: z.uuid(), to: z.uuid(), kind: relationKind, clause: z.string().nullable() });
export type MapRelation = z.infer<typeof mapRelation>;

export const institutionMap = endpoint({
  id: 'institutionMap',
  method: 'get',
  path: '/api/v1/institution-map/{slug}',
  audience: 'public-demo',
  summary:
    'The documents of a body that are something to each other or set something, what they are to each other, and how what each set stands. Restricted documents are never in it',
  params: z.object({ slug: z.string() }),
  answer: z.object({
    unit: z.object({ slug: z.string(), name: z.string() }),
    period,
    documents: z.array(mapNode),
    relations: z.array(mapRelation),
    aside: z.number().int().describe('documents of the register that stand in no relation and set nothing'),
  }),
});
export type InstitutionMap = z.infer<typeof institutionMap.answer>;
