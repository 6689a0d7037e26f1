import { z } from 'zod';
import { slug } from './task-shapes.ts';

const unit = z.object({ slug: z.string(), name: z.string() });

/** What a request or an obstacle is about, as it is sent. Further kinds (a project, a parcel) come as further members. */
export const subjectAsked = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('indicator'), unit: slug, indicator: z.string().min(1).max(120), period: z.string().min(1).max(60) }),
  z.object({ kind: z.literal('task'), task: z.uuid() }),
]);
export type SubjectAsked = z.infer<typeof subjectAsked>;

/** The same with its names. */
export const subjectShown = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('indicator'),
    unit,
    indicator: z.object({ code: z.string(), name: z.string() }),
    period: z.string().nullable(),
  }),
  z.object({ kind: z.literal('task'), task: z.object({ id: z.uuid(), content: z.string() }) }),
]);
export type SubjectShown = z.infer<typeof subjectShown>;

/** What a list is narrowed to: one indicator of exactly one unit, or one task. */
export const subjectFilters = {
  figureOf: slug.optional().describe('only about indicators of exactly this unit'),
  indicator: z.string().max(120).optional(),
  task: z.uuid().optional(),
};
