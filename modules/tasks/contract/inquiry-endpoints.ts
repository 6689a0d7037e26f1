import { dateText, endpoint, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';
import { inquiryStates, turnKinds } from '../domain/inquiry/inquiry-state.ts';
import { subjectAsked, subjectFilters, subjectShown } from './subject-shapes.ts';
import { illustrative, slug, stepDoor } from './task-shapes.ts';

const unit = z.object({ slug: z.string(), name: z.string() });
const words = z.string().trim().max(4000);
const byId = z.object({ id: z.uuid() });
const basedOn = z
  .number()
  .int()
  .min(1)
  .describe('`version` of the request as it was seen; 409 inquiry-changed carries `inquiry` as it stands');
const clockAsked = {
  answerBy: dateText.optional().describe('the day until which an answer is due; left out = three working days'),
  keepDayOff: z.boolean().default(false),
};

/** A turn that may be taken now. */
export const possibleTurn = z.object({ kind: z.enum(turnKinds), door: stepDoor, needs: z.array(z.enum(['words', 'unit'])) });
export type PossibleTurn = z.infer<typeof possibleTurn>;

export const inquiry = z.object({
  id: z.uuid(),
  subject: subjectShown,
  asker: unit,
  asked: unit.extend({ endedOn: dateText.nullable().describe('the last day of a unit that exists no longer') }),
  askedOn: dateText,
  question: z.string().describe('text; data, never markup'),
  state: z.enum(inquiryStates),
  answerBy: dateText,
  dueOn: dateText,
  overdue: z.boolean().describe('not answered and past the day'),
  late: z.boolean().describe('answered after the day'),
  workingDaysLeft: z.number().int().nullable().describe('negative: overdue by so many; null once answered'),
  answer: z.string().nullable().describe('what was answered last'),
  answeredOn: dateText.nullable(),
  turns: z.array(
    z.object({
      serial: z.number().int(),
      kind: z.enum(turnKinds),
      on: dateText,
      at: z.iso.datetime({ offset: true }),
      by: z.string().nullable(),
      unit,
      asked: unit.describe('who is to answer from then on'),
      words: z.string().nullable(),
      evidence: z.string().nullable(),
      evidenceHref: z.string().nullable().describe('where the evidence is an address of the web'),
      answerBy: dateText.nullable(),
    }),
  ),
  successors: z.array(unit).describe('units that took over the ground of an asked unit that exists no longer'),
  can: z.array(possibleTurn),
  version: z.number().int().describe('`basedOn` of the next turn'),
});
export type Inquiry = z.infer<typeof inquiry>;

export const askForExplanation = endpoint({
  id: 'askForExplanation',
  method: 'post',
  path: '/api/v1/inquiries',
  audience: 'tasks.assign',
  summary: 'Asks a unit to explain an indicator or a task. 422 deadline-day-off carries `offered`',
  body: z.object({
    writeId,
    subject: subjectAsked,
    asked: slug.describe('the unit that is to explain'),
    question: words.min(3),
    ...clockAsked,
  }),
  answer: inquiry,
});
export const listInquiries = endpoint({
  id: 'listInquiries',
  method: 'get',
  path: '/api/v1/inquiries',
  audience: 'public-demo',
  summary: 'Requests for an explanation about a unit or asked of it, and of those below it; those that wait first, the earliest day first',
  query: z.object({
    unit: slug,
    ...subjectFilters,
    state: z.enum(inquiryStates).optional(),
    waiting: z.enum(['true']).optional().describe('only those not answered yet'),
    overdue: z.enum(['true']).optional(),
    desk: z.enum(['true']).optional().describe('only those that wait for this very unit: to explain, or to judge an explanation'),
    q: z.string().max(200).optional().describe('words of question, indicator or task; diacritics do not count'),
  }),
  answer: z.object({
    illustrative,
    unit,
    counts: z.object({ waiting: z.number().int(), overdue: z.number().int(), answered: z.number().int(), total: z.number().int() }),
    inquiries: z.array(inquiry),
    more: z.boolean().describe('there are more than 200'),
  }),
});
export const readInquiry = endpoint({
  id: 'readInquiry',
  method: 'get',
  path: '/api/v1/inquiries/{id}',
  audience: 'public-demo',
  summary: 'One request for an explanation with its exchange and the turns the caller may take',
  params: byId,
  query: z.object({ unit: slug.optional().describe('any unit of the body; strangers need it') }),
  answer: inquiry,
});
export const answerInquiry = endpoint({
  id: 'answerInquiry',
  method: 'post',
  path: '/api/v1/inquiries/{id}/answers',
  audience: 'tasks.act',
  summary: 'The asked unit explains; until it is accepted it may add to what it said',
  params: byId,
  body: z.object({ writeId, basedOn, words: words.min(3), evidence: words.optional() }),
  answer: inquiry,
});
export const judgeInquiry = endpoint({
  id: 'judgeInquiry',
  method: 'post',
  path: '/api/v1/inquiries/{id}/decisions',
  audience: 'tasks.assign',
  summary: 'Who asked accepts, asks for more, asks another unit, or withdraws',
  params: byId,
  body: z.object({
    writeId,
    basedOn,
    kind: z.enum(['accept', 'ask-more', 'readdress', 'withdraw']),
    words: words.optional(),
    unit: slug.optional(),
    ...clockAsked,
  }),
  answer: inquiry,
});
export const readAddressee = endpoint({
  id: 'readAddressee',
  method: 'get',
  path: '/api/v1/inquiry-addressees/{slug}',
  audience: 'tasks.assign',
  summary: 'Whom a question about an indicator of a unit goes to by itself, and until when an answer would be due',
  params: z.object({ slug }),
  query: z.object({ indicator: z.string().max(120).optional() }),
  answer: z.object({ asked: unit.nullable(), answerBy: dateText, workingDays: z.number().int() }),
});
