import { dateText, endpoint, worded, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';
import { obstacleStates, obstacleStepKinds } from '../domain/obstacle/obstacle-state.ts';
import { subjectAsked, subjectFilters, subjectShown } from './subject-shapes.ts';
import { illustrative, line, slug, stepDoor } from './task-shapes.ts';

const unit = z.object({ slug: z.string(), name: z.string() });
const words = z.string().trim().max(4000);
const byId = z.object({ id: z.uuid() });
const basedOn = z
  .number()
  .int()
  .min(1)
  .describe('`version` of the obstacle as it was seen; 409 obstacle-changed carries `obstacle` as it stands');
const stepKind = z.enum(obstacleStepKinds).exclude(['raise']);
/** A rung of the body's ladder, by what it is called in data. */
export const rung = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9-]*$/);
const rungShown = z.object({ rung, name: worded });

/** Whom it waits for, as it is sent: a unit of the body, or a body outside by its name. */
const waitsAsked = z.union([z.object({ unit: slug }), z.object({ outside: line.min(2) })]);
const waitsShown = z.object({ unit: unit.nullable(), outside: z.string().nullable() }).describe('both null: chưa rõ');

/** A step that may be taken now. */
export const possibleObstacleStep = z.object({ kind: stepKind, door: stepDoor, needs: z.array(z.enum(['waits', 'day', 'rung'])) });
export type PossibleObstacleStep = z.infer<typeof possibleObstacleStep>;

export const obstacle = z.object({
  id: z.uuid(),
  content: z.string().describe('text; data, never markup'),
  unit: unit.extend({ endedOn: dateText.nullable() }).describe('where it is felt'),
  subject: subjectShown.nullable().describe('what it hangs on; null: nothing in particular'),
  waitsFor: waitsShown,
  since: dateText,
  daysWaiting: z.number().int().describe('calendar days, until it was solved'),
  neededBy: dateText.nullable(),
  dueOn: dateText.nullable(),
  state: z.enum(obstacleStates),
  overdue: z.boolean(),
  rung: rung.describe('how high it was brought'),
  rungName: worded,
  rungsAbove: z.array(rungShown),
  escalatedOn: dateText.nullable(),
  callsForEscalation: z.boolean().describe('past its day, and not brought higher since'),
  closedOn: dateText.nullable(),
  solution: z.string().nullable(),
  steps: z.array(
    z.object({
      serial: z.number().int(),
      kind: z.enum(obstacleStepKinds),
      on: dateText,
      at: z.iso.datetime({ offset: true }),
      by: z.string().nullable(),
      unit,
      words: z.string(),
      waitsFor: waitsShown,
      neededBy: dateText.nullable(),
      rung: rung.nullable(),
      rungName: worded.nullable(),
    }),
  ),
  can: z.array(possibleObstacleStep),
  version: z.number().int().describe('`basedOn` of the next step'),
});
export type Obstacle = z.infer<typeof obstacle>;

const filters = {
  ...subjectFilters,
  state: z.enum(obstacleStates).optional(),
  overdue: z.enum(['true']).optional(),
  rung: rung.optional(),
  waitsFor: slug.optional().describe('only those that wait for this unit'),
  waitsOutside: z.enum(['true']).optional().describe('only those that wait for a body outside'),
  q: z.string().max(200).optional().describe('words of content, subject or body outside; diacritics do not count'),
};

export const raiseObstacle = endpoint({
  id: 'raiseObstacle',
  method: 'post',
  path: '/api/v1/obstacles',
  audience: 'tasks.act',
  summary: 'Says what is in the way of a unit, what it hangs on, whom it waits for, since when, and by when it must be cleared',
  body: z.object({
    writeId,
    unit: slug.describe('where it is felt; the caller acts for it'),
    content: words.min(3),
    subject: subjectAsked.nullable().default(null),
    waitsFor: waitsAsked.nullable().default(null),
    since: dateText,
    neededBy: dateText.nullable().default(null),
  }),
  answer: obstacle,
});
export const listObstacles = endpoint({
  id: 'listObstacles',
  method: 'get',
  path: '/api/v1/obstacles',
  audience: 'public-demo',
  summary: 'Obstacles of a unit and those below it, and those that wait for them (of the body’s own unit: all), the earliest day first',
  query: z.object({
    unit: slug,
    ...filters,
    limit: z.coerce.number().int().min(1).max(200).default(100),
    after: z.string().max(200).optional().describe('`next` of the page before'),
  }),
  answer: z.object({
    illustrative,
    unit,
    ladder: z.array(rungShown).describe('the rungs of the body, the lowest first'),
    counts: z.object({ open: z.number().int(), overdue: z.number().int(), closed: z.number().int() }),
    obstacles: z.array(obstacle),
    next: z.string().nullable(),
  }),
});
export const readObstacle = endpoint({
  id: 'readObstacle',
  method: 'get',
  path: '/api/v1/obstacles/{id}',
  audience: 'public-demo',
  summary: 'One obstacle with all that was done about it and the steps the caller may take',
  params: byId,
  query: z.object({ unit: slug.optional().describe('any unit of the body; strangers need it') }),
  answer: obstacle,
});
const stepBody = z.object({
  writeId,
  basedOn,
  kind: stepKind,
  words: words.min(1),
  waitsFor: waitsAsked.optional(),
  neededBy: dateText.optional(),
  rung: rung.optional(),
});
export const takeObstacleStep = endpoint({
  id: 'takeObstacleStep',
  method: 'post',
  path: '/api/v1/obstacles/{id}/steps',
  audience: 'tasks.act',
  summary: 'A step of the unit it lies in the way of; the unit it waits for notes what it did',
  params: byId,
  body: stepBody,
  answer: obstacle,
});
export const decideObstacle = endpoint({
  id: 'decideObstacle',
  method: 'post',
  path: '/api/v1/obstacles/{id}/decisions',
  audience: 'tasks.assign',
  summary: 'A step in the name of the body: bring it higher, let it wait for another, close it …',
  params: byId,
  body: stepBody,
  answer: obstacle,
});
export const exportObstacles = endpoint({
  id: 'exportObstacles',
  method: 'get',
  path: '/api/v1/exports/obstacles/{slug}',
  audience: 'public-demo',
  summary: 'The obstacles `listObstacles` finds, all of them, as a workbook',
  params: z.object({ slug }),
  query: z.object(filters),
  answer: z.unknown().describe('a file'),
  media: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
});
