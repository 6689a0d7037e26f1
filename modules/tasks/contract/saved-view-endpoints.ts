import { endpoint, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';

const name = z.string().trim().min(1).max(80);
const search = z
  .record(z.string().regex(/^[a-z-]{1,20}$/), z.string().max(300))
  .refine((words) => Object.keys(words).length <= 20, 'at most 20 words of an address')
  .describe('the words of the address of the page of tasks');
const basedOn = z.number().int().min(1).describe('`version` as it was seen; 409 changed-meanwhile carries `yours` and `theirs`');

const savedView = z.object({
  id: z.uuid(),
  name: z.string(),
  search: z.record(z.string(), z.string()),
  opening: z.boolean().describe('the page of tasks opens with it'),
  version: z.number().int(),
});
export type SavedView = z.infer<typeof savedView>;

export const listTaskViews = endpoint({
  id: 'listTaskViews',
  method: 'get',
  path: '/api/v1/my-task-views',
  audience: 'signed-in',
  summary: 'The filters and views of tasks the caller has saved, by name; nobody else sees them',
  answer: z.object({ views: z.array(savedView) }),
});
export const saveTaskView = endpoint({
  id: 'saveTaskView',
  method: 'post',
  path: '/api/v1/my-task-views',
  audience: 'signed-in',
  summary: 'Saves how the caller looks at tasks under a name; 422 where the name is taken',
  body: z.object({ writeId, name, search }),
  answer: savedView,
});
export const changeTaskView = endpoint({
  id: 'changeTaskView',
  method: 'post',
  path: '/api/v1/my-task-views/{id}',
  audience: 'signed-in',
  summary: 'Renames a saved view, gives it other filters, or makes the page open with it, which only one does',
  params: z.object({ id: z.uuid() }),
  body: z.object({ writeId, basedOn, name: name.optional(), search: search.optional(), opening: z.boolean().optional() }),
  answer: savedView,
});
export const deleteTaskView = endpoint({
  id: 'deleteTaskView',
  method: 'post',
  path: '/api/v1/my-task-views/{id}/deletion',
  audience: 'signed-in',
  summary: 'Deletes a saved view; one that is gone already is deleted all the same',
  params: z.object({ id: z.uuid() }),
  body: z.object({ writeId, basedOn }),
  answer: z.object({ deleted: z.boolean() }),
});
