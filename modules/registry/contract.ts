import { dateText, endpoint, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';
import { indicatorGroups } from './contract/indicator-groups.ts';
import { unitKinds, unitSummary, type UnitSummary } from './contract/unit-shapes.ts';

export { unitKinds, unitSummary, type UnitSummary };
export { assignCoverage, changeCoverage, frequencies, listCoverage, type CoverageRow } from './contract/coverage.ts';
export { exportIndicators, exportUnits } from './contract/exports.ts';
export { addUnits, type AddedUnit } from './contract/units.ts';
export { enterCalendarDays, reckonWorkingDays, showCalendar, type CalendarDay } from './contract/calendar.ts';

/** A body that runs its data here, with the unit it opens on. */
export const body = z.object({
  slug: z.string(),
  name: z.object({ vi: z.string(), en: z.string() }),
  rootUnit: z.string().nullable(),
  demo: z.boolean(),
  illustrative: z.boolean().describe('invented sample data: every page says so'),
  latestPeriod: z.string().nullable(),
});
export type Body = z.infer<typeof body>;

export const listBodies = endpoint({
  id: 'listBodies',
  method: 'get',
  path: '/api/v1/bodies',
  audience: 'public-demo',
  summary: 'Bodies the caller may open: the own one when signed in, the demo ones for strangers',
  answer: z.object({ bodies: z.array(body) }),
});

export const listUnits = endpoint({
  id: 'listUnits',
  method: 'get',
  path: '/api/v1/units',
  audience: 'public-demo',
  summary: 'Units of the body that owns `unit` (or of the national registry), as of a day',
  query: z.object({
    unit: z.string().optional().describe('slug of any unit of the body'),
    national: z.enum(['true']).optional(),
    on: dateText.optional(),
    q: z.string().max(100).optional(),
    under: z.string().optional(),
    areas: z.enum(['true']).optional().describe('former areas kept for statistics too'),
    limit: z.coerce.number().int().min(1).max(4000).default(2000),
  }),
  answer: z.object({ on: dateText, units: z.array(unitSummary), total: z.number().int() }),
});

const unitEventKind = z.enum(['merge', 'split', 'transfer', 'rename', 'upgrade']);

export const readUnit = endpoint({
  id: 'readUnit',
  method: 'get',
  path: '/api/v1/units/{slug}',
  audience: 'public-demo',
  summary: 'One unit: every version, its events, what it came from and what became of it',
  params: z.object({ slug: z.string() }),
  answer: z.object({
    unit: unitSummary,
    versions: z.array(unitSummary),
    children: z.array(unitSummary),
    events: z.array(
      z.object({
        id: z.string(),
        kind: unitEventKind,
        date: dateText,
        document: z.string().nullable(),
        reconciled: z.boolean().describe('false: the arrows come from a source nobody has checked against the text (chưa đối chiếu)'),
        parts: z.array(z.object({ from: unitSummary, to: unitSummary, whole: z.boolean(), share: z.string().nullable() })),
      }),
    ),
  }),
});

const unitSlug = z.string().regex(/^[a-z0-9-]{2,80}$/);
const unitName = z.string().trim().min(1).max(200);

/** One change of units in law, as a person writes it down: units are named by slug, new ones come with their facts. */
export const unitEventOrder = z.object({
  kind: unitEventKind,
  date: dateText.describe('the first day on which it holds'),
  document: z.string().trim().max(300).nullable(),
  parts: z
    .array(
      z.object({
        from: z.string(),
        to: z.string().describe('slug of an existing unit, or of the new one'),
        whole: z.boolean(),
        share: z.string().max(40).nullable(),
      }),
    )
    .min(1)
    .max(200),
  newUnits: z
    .array(
      z.object({
        slug: unitSlug,
        name: unitName,
        kind: z.enum(unitKinds),
        parent: z.string(),
        code: z.string().trim().min(1).max(20).nullable(),
      }),
    )
    .max(50),
  changes: z
    .array(
      z.object({
        unit: z.string(),
        name: unitName.optional(),
        kind: z.enum(unitKinds).optional(),
        code: z.string().trim().min(1).max(20).nullable().optional(),
      }),
    )
    .max(200)
    .optional()
    .describe('rename and upgrade: what is new about each unit'),
  placements: z
    .array(z.object({ unit: z.string(), parent: z.string() }))
    .max(500)
    .optional()
    .describe('split: where each unit below goes'),
  statisticalAreas: z.array(z.string()).max(200).optional().describe('units that end but are kept for statistics'),
});
export type UnitEventOrder = z.infer<typeof unitEventOrder>;

export const recordUnitEvent = endpoint({
  id: 'recordUnitEvent',
  method: 'post',
  path: '/api/v1/unit-events',
  audience: 'registry.manage',
  summary: 'Merge, split, transfer, rename or upgrade units from a day on; roll-ups follow in the same transaction',
  body: unitEventOrder.extend({
    writeId,
    basedOn: z.iso.datetime().nullable().describe('`basedOn` of the preview; 409 changed-meanwhile when a named unit has changed since'),
  }),
  answer: z.object({ units: z.array(unitSummary) }),
});

export const previewUnitEvent = endpoint({
  id: 'previewUnitEvent',
  method: 'post',
  path: '/api/v1/unit-events/preview',
  audience: 'registry.manage',
  summary: 'What an event would change, or why it cannot be carried out; nothing is written',
  body: unitEventOrder,
  answer: z.object({
    refusals: z.array(z.object({ vi: z.string(), en: z.string() })),
    changes: z.array(
      z.object({
        unit: z.string(),
        name: z.string(),
        what: z.enum(['begins', 'ends', 'becomes-area', 'renamed', 'kind', 'code', 'moved']),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    ),
    rolledUp: z.array(z.object({ unit: z.string(), name: z.string() })).describe('units whose totals are worked out again'),
    basedOn: z.iso.datetime().nullable().describe('the last change of units this answer knows of'),
    withoutShares: z.boolean().describe('ground is divided without stated shares: comparisons across the day will say so'),
  }),
});

export const indicatorDefinition = z.object({
  code: z.string(),
  name: z.object({ vi: z.string(), en: z.string() }),
  unit: z.string(),
  decimals: z.number().int().min(0).max(10),
  group: z.enum(indicatorGroups),
  frequency: z.enum(['day', 'week', 'month', 'quarter', 'season', 'year']),
  polarity: z.enum(['up', 'down', 'range', 'structure']),
  accumulation: z.enum(['sum', 'last', 'average', 'index', 'ratio-of-sums', 'season', 'year-only']),
  rollUp: z.enum(['sum', 'weighted', 'ratio-of-sums', 'none']),
  weightIndicator: z.string().optional(),
  runsFromJanuary: z.literal(true).optional(),
  priceBasis: z.enum(['current', 'constant-2010', 'constant-2020', 'usd']).nullable(),
  planConvention: z.enum(['ratio', 'limit', 'reduction', 'points', 'none']),
  issuers: z.array(z.string()),
  parent: z.string().optional(),
  formula: z.object({ numerator: z.string(), denominator: z.string(), scale: z.string() }).optional(),
  aliases: z.array(z.string()),
  legalSource: z.string().optional(),
  catalogueRow: z.number().int().optional(),
  ownerSector: z.string(),
});

export const listIndicators = endpoint({
  id: 'listIndicators',
  method: 'get',
  path: '/api/v1/indicators',
  audience: 'public-demo',
  summary: 'The catalogue of indicators, as defined now: the national ones and, signed in, those of the own body',
  answer: z.object({ indicators: z.array(indicatorDefinition.extend({ version: z.number().int(), sortKey: z.string() })) }),
});

export const readIndicator = endpoint({
  id: 'readIndicator',
  method: 'get',
  path: '/api/v1/indicators/{code}',
  audience: 'public-demo',
  summary: 'One indicator with every version of its definition',
  params: z.object({ code: z.string() }),
  answer: z.object({
    indicator: indicatorDefinition,
    versions: z.array(
      z.object({
        version: z.number().int(),
        own: z.boolean().describe('defined by the own body, not nationally'),
        recordedAt: z.string(),
        reason: z.string().nullable(),
        definition: indicatorDefinition,
      }),
    ),
  }),
});

export const defineIndicator = endpoint({
  id: 'defineIndicator',
  method: 'post',
  path: '/api/v1/indicators',
  audience: 'registry.manage',
  summary:
    'A new indicator of the body, or a new version of one; earlier versions keep answering for earlier days. 409 target-changed carries `current`',
  body: z.object({
    writeId,
    basedOnVersion: z.number().int().nullable(),
    reason: z.string().min(3).max(500),
    definition: indicatorDefinition,
  }),
  answer: z.object({ code: z.string(), version: z.number().int() }),
});
