import { dateText } from '@thucthi/platform/contract';
import { z } from 'zod';
import { groupings, none } from '../domain/views/groupings.ts';
import { stages } from '../domain/views/stages.ts';
import { slug, taskClass, taskState } from './task-shapes.ts';

export const grouping = z.enum(groupings);

/** What lists, groups, calendar and workbook may be narrowed by; `-` stands for what is not known or not there. */
export const taskFilters = {
  class: taskClass.optional(),
  state: taskState.optional(),
  stage: z.enum(stages).optional().describe('the states that stand in one column of the board'),
  open: z.enum(['true']).optional().describe('only tasks of which something is still expected'),
  holder: slug.optional().describe('on whose desk it lies'),
  lead: slug.optional().describe('`-`: no lead unit yet'),
  document: z
    .union([z.uuid(), z.literal(none)])
    .optional()
    .describe('`-`: told by no document of the register'),
  session: z
    .string()
    .min(1)
    .max(300)
    .optional()
    .describe('id of a session, or its name where it is known by that alone; `-`: told in none'),
  undated: z.enum(['true']).optional().describe('only tasks without a deadline'),
  from: dateText.optional().describe('deadline from'),
  to: dateText.optional().describe('deadline to'),
  q: z.string().max(200).optional().describe('words of content, product or directive; diacritics do not count'),
};
