import { endpoint, writeId } from '@thucthi/platform/contract';
import { z } from 'zod';
import {
  attendance,
  choice,
  facts,
  itemToSet,
  lineToSet,
  listedSession,
  material,
  memberToSet,
  proposal,
  meeting,
  sessionKind,
  sessionMove,
  sessionPage,
  slug,
  voteToOpen,
} from './contract/session-shapes.ts';

export { movePaper, writePaper } from './contract/paper-endpoints.ts';
export { readSessionRules, setSessionRules } from './contract/rule-endpoints.ts';
export type { SessionLine, SessionPage, Subject } from './contract/session-shapes.ts';

const byId = z.object({ id: z.uuid() });
const basedOn = z.number().int().min(1).describe('`version` as it was seen; 409 session-changed carries `session` as it stands');

const reason = z.string().trim().min(3).max(500).describe('as it is told to the members');

export const listSessions = endpoint({
  id: 'listSessions',
  method: 'get',
  path: '/api/v1/sessions',
  audience: 'public-demo',
  summary: 'Sessions of a unit, the newest first, each with what became of its conclusions',
  query: z.object({ unit: slug, kind: sessionKind.optional(), year: z.coerce.number().int().min(1945).max(2200).optional() }),
  answer: z.object({
    unit: z.object({ slug: z.string(), name: z.string() }),
    illustrative: z.boolean(),
    sessions: z.array(listedSession),
    periods: z.array(z.string()).describe('periods a session could assess, the newest first'),
    can: z.object({ hold: z.boolean() }),
  }),
});
export const createSession = endpoint({
  id: 'createSession',
  method: 'post',
  path: '/api/v1/sessions',
  audience: 'sessions.hold',
  summary: 'Calls a session: its members are those of the last one of its kind, its first item what became of that one’s conclusions',
  body: z.object({ writeId, unit: slug, facts }),
  answer: z.object({ id: z.uuid() }),
});
export const readSession = endpoint({
  id: 'readSession',
  method: 'get',
  path: '/api/v1/sessions/{id}',
  audience: 'public-demo',
  summary: 'One session: agenda, members and quorum, votes, conclusions, papers, and what the caller may do',
  params: byId,
  query: z.object({ unit: slug.optional().describe('any unit of the body; strangers need it') }),
  answer: sessionPage,
});
export const changeSession = endpoint({
  id: 'changeSession',
  method: 'put',
  path: '/api/v1/sessions/{id}',
  audience: 'sessions.hold',
  summary: 'Corrects what was told of a session before it is opened',
  params: byId,
  body: z.object({ writeId, basedOn, facts, clockFrom: z.enum(['session', 'issue']).optional() }),
  answer: sessionPage,
});
export const moveSession = endpoint({
  id: 'moveSession',
  method: 'post',
  path: '/api/v1/sessions/{id}/moves',
  audience: 'sessions.hold',
  summary:
    'Summons, opens, concludes or closes a session. Opening freezes its material; closing makes the tasks, and the session is read-only then',
  params: byId,
  body: z.object({ writeId, basedOn, to: sessionMove }),
  answer: sessionPage,
});
export const postponeSession = endpoint({
  id: 'postponeSession',
  method: 'post',
  path: '/api/v1/sessions/{id}/postponements',
  audience: 'sessions.hold',
  summary:
    'Puts a session off to another day, hour or place before it has begun. What was told before stays; members who were told get a paper of it',
  params: byId,
  body: meeting.extend({ writeId, basedOn, reason }),
  answer: sessionPage,
});
export const cancelSession = endpoint({
  id: 'cancelSession',
  method: 'post',
  path: '/api/v1/sessions/{id}/cancellation',
  audience: 'sessions.hold',
  summary:
    'Calls a session off before it has begun: it is read-only then, and what stood on its agenda is proposed for the next one of its kind',
  params: byId,
  body: z.object({ writeId, basedOn, reason }),
  answer: sessionPage,
});
export const proposeAgenda = endpoint({
  id: 'proposeAgenda',
  method: 'get',
  path: '/api/v1/sessions/{id}/proposals',
  audience: 'sessions.hold',
  summary:
    'What belongs on the agenda: last session’s tasks, red indicators, overdue tasks by holder, open obstacles, unanswered explanations',
  params: byId,
  answer: z.object({ proposals: z.array(proposal) }),
});
export const setAgenda = endpoint({
  id: 'setAgenda',
  method: 'put',
  path: '/api/v1/sessions/{id}/agenda',
  audience: 'sessions.hold',
  summary: 'Sets the agenda, in order. Items that were opened already stay where they are',
  params: byId,
  body: z.object({ writeId, basedOn, items: z.array(itemToSet).max(200) }),
  answer: sessionPage,
});
export const moveItem = endpoint({
  id: 'moveItem',
  method: 'post',
  path: '/api/v1/sessions/{id}/items/{item}/moves',
  audience: 'sessions.hold',
  summary: 'Begins an item (whatever was open ends) or ends it',
  params: z.object({ id: z.uuid(), item: z.uuid() }),
  body: z.object({ writeId, to: z.enum(['begun', 'ended']) }),
  answer: sessionPage,
});
export const listPeopleToCall = endpoint({
  id: 'listPeopleToCall',
  method: 'get',
  path: '/api/v1/people-to-call',
  audience: 'sessions.hold',
  summary: 'The people of the body who can be called to a session by their account, in Vietnamese order',
  answer: z.object({ people: z.array(z.object({ id: z.uuid(), name: z.string(), position: z.string().nullable() })) }),
});
export const setMembers = endpoint({
  id: 'setMembers',
  method: 'put',
  path: '/api/v1/sessions/{id}/members',
  audience: 'sessions.hold',
  summary: 'Sets who is called, in order. Who has voted stays',
  params: byId,
  body: z.object({ writeId, basedOn, members: z.array(memberToSet).max(500) }),
  answer: sessionPage,
});
export const markAttendance = endpoint({
  id: 'markAttendance',
  method: 'post',
  path: '/api/v1/sessions/{id}/attendance',
  audience: 'sessions.hold',
  summary: 'Calls the roll: who is present, excused or absent, and who sits for whom',
  params: byId,
  body: z.object({
    writeId,
    marks: z
      .array(z.object({ member: z.uuid(), attendance, substitute: z.string().trim().max(200).nullable().default(null) }))
      .min(1)
      .max(500),
  }),
  answer: sessionPage,
});
export const freezeMaterials = endpoint({
  id: 'freezeMaterials',
  method: 'post',
  path: '/api/v1/sessions/{id}/materials',
  audience: 'sessions.hold',
  summary: 'Freezes what lies on the table as it stands now: the scorecard, the units below, tasks. What was frozen before stays',
  params: byId,
  body: z.object({ writeId, basedOn }),
  answer: sessionPage,
});
export const readMaterial = endpoint({
  id: 'readMaterial',
  method: 'get',
  path: '/api/v1/sessions/{id}/materials/{material}',
  audience: 'public-demo',
  summary: 'Material as it was frozen, with the hash of its content',
  params: z.object({ id: z.uuid(), material: z.uuid() }),
  query: z.object({ unit: slug.optional().describe('any unit of the body; strangers need it') }),
  answer: material.extend({ content: z.record(z.string(), z.unknown()) }),
});
export const openVote = endpoint({
  id: 'openVote',
  method: 'post',
  path: '/api/v1/sessions/{id}/votes',
  audience: 'sessions.hold',
  summary: 'Puts a motion to the vote, by roll, by show of hands, or as a written ballot until a day',
  params: byId,
  body: z.object({ writeId, vote: voteToOpen }),
  answer: sessionPage,
});
export const castVote = endpoint({
  id: 'castVote',
  method: 'post',
  path: '/api/v1/sessions/{id}/votes/{vote}/ballots',
  audience: 'signed-in',
  summary:
    'A member’s vote. Whoever holds the session may enter open votes for members present. A secret vote is cast by the member alone, once, and nothing joins it to them',
  params: z.object({ id: z.uuid(), vote: z.uuid() }),
  body: z.object({ writeId, member: z.uuid(), choice }),
  answer: z.object({ voted: z.number().int() }),
});
export const closeVote = endpoint({
  id: 'closeVote',
  method: 'post',
  path: '/api/v1/sessions/{id}/votes/{vote}/closing',
  audience: 'sessions.hold',
  summary: 'Closes a vote and says what it comes to; of a show of hands with the count. No vote is taken after it',
  params: z.object({ id: z.uuid(), vote: z.uuid() }),
  body: z.object({
    writeId,
    count: z
      .object({
        for: z.number().int().min(0).max(10_000),
        against: z.number().int().min(0).max(10_000),
        abstain: z.number().int().min(0).max(10_000),
        chair: choice.nullable().default(null),
      })
      .optional(),
  }),
  answer: sessionPage,
});
export const addLines = endpoint({
  id: 'addLines',
  method: 'post',
  path: '/api/v1/sessions/{id}/lines',
  audience: 'sessions.hold',
  summary:
    'Takes what the chair concluded, or the work programme, as text: each sentence becomes a line with what it says of lead, product and day',
  params: byId,
  body: z.object({ writeId, list: z.enum(['conclusion', 'programme']), text: z.string().trim().min(3).max(100_000) }),
  answer: sessionPage,
});
export const changeLine = endpoint({
  id: 'changeLine',
  method: 'put',
  path: '/api/v1/sessions/{id}/lines/{line}',
  audience: 'sessions.hold',
  summary: 'Settles one line. 409 line-changed carries `line` as somebody else has settled it meanwhile',
  params: z.object({ id: z.uuid(), line: z.uuid() }),
  body: z.object({ writeId, basedOn: z.number().int().min(1), line: lineToSet }),
  answer: sessionPage,
});
