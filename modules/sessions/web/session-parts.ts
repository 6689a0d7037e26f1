import type { SessionPage } from '../contract.ts';

/** The parts of a session as its page shows them. */
export type Item = SessionPage['agenda'][number];
export type Member = SessionPage['members'][number];
export type Attendance = Member['attendance'];
export type Vote = SessionPage['votes'][number];
export type Choice = NonNullable<Vote['roll'][number]['choice']>;
export type Paper = SessionPage['papers'][number];
export type Carried = NonNullable<SessionPage['carried']>;
export type Rules = SessionPage['rules'];
export type State = SessionPage['state'];
export type List = SessionPage['lines'][number]['list'];

/** The sections of a session's desk, in the order in which a session goes through them. */
export const deskSections = ['chuan-bi', 'ky-truoc', 'bieu-quyet', 'ket-luan', 'chuong-trinh', 'van-ban'] as const;
export type DeskSection = (typeof deskSections)[number];

/** The section that matters in a state: what is to be done next stands open. */
export function sectionOf(session: Pick<SessionPage, 'state' | 'votes'>): DeskSection {
  switch (session.state) {
    case 'draft':
    case 'summoned':
      return 'chuan-bi';
    case 'in-session':
      return session.votes.some(({ closedAt }) => closedAt === null) ? 'bieu-quyet' : 'ket-luan';
    case 'concluded':
      return 'ket-luan';
    case 'closed':
    case 'cancelled':
      return 'van-ban';
  }
}

/** Whether there is a roll: members were summoned, and the session was not called off. */
export const isRollCalled = (state: State): boolean => state !== 'draft' && state !== 'cancelled';

/** The section in which an item of the agenda is dealt with; null where it has a page of its own or none. */
export function sectionOfItem(kind: Item['kind']): DeskSection | null {
  switch (kind) {
    case 'opening':
      return 'chuan-bi';
    case 'carried':
      return 'ky-truoc';
    case 'vote':
      return 'bieu-quyet';
    case 'conclusion':
      return 'ket-luan';
    case 'report':
    case 'indicator':
    case 'task':
    case 'obstacle':
    case 'explanation':
    case 'other':
      return null;
  }
}

/** The item that is being dealt with: the last one begun and not ended. */
export const currentItem = (agenda: readonly Item[]): Item | null =>
  agenda.findLast(({ beganAt, endedAt }) => beganAt !== null && endedAt === null) ?? null;

/** The item that comes after the current one, or after the last that was begun. */
export function nextItem(agenda: readonly Item[]): Item | null {
  const current = currentItem(agenda);
  const at = current === null ? agenda.findLastIndex(({ beganAt }) => beganAt !== null) : agenda.indexOf(current);
  return agenda[at + 1] ?? null;
}
