import { dateText, endpoint, worded, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';
import { standings } from '../domain/report-steps.ts';
import { timelinesses } from '../domain/reporting-rate.ts';
import { visitedPlaces } from '../domain/visited-places.ts';

const unitName = z.object({ slug: z.string(), name: z.string() });
const rate = z.object({
  expected: z.number().int(),
  sent: z.number().int(),
  onTime: z.number().int(),
  overdue: z.number().int(),
});
export type Rate = z.infer<typeof rate>;

export const readLateBoard = endpoint({
  id: 'readLateBoard',
  method: 'get',
  path: '/api/v1/late-board/{slug}',
  audience: 'signed-in',
  summary: 'Who has sent, who was late and who owes a report for one period of a form, at a unit and below; rates over all, and by level',
  params: z.object({ slug: z.string() }),
  query: z.object({ form: z.uuid().optional(), period: z.string().max(30).optional() }),
  answer: z.object({
    form: z.object({ id: z.uuid(), name: z.string() }).nullable().describe('null = the body has no form whose reports are expected here'),
    period: z.string().nullable(),
    periodName: worded.nullable(),
    forms: z.array(z.object({ id: z.uuid(), name: z.string() })),
    periods: z.array(z.object({ code: z.string(), name: worded, rate })).describe('newest first, at most 24, each with its rate'),
    rate,
    levels: z.array(z.object({ level: z.number().int(), rate })),
    units: z
      .array(
        z.object({
          unit: unitName,
          level: z.number().int(),
          dueOn: dateText,
          sentOn: dateText.nullable(),
          standing: z.enum(standings),
          timeliness: z.enum(timelinesses),
          daysLate: z.number().int().describe('working days past the due day; 0 where it was in time or is not due'),
          rate: rate.describe('of this unit over the periods listed, as far as they are due'),
        }),
      )
      .describe('the most overdue first'),
  }),
});
export type LateBoard = z.infer<(typeof readLateBoard)['answer']>;

export const readCollectionGaps = endpoint({
  id: 'readCollectionGaps',
  method: 'get',
  path: '/api/v1/collection-gaps/{slug}',
  audience: 'audit.read',
  summary: 'Where collection has holes: units that never send, indicators nobody enters, and people who never look',
  params: z.object({ slug: z.string() }),
  answer: z.object({
    neverSend: z
      .array(z.object({ unit: unitName, owed: z.number().int(), since: dateText }))
      .describe('units of whose reports due in the last 120 days none was sent'),
    orphans: z
      .array(
        z.object({
          unit: unitName,
          reason: z.enum(['dissolved', 'nobody', 'ends-soon']),
          until: dateText.nullable().describe('the day the unit ended, or the last right runs out'),
          count: z.number().int(),
          indicators: z.array(z.object({ code: z.string(), name: worded })).describe('the first twelve'),
        }),
      )
      .describe('the worst first, at most 200'),
    orphanUnits: z.number().int().describe('how many units there are of them'),
    neverLook: z
      .array(z.object({ person: worded, roles: z.array(worded), lastSeen: dateText.nullable(), days: z.number().int() }))
      .describe('people with a role who opened nothing in the last 30 days; `days`: on how many of the last 90 they did'),
    since: dateText.nullable().describe('since when openings are counted'),
  }),
});

export const noteVisit = endpoint({
  id: 'noteVisit',
  method: 'post',
  path: '/api/v1/place-visits',
  audience: 'signed-in',
  summary: 'Notes that the reader opened a place today; once a day, again is the same. Person, day and place are kept, nothing else',
  body: z.object({ writeId, place: z.enum(visitedPlaces) }),
  answer: z.object({ noted: z.boolean() }),
});
