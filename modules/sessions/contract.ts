import { dateText, endpoint, writeId } from '@thucthi/platform/contract';
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
  paperKind,
  proposal,
  rules,
  sessionKind,
  sessionPage,
  sessionState,
  slug,
  voteToOpen,
} from './contract/session-shapes.ts';

export type { SessionLine, SessionPage, Subject } from './contract/session-shapes.ts';

const byId = z.object({ id: z.uuid() });
const basedOn = z.number().int().min(1).describe('`version` as it was seen; 409 session-changed carries `session` as it stands');

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
  body: z.object({ writeId, basedOn, to: sessionState }),
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
export const writePaper = endpoint({
  id: 'writePaper',
  method: 'get',
  path: '/api/v1/sessions/{id}/papers/{kind}',
  audience: 'public-demo',
  summary: 'The invitation, minutes, notice of conclusions or work programme of a session, as a Word or PDF file',
  params: z.object({ id: z.uuid(), kind: paperKind }),
  query: z.object({ format: z.enum(['docx', 'pdf']).default('docx'), unit: slug.optional() }),
  answer: z.unknown().describe('a file'),
  media: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/pdf'],
});
export const movePaper = endpoint({
  id: 'movePaper',
  method: 'post',
  path: '/api/v1/sessions/{id}/papers/{kind}/moves',
  audience: 'sessions.hold',
  summary:
    'Hands a paper up for signing (its words are fixed then), takes it back, or records that it was issued: number, day, signer, hash of the signed file',
  params: z.object({ id: z.uuid(), kind: paperKind }),
  body: z.object({
    writeId,
    basedOn: z.number().int().min(0),
    move: z.discriminatedUnion('to', [
      z.object({ to: z.literal('submitted') }),
      z.object({ to: z.literal('draft'), reason: z.string().trim().min(3).max(500) }),
      z.object({
        to: z.literal('issued'),
        symbol: z.string().trim().min(3).max(100),
        issuedOn: dateText,
        signer: z.string().trim().min(2).max(100),
        signerOffice: z.string().trim().max(200).nullable().default(null),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .nullable()
          .default(null),
      }),
    ]),
  }),
  answer: sessionPage,
});
export const readSessionRules = endpoint({
  id: 'readSessionRules',
  method: 'get',
  path: '/api/v1/session-rules/{slug}',
  audience: 'signed-in',
  summary: 'The rules each kind of session of the unit’s body goes by, and where they come from',
  params: z.object({ slug }),
  answer: z.object({
    kinds: z.array(
      z.object({
        kind: sessionKind,
        name: z.object({ vi: z.string(), en: z.string() }),
        rules,
        source: z.string(),
        revision: z.number().int(),
      }),
    ),
    can: z.object({ set: z.boolean() }),
  }),
});
export const setSessionRules = endpoint({
  id: 'setSessionRules',
  method: 'put',
  path: '/api/v1/session-rules/{slug}/{kind}',
  audience: 'sessions.hold',
  summary: 'Sets the rules of a kind of session for sessions called from now on; earlier ones keep theirs',
  params: z.object({ slug, kind: sessionKind }),
  body: z.object({
    writeId,
    basedOn: z.number().int().min(0),
    rules,
    source: z.string().trim().min(3).max(500).describe('the law or working rules they stand in'),
  }),
  answer: z.object({ revision: z.number().int() }),
});
