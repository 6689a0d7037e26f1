import { decimalText, endpoint, worded, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';
import { basedOn, householdList, listTerms, measure, reason, vintage } from './shapes.ts';

const slug = z.object({ slug: z.string() });
const oneList = z.object({ slug: z.string(), id: z.uuid() });

export const listHouseholdLists = endpoint({
  id: 'listHouseholdLists',
  method: 'get',
  path: '/api/v1/household-lists/{slug}',
  audience: 'signed-in',
  summary: 'Household lists of a unit and the units below: counts and sums, no names; and the targets the unit could still divide',
  params: slug,
  query: z.object({ year: z.coerce.number().int().min(2000).max(2200).optional() }),
  answer: z.object({
    unit: z.object({ slug: z.string(), name: z.string() }),
    lists: z.array(householdList).describe('at most 1.000, those to be erased first in front'),
    divisible: z.array(
      z.object({
        target: z.uuid(),
        indicator: z.object({ code: z.string(), name: z.object({ vi: z.string(), en: z.string() }), unit: z.string() }),
        period: z.string(),
        value: decimalText,
        plan: z.string(),
      }),
    ),
    settings: z.object({ revision: z.number().int(), retainMonths: z.number().int(), openingMinutes: z.number().int() }),
    can: z.object({ keep: z.boolean(), set: z.boolean() }),
  }),
});

export const createHouseholdList = endpoint({
  id: 'createHouseholdList',
  method: 'post',
  path: '/api/v1/household-lists',
  audience: 'households.keep',
  summary: 'Begins the list that divides one target of a commune over households and people; one list for each target',
  body: z.object({ writeId, target: z.uuid(), ...listTerms }),
  answer: z.object({ id: z.uuid(), revision: z.number().int() }),
});

export const readHouseholdList = endpoint({
  id: 'readHouseholdList',
  method: 'get',
  path: '/api/v1/household-lists/{slug}/{id}',
  audience: 'signed-in',
  summary: 'One list without its lines: counts, sums, who opened it and why, and what was taken into the ledger',
  params: oneList,
  answer: z.object({
    list: householdList,
    openings: z
      .array(
        z.object({
          by: worded.nullable(),
          reason: z.string(),
          openedAt: z.string(),
          endsAt: z.string(),
          live: z.boolean(),
          own: z.boolean().describe('opened by the asking person'),
        }),
      )
      .describe('the newest 50'),
    reports: z
      .array(
        z.object({ period: z.string(), vintage, measure, value: decimalText, figure: z.uuid(), at: z.string(), by: worded.nullable() }),
      )
      .describe('the newest 50'),
    periods: z
      .array(z.object({ period: z.string(), standing: z.array(z.object({ vintage, figure: z.uuid(), value: decimalText })) }))
      .describe('periods for which the sum can be reported, the likeliest first, with the figures that stand there'),
    settings: z.object({ openingMinutes: z.number().int() }),
    can: z.object({ keep: z.boolean(), report: z.boolean(), open: z.boolean() }),
  }),
});

export const changeHouseholdList = endpoint({
  id: 'changeHouseholdList',
  method: 'post',
  path: '/api/v1/household-lists/{id}/terms',
  audience: 'households.keep',
  summary: 'Changes purpose, ground or retention of a list, with a reason; 409 changed-meanwhile where somebody was first',
  params: z.object({ id: z.uuid() }),
  body: z.object({ writeId, basedOn, ...listTerms, reason: reason(3) }),
  answer: z.object({ revision: z.number().int() }),
});

export const reportHouseholdSum = endpoint({
  id: 'reportHouseholdSum',
  method: 'post',
  path: '/api/v1/household-lists/{id}/reports',
  audience: 'figures.enter',
  summary:
    "Takes what a list comes to into the ledger as the unit's figure, through the same path and refusals as a figure that is entered",
  params: z.object({ id: z.uuid() }),
  body: z.object({
    writeId,
    basedOn,
    period: z.string().max(40),
    vintage,
    measure,
    figureSeen: z.uuid().nullable().describe('the figure that stood there; null = none'),
    reason: reason(3).optional().describe('needed where it takes the place of a figure'),
  }),
  answer: z.object({
    figure: z.uuid(),
    value: decimalText,
    warnings: z.array(z.object({ index: z.number().int(), vi: z.string(), en: z.string() })),
  }),
});
