import { dateText, worded } from '@thucthi/platform/contract';
import { paperStates } from '@thucthi/reports/contract';
import { taskClass } from '@thucthi/tasks/contract';
import { z } from 'zod';
import { sessionKinds } from '../domain/session-kinds.ts';
import { paperKinds } from '../domain/papers/paper-kinds.ts';
import { sessionMoves, sessionStates } from '../domain/session-state.ts';

export const slug = z.string().min(1).max(80);
export const sessionKind = z.enum(sessionKinds);
export const sessionState = z.enum(sessionStates);
export const sessionMove = z.enum(sessionMoves);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'giờ có dạng 14:00');
const instant = z.iso.datetime({ offset: true });
const line = (most: number) => z.string().trim().min(1).max(most);
const orNone = (most: number) => z.string().trim().max(most).nullable().default(null);
const unit = z.object({ slug: z.string(), name: z.string() });

export const rules = z.object({
  quorum: z
    .object({ part: z.number().int().min(1).max(100), of: z.number().int().min(1).max(100) })
    .refine(({ part, of }) => part <= of, 'tỷ lệ không quá 1')
    .nullable()
    .describe('share of members who must be present; null: none is asked'),
  base: z.enum(['all', 'present']).describe('what votes for a motion are held against'),
  majority: z.enum(['more-than-half', 'two-thirds']),
  tie: z.enum(['lost', 'chair']).describe('where for and against are equally many: it falls, or the side of the chair counts'),
});

/** When and where a session is held. */
export const meeting = z.object({
  heldOn: dateText.refine((day) => day >= '1945-01-01' && day <= '2200-12-31', 'ngày họp từ năm 1945 đến năm 2200'),
  startsAt: clock,
  place: orNone(300),
});
const keptMeeting = z.object({ heldOn: dateText, startsAt: z.string(), place: z.string().nullable() });

/** What is told of a session when it is called. */
export const facts = z.object({
  kind: sessionKind,
  title: line(300),
  ...meeting.shape,
  chair: orNone(200).describe('office and name of who presides'),
  secretary: orNone(200),
  period: z.string().min(4).max(20).describe('whose figures are assessed: "2024-11"'),
});

export const listedSession = facts.extend({
  id: z.uuid(),
  unit,
  kindName: worded,
  state: sessionState,
  postponedFrom: dateText.nullable().describe('the day it was told for last, where that was another'),
  called: z.boolean().describe('the reader is called to it'),
  agenda: z.number().int(),
  conclusions: z.number().int(),
  tasks: z.object({ total: z.number().int(), done: z.number().int(), overdue: z.number().int() }),
});

export const subject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('indicator'), unit: slug, code: z.string().max(60), period: z.string().max(20) }),
  z.object({ kind: z.literal('task'), id: z.uuid() }),
  z.object({ kind: z.literal('tasks-of'), unit: slug }).describe('the overdue tasks one unit holds'),
  z.object({ kind: z.literal('session'), id: z.uuid() }).describe('what became of its conclusions'),
  z.object({ kind: z.literal('obstacle'), id: z.uuid() }),
  z.object({ kind: z.literal('explanation'), id: z.uuid() }),
  z.object({ kind: z.literal('document'), id: z.uuid() }),
]);
export type Subject = z.infer<typeof subject>;

export const itemKinds = [
  'opening',
  'carried',
  'report',
  'indicator',
  'task',
  'obstacle',
  'explanation',
  'vote',
  'conclusion',
  'other',
] as const;
export const itemKind = z.enum(itemKinds);

/** An item of the agenda as it is set. */
export const itemToSet = z.object({
  id: z.uuid().describe('made by the client; the same item keeps it'),
  kind: itemKind,
  title: line(500),
  note: orNone(2000),
  presenter: orNone(200),
  plannedAt: clock.nullable().default(null),
  minutes: z.number().int().min(1).max(1440).nullable().default(null),
  subject: subject.nullable().default(null),
});
export const item = itemToSet.extend({
  position: z.number().int(),
  beganAt: instant.nullable(),
  endedAt: instant.nullable(),
  href: z.string().nullable().describe('the page of what it is about'),
});

/** Something that belongs on the agenda, and why. */
export const proposal = itemToSet.omit({ id: true, plannedAt: true }).extend({
  reason: worded,
  taken: z.boolean().describe('it stands on the agenda already'),
});

export const memberRole = z.enum(['chair', 'secretary', 'member', 'guest']);
export const memberToSet = z.object({
  id: z.uuid(),
  person: z.uuid().nullable().default(null).describe('an account of the program, for those who vote by themselves'),
  name: orNone(120),
  office: line(200),
  role: memberRole.describe('guests do not vote'),
  votes: z.boolean(),
});
export const attendance = z.enum(['unknown', 'present', 'excused', 'absent']);
export const member = memberToSet.extend({ position: z.number().int(), attendance, substitute: z.string().nullable() });

export const quorum = z.object({
  members: z.number().int().describe('those who vote'),
  present: z.number().int(),
  needed: z.number().int().nullable(),
  reached: z.boolean(),
  unknown: z.number().int().describe('those nobody has called yet'),
});

