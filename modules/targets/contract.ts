import { dateText, decimalText, endpoint, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';

export const issuers = ['central', 'province', 'city', 'council', 'executive', 'party-congress', 'party-committee', 'unit'] as const;
export const issuer = z.enum(issuers);
export const targetLevels = ['assigned', 'striving', 'scenario'] as const;
export const targetLevel = z.enum(targetLevels);
export const comparators = ['ge', 'le', 'eq', 'range', 'milestone', 'yes-no'] as const;
export const comparator = z.enum(comparators);

const documentReference = z.object({
  id: z.string(),
  symbol: z.string().nullable(),
  kind: z.string(),
  title: z.string(),
  issuer: z.string(),
  issuedOn: dateText.nullable(),
});

export const planSummary = z.object({
  key: z.string(),
  name: z.string(),
  kind: z.enum(['plan', 'allocation']),
  issuers: z.array(issuer),
  unit: z.string(),
  period: z.string(),
  versions: z.array(
    z.object({
      version: z.number().int(),
      decidedOn: dateText.nullable(),
      document: documentReference.nullable(),
      reason: z.string().nullable(),
      recordedAt: z.string(),
    }),
  ),
});
export type PlanSummary = z.infer<typeof planSummary>;

export const listPlans = endpoint({
  id: 'listPlans',
  method: 'get',
  path: '/api/v1/plans',
  audience: 'public-demo',
  summary: 'Plans of the body that owns `unit`, with their versions and documents',
  query: z.object({
    unit: z.string(),
    year: z.coerce.number().int().optional(),
    document: z.uuid().optional().describe('only plans that this document made or amended'),
  }),
  answer: z.object({ unit: z.object({ slug: z.string(), name: z.string() }), plans: z.array(planSummary) }),
});

export const createPlan = endpoint({
  id: 'createPlan',
  method: 'post',
  path: '/api/v1/plans',
  audience: 'targets.assign',
  summary: 'A new plan of an issuer',
  body: z.object({
    writeId,
    unit: z.string(),
    name: z.string().min(3).max(300),
    kind: z.enum(['plan', 'allocation']),
    issuers: z.array(issuer),
    period: z.string(),
    decidedOn: dateText.nullable(),
    documentSymbol: z.string().max(100).nullable(),
  }),
  answer: planSummary,
});

/** One target as it stands, with what it was before. */
export const targetState = z.object({
  id: z.string(),
  plan: z.string(),
  unit: z.string(),
  indicator: z.string(),
  period: z.string(),
  level: targetLevel,
  comparator,
  value: decimalText.nullable(),
  valueHigh: decimalText.nullable(),
  milestoneOn: dateText.nullable(),
  version: z.number().int(),
  derived: z.object({ lo: decimalText, hi: decimalText }).nullable(),
  printed: z.string().nullable(),
  decimals: z.number().int().nullable(),
  phasing: z.array(decimalText.nullable()).nullable().describe('cumulative by month'),
  clause: z.string().nullable().describe('where in the document it stands'),
  page: z.number().int().nullable().describe('on which page of it'),
  baseline: decimalText.nullable().describe('what a reduction is counted from, where the plan states it'),
  effectiveFrom: dateText.nullable().describe('the first day on which it counts; null = from the beginning'),
  document: documentReference.nullable(),
  parent: z.string().nullable(),
  decidedOn: dateText.nullable(),
  reason: z.string().nullable(),
  recordedAt: z.string(),
});
export type TargetState = z.infer<typeof targetState>;

export const readPlan = endpoint({
  id: 'readPlan',
  method: 'get',
  path: '/api/v1/plans/{key}',
  audience: 'public-demo',
  summary: 'One plan with the targets it sets for a unit, as decided last',
  params: z.object({ key: z.string() }),
  query: z.object({ unit: z.string() }),
  answer: z.object({
    unit: z.object({ slug: z.string(), name: z.string() }),
    plan: planSummary,
    targets: z.array(targetState),
    can: z.object({ assign: z.boolean() }),
  }),
});

export const allocationRow = z.object({
  unit: z.string(),
  unitName: z.string(),
  sortKey: z.string(),
  target: targetState.nullable(),
  striving: targetState.nullable(),
  lastYear: z.object({ value: decimalText, period: z.string(), vintage: z.string() }).nullable(),
  lastYearMonths: z.array(decimalText.nullable()).length(12).nullable().describe('last year month by month, where asked with months=true'),
  actual: z.object({ value: decimalText, period: z.string() }).nullable(),
});

export const readAllocation = endpoint({
  id: 'readAllocation',
  method: 'get',
  path: '/api/v1/allocations/{slug}/{indicator}',
  audience: 'public-demo',
  summary: 'How one indicator of a unit is divided over the units below: target, rows, sum, remainder, over-allocation',
  params: z.object({ slug: z.string(), indicator: z.string() }),
  query: z.object({
    period: z.string(),
    plan: z.string().optional().describe('key of the allocation plan'),
    months: z.enum(['true']).optional(),
  }),
  answer: z.object({
    indicator: z.object({
      code: z.string(),
      name: z.object({ vi: z.string(), en: z.string() }),
      unit: z.string(),
      decimals: z.number().int(),
      additive: z.boolean(),
    }),
    unit: z.object({ slug: z.string(), name: z.string() }),
    period: z.string(),
    plans: z.array(planSummary),
    plan: z.string().nullable(),
    parent: targetState.nullable(),
    parentTargets: z.array(targetState),
    rows: z.array(allocationRow),
    sum: decimalText.nullable(),
    remainder: decimalText.nullable().describe('negative = over-allocated'),
    can: z.object({ assign: z.boolean() }).describe('what the caller may do here'),
  }),
});

export const setTargets = endpoint({
  id: 'setTargets',
  method: 'post',
  path: '/api/v1/targets',
  audience: 'targets.assign',
  summary: 'Sets or amends targets of one plan: all or none; 409 target-changed carries both values',
  body: z.object({
    writeId,
    plan: z.string(),
    amendment: z
      .object({
        decidedOn: dateText,
        effectiveFrom: dateText.optional().describe('the first day on which it counts; the day of the decision when left out'),
        documentSymbol: z.string().max(100).nullable(),
        reason: z.string().min(3).max(500),
      })
      .nullable(),
    targets: z
      .array(
        z.object({
          unit: z.string(),
          indicator: z.string(),
          period: z.string(),
          level: targetLevel,
          comparator,
          value: decimalText.nullable().describe('null withdraws the target; a yes-no target is set by "1"'),
          valueHigh: decimalText.nullable().optional(),
          milestoneOn: dateText.nullable().optional(),
          phasing: z.array(decimalText.nullable()).length(12).nullable().optional().describe('cumulative by month; left out = as it was'),
          clause: z.string().max(200).nullable().optional().describe('left out = as it was'),
          page: z.number().int().min(1).max(10_000).nullable().optional().describe('of the document; left out = as it was'),
          baseline: decimalText.nullable().optional().describe('what a reduction is counted from; left out = as it was'),
          parent: z.uuid().nullable().optional().describe('id of the target a new one is a part of; left out = the nearest above'),
          basedOnVersion: z.number().int().nullable(),
          externalId: z.string().max(200).optional(),
        }),
      )
      .min(1)
      .max(2000),
  }),
  answer: z.object({
    targets: z.array(targetState),
    sum: z.object({ sum: decimalText, remainder: decimalText }).nullable(),
    warnings: z.array(
      z.object({ index: z.number().int().describe('-1 = about the allocation as a whole'), vi: z.string(), en: z.string() }),
    ),
  }),
});

export const exportAllocation = endpoint({
  id: 'exportAllocation',
  method: 'get',
  path: '/api/v1/exports/targets/{slug}/{indicator}',
  audience: 'public-demo',
  summary: 'The allocation as an .xlsx file that can be pasted or imported again',
  params: z.object({ slug: z.string(), indicator: z.string() }),
  query: z.object({ period: z.string(), plan: z.string().optional() }),
  answer: z.unknown().describe('a file'),
  media: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
});

export const importAllocation = endpoint({
  id: 'importAllocation',
  method: 'post',
  path: '/api/v1/imports/targets',
  audience: 'targets.assign',
  summary:
    'Writes the targets of one .xlsx or .csv file (multipart field `file`) into a plan, all or none; the same file again changes nothing',
  upload: { maxBytes: 10 * 1024 * 1024 },
  query: z.object({
    writeId,
    plan: z.string(),
    decidedOn: dateText.optional().describe('with `reason`: the decision by which targets already given are changed'),
    documentSymbol: z.string().max(100).optional(),
    reason: z.string().min(3).max(500).optional(),
  }),
  answer: z.object({
    written: z.number().int(),
    unchanged: z.number().int(),
    skipped: z.number().int().describe('rows without a value'),
    warnings: z.array(z.object({ row: z.number().int(), column: z.string().nullable(), vi: z.string(), en: z.string() })),
  }),
});
