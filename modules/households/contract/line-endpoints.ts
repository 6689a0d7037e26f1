import { decimalText, endpoint, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';
import { basedOn, householdLine, lineKind, oneLine, reason } from './shapes.ts';

const oneList = z.object({ slug: z.string(), id: z.uuid() });
const listId = z.object({ id: z.uuid() });
const lines = z.object({ revision: z.number().int(), lines: z.array(householdLine) });

export const readHouseholdLines = endpoint({
  id: 'readHouseholdLines',
  method: 'get',
  path: '/api/v1/household-lines/{slug}/{id}',
  audience: 'households.keep',
  summary: "The lines of a list with their names, for the list's own unit alone",
  params: oneList,
  answer: lines,
});

export const householdLineToSave = z.strictObject({
  id: z.uuid().optional().describe('a line that is there; without it the line with this code, else a new one'),
  code: oneLine(1, 40).optional(),
  kind: lineKind.optional(),
  name: oneLine(1, 120).optional(),
  place: oneLine(1, 120).nullable().optional(),
  note: oneLine(1, 300).nullable().optional(),
  assigned: decimalText.optional(),
  actual: decimalText.nullable().optional(),
});
export type HouseholdLineToSave = z.infer<typeof householdLineToSave>;

export const saveHouseholdLines = endpoint({
  id: 'saveHouseholdLines',
  method: 'post',
  path: '/api/v1/household-lists/{id}/lines',
  audience: 'households.keep',
  summary: 'Adds, changes and removes lines: all or none; what is left out of a line stays. The same block again changes nothing',
  params: listId,
  body: z.object({
    writeId,
    basedOn,
    lines: z.array(householdLineToSave).max(10_000),
    remove: z.array(z.uuid()).max(10_000).default([]),
  }),
  answer: z.object({
    revision: z.number().int(),
    added: z.number().int(),
    changed: z.number().int(),
    removed: z.number().int(),
    unchanged: z.number().int(),
    assignedSum: decimalText,
    actualSum: decimalText,
    remainder: decimalText.nullable(),
  }),
});

export const eraseHouseholdPeople = endpoint({
  id: 'eraseHouseholdPeople',
  method: 'post',
  path: '/api/v1/household-lists/{id}/erasures',
  audience: 'households.keep',
  summary: 'Erases code, name, place and note of some lines, or of all; the numbers stay. It cannot be taken back',
  params: listId,
  body: z.object({ writeId, basedOn, lines: z.union([z.literal('all'), z.array(z.uuid()).min(1).max(10_000)]), reason: reason(3) }),
  answer: z.object({ revision: z.number().int(), erased: z.number().int() }),
});

export const openHouseholdList = endpoint({
  id: 'openHouseholdList',
  method: 'post',
  path: '/api/v1/household-openings',
  audience: 'households.open',
  summary: 'Opens one list for reading for a limited time, with a written reason; audited and shown to the commune',
  body: z.object({ writeId, list: z.uuid(), reason: reason(10) }),
  answer: z.object({ endsAt: z.string() }),
});

export const readOpenedHouseholdLines = endpoint({
  id: 'readOpenedHouseholdLines',
  method: 'get',
  path: '/api/v1/household-openings/{slug}/{id}',
  audience: 'households.open',
  summary: 'The lines of a list the asking person has opened, while that lasts; 403 household-not-open otherwise. Every look is audited',
  params: oneList,
  answer: lines,
});

export const exportHouseholdList = endpoint({
  id: 'exportHouseholdList',
  method: 'get',
  path: '/api/v1/exports/households/{slug}/{id}',
  audience: 'households.keep',
  summary: "A list as an .xlsx file, for the list's own unit; it can be pasted back. Every file is audited",
  params: oneList,
  answer: z.unknown().describe('a file'),
  media: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
});
