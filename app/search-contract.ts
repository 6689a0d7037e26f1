import { reference, standing } from '@thucthi/mandates/contract';
import { dateText, endpoint, worded } from '@thucthi/platform/contract';
import { taskClass } from '@thucthi/tasks/contract';
import { z } from 'zod';

const unit = z.object({ slug: z.string(), name: z.string() });

/** What was found of one kind, and whether there is more than is shown. */
const found = <Shape extends z.ZodType>(shape: Shape) => z.object({ items: z.array(shape), more: z.boolean() });

export const searchEverything = endpoint({
  id: 'searchEverything',
  method: 'get',
  path: '/api/v1/search/{slug}',
  audience: 'public-demo',
  summary:
    'Finds indicators, units, documents with their clauses, tasks and conclusions by the beginnings of words; diacritics and case do not count',
  params: z.object({ slug: z.string() }),
  query: z.object({ q: z.string().max(200), limit: z.coerce.number().int().min(1).max(50).default(8) }),
  answer: z.object({
    unit,
    words: z.array(z.string()).describe('what was looked for, folded'),
    indicators: found(z.object({ code: z.string(), name: worded, unit: z.string() })),
    units: found(unit),
    documents: found(
      reference.extend({
        standing,
        clauses: z.array(z.object({ label: z.string(), title: z.string(), page: z.number().int().nullable() })),
      }),
    ),
    tasks: found(
      z.object({ id: z.uuid(), content: z.string(), lead: z.string().nullable(), class: taskClass, deadline: dateText.nullable() }),
    ),
    conclusions: found(
      z.object({ id: z.uuid(), text: z.string(), session: z.object({ id: z.uuid(), title: z.string(), heldOn: dateText }) }),
    ),
  }),
});
