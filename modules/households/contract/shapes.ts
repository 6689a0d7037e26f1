import { dateText, decimalText, worded } from '@thucthi/platform/contract';
import { z } from 'zod';
import { lineKinds } from '../domain/household-line.ts';
import { measures } from '../domain/list-measure.ts';

/** The figure's vintages, as figures names them. */
export const vintage = z.enum(['uoc', 'so-bo', 'chinh-thuc']);
export const lineKind = z.enum(lineKinds);
export const measure = z.enum(measures);
/** One line of words: no line breaks, nothing that cannot be seen. */
export const oneLine = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .regex(/^\P{Cc}*$/u, 'one line');
export const reason = (least: number) => z.string().trim().min(least).max(500);
/** The revision of a list that was seen. */
export const basedOn = z.number().int().min(1).describe('the revision of the list that was seen');

export const listTerms = {
  purpose: reason(10).describe('why the data are processed'),
  legalBasis: reason(3).max(300).describe('on which ground'),
  retainUntil: dateText.describe('the last day on which names are kept; they are erased by the program the day after'),
};

/** What everybody of the body may know of a list: counts and sums, no line and no name. */
export const householdList = z.object({
  id: z.uuid(),
  revision: z.number().int(),
  unit: z.object({ slug: z.string(), name: z.string() }),
  indicator: z.object({
    code: z.string(),
    name: z.object({ vi: z.string(), en: z.string() }),
    unit: z.string(),
    decimals: z.number().int(),
  }),
  period: z.string(),
  plan: z.string().nullable().describe('the plan that sets the target; null once the target is withdrawn'),
  target: decimalText.nullable().describe('what the unit was assigned; null once withdrawn'),
  ...listTerms,
  lines: z.number().int(),
  people: z.number().int().describe('lines that are people and not households'),
  named: z.number().int().describe('lines that still have their names'),
  withActual: z.number().int(),
  done: z.number().int().describe('lines whose actual has reached what was assigned'),
  assignedSum: decimalText,
  actualSum: decimalText,
  remainder: decimalText.nullable().describe('target less assigned; negative = over-assigned'),
  erasedOn: dateText.nullable(),
  madeAt: z.string(),
  madeBy: worded.nullable(),
});
export type HouseholdList = z.infer<typeof householdList>;

/** One line with its personal row; the personal parts are null once erased. */
export const householdLine = z.object({
  id: z.uuid(),
  kind: lineKind,
  code: z.string().nullable(),
  name: z.string().nullable(),
  place: z.string().nullable(),
  note: z.string().nullable(),
  assigned: decimalText,
  actual: decimalText.nullable(),
});
export type HouseholdLine = z.infer<typeof householdLine>;