export const choice = z.enum(['for', 'against', 'abstain']);
export const voteResult = z.object({
  members: z.number().int(),
  present: z.number().int().describe('of a written ballot: those who answered'),
  for: z.number().int(),
  against: z.number().int(),
  abstain: z.number().int(),
  silent: z.number().int().describe('present but without a vote'),
  needed: z.number().int(),
  outcome: z.enum(['passed', 'lost', 'no-quorum', 'tie-open']),
  rules,
});
export const voteToOpen = z.object({
  id: z.uuid(),
  question: line(1000),
  mode: z.enum(['open', 'secret']),
  way: z.enum(['roll', 'count', 'written']).describe('each member answers; hands are counted; a written ballot until a day'),
  until: dateText.nullable().default(null),
  item: z.uuid().nullable().default(null),
  parent: z.uuid().nullable().default(null).describe('the motion this one is an article of'),
});
export const vote = voteToOpen.extend({
  position: z.number().int(),
  openedAt: instant,
  closedAt: instant.nullable(),
  voted: z.number().int().describe('how many have answered'),
  mine: z.object({ member: z.uuid(), voted: z.boolean(), choice: choice.nullable() }).nullable().describe('the caller’s own'),
  roll: z.array(z.object({ member: z.uuid(), choice: choice.nullable() })).describe('of an open vote; of a secret one it is always empty'),
  result: voteResult.nullable(),
});

/** A sentence of the conclusion, or a line of the work programme, as the secretary settles it. */
export const lineToSet = z.object({
  text: line(4000),
  leadWords: orNone(300),
  leads: z.array(slug).max(400).describe('each unit gets a task of its own; none: chưa rõ'),
  coordinating: z.array(slug).max(60).default([]),
  product: orNone(300),
  deadline: dateText.nullable().default(null),
  keepDayOff: z.boolean().default(false),
  authority: orNone(300),
  responsible: orNone(300),
  state: z.enum(['proposed', 'confirmed', 'dropped']),
});
export const sessionLine = lineToSet.omit({ leads: true, coordinating: true }).extend({
  id: z.uuid(),
  list: z.enum(['conclusion', 'programme']),
  position: z.number().int(),
  version: z.number().int(),
  leads: z.array(unit),
  coordinating: z.array(unit),
  deadlineWords: z.string().nullable(),
  suggestedProduct: z.string().nullable().describe('what the sentence lets expect; offered, never entered by itself'),
  unclear: z.array(z.enum(['lead', 'product', 'deadline', 'responsible', 'authority'])),
  tasks: z.array(z.uuid()),
});
export type SessionLine = z.infer<typeof sessionLine>;

export const material = z.object({ id: z.uuid(), kind: z.string(), title: z.string(), frozenAt: instant, sha256: z.string() });

export const paperKind = z.enum(paperKinds);
export const paperSerial = z.number().int().min(0).max(1000).describe('of the postponement it tells; 0 of every other kind');
export const paper = z.object({
  kind: paperKind,
  serial: paperSerial,
  name: z.string(),
  state: z.enum(['none', ...paperStates]),
  version: z.number().int(),
  missing: z.array(worded).describe('what must be filled in before it can be handed up for signing'),
  mayHandUp: z.boolean().describe('the session has come far enough for it'),
  symbol: z.string().nullable(),
  issuedOn: dateText.nullable(),
  signer: z.string().nullable(),
  document: z.uuid().nullable(),
});

/** What became of what the session before concluded. */
export const carried = z.object({
  session: z.object({ id: z.uuid(), title: z.string(), heldOn: dateText }),
  total: z.number().int(),
  done: z.number().int(),
  overdue: z.number().int(),
  running: z.number().int(),
  undated: z.number().int(),
  tasks: z.array(
    z.object({ id: z.uuid(), content: z.string(), lead: z.string().nullable(), class: taskClass, deadline: dateText.nullable() }),
  ),
});

export const sessionPage = facts.extend({
  id: z.uuid(),
  version: z.number().int(),
  unit,
  illustrative: z.boolean(),
  kindName: worded,
  membersWord: z.string(),
  state: sessionState,
  postponements: z
    .array(z.object({ was: keptMeeting, to: keptMeeting, reason: z.string(), at: instant }))
    .describe('how it was put off, the first one first'),
  cancelled: z.object({ reason: z.string(), at: instant }).nullable(),
  dayTold: z.boolean().describe('members know of day, hour and place: these are changed by putting the session off'),
  clockFrom: z.enum(['session', 'issue']),
  rules,
  beganAt: instant.nullable(),
  endedAt: instant.nullable(),
  asOf: instant.describe('the server’s clock when this was read; running times are reckoned from it'),
  agenda: z.array(item),
  members: z.array(member),
  quorum,
  votes: z.array(vote),
  lines: z.array(sessionLine),
  materials: z.array(material),
  papers: z.array(paper),
  carried: carried.nullable(),
  concerns: z.array(worded).describe('what does not fit: a programme of another month, a deadline on a day off, a day that has passed'),
  can: z.object({
    hold: z.boolean().describe('may prepare and hold this session'),
    moves: z.array(sessionMove),
    facts: z.boolean(),
    postpone: z.boolean(),
    cancel: z.boolean(),
    agenda: z.boolean(),
    members: z.boolean(),
    attendance: z.boolean(),
    items: z.boolean(),
    votes: z.boolean(),
    written: z.boolean().describe('may put, enter and close written ballots'),
    lines: z.boolean(),
    freeze: z.boolean(),
  }),
});
export type SessionPage = z.infer<typeof sessionPage>;
