import type { Member } from '../session-parts.ts';

/** Somebody who is called, as it is being written. */
export interface MemberDraft {
  readonly id: string;
  readonly person: string | null;
  readonly name: string;
  readonly office: string;
  readonly role: Member['role'];
  readonly votes: boolean;
}

/** The members as they stand, to be written on. */
export const draftOfMembers = (members: readonly Member[]): MemberDraft[] =>
  members.map(({ id, person, name, office, role, votes }) => ({ id, person: person ?? null, name: name ?? '', office, role, votes }));

/** Somebody nobody has written on yet: a member with a vote. */
export const emptyMember = (id: string): MemberDraft => ({ id, person: null, name: '', office: '', role: 'member', votes: true });

/** Somebody of the program who can be called. */
export interface PersonToCall {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
}

/**
 * Chooses who of the program a member is, or nobody: name and office are theirs where nothing else was typed. What belonged to whoever was
 * chosen before does not stay.
 */
export function withPerson(member: MemberDraft, id: string, people: readonly PersonToCall[]): MemberDraft {
  const [before, now] = [people.find((one) => one.id === member.person), people.find((one) => one.id === id)];
  const typed = (text: string, theirs: string | undefined): string => (text.trim() === '' || text === theirs ? '' : text);
  const [name, office] = [typed(member.name, before?.label), typed(member.office, before?.detail)];
  return {
    ...member,
    person: now?.id ?? null,
    name: name === '' ? (now?.label ?? '') : name,
    office: office === '' ? (now?.detail ?? '') : office,
  };
}

/** A guest has no vote; who becomes a member has one. */
export const withRole = (member: MemberDraft, role: Member['role']): MemberDraft => ({
  ...member,
  role,
  votes: role === 'guest' ? false : member.role === 'guest' ? true : member.votes,
});

/** Reads a pasted list: a line a person, office and name parted by tab, semicolon or bar; a lone part is the office. */
export function readMemberList(text: string, newId: () => string): MemberDraft[] {
  return text
    .normalize('NFC')
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s*\d{1,3}[.)]\s+/u, '')
        .split(/[\t;|]/u)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    )
    .filter((parts) => parts.length > 0)
    .map(([office = '', name = '']) => ({ ...emptyMember(newId()), office: office.slice(0, 200), name: name.slice(0, 120) }));
}

/** Those who cannot be called like that: without an office. */
export const faultyMembers = (members: readonly MemberDraft[]): string[] =>
  members.filter(({ office }) => office.trim() === '').map(({ id }) => id);

/** The members as they are sent. */
export const membersToSend = (members: readonly MemberDraft[]) =>
  members.map((member) => ({ ...member, office: member.office.trim(), name: member.name.trim() === '' ? null : member.name.trim() }));

/** Who somebody is in words. */
export const memberName = ({ office, name }: { readonly office: string; readonly name: string | null }): string =>
  name === null || name === '' ? office : `${name}, ${office}`;
