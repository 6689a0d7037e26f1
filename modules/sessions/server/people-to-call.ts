import { peopleToName } from '@thucthi/access/server';
import { withScope } from '@thucthi/platform';
import type { z } from 'zod';
import type { listPeopleToCall } from '../contract.ts';
import { refused } from './changing.ts';
import type { Work, WritingWork } from './work.ts';

/** The people of the body who can be called by their account. */
export function listPeopleToCallOf({ database, scope }: Work): Promise<z.input<(typeof listPeopleToCall)['answer']>> {
  return withScope(database, scope, async (tx) => ({ people: await peopleToName(tx, scope) }));
}

interface Called {
  readonly id: string;
  readonly person: string | null;
  readonly name: string | null;
  readonly office: string;
}

/** Refuses an account that is no active one of the body; who was called by it before stays called. */
export async function refuseUnknownPeople(
  { tx, scope }: Pick<WritingWork, 'tx' | 'scope'>,
  members: readonly Called[],
  standing: readonly Called[],
): Promise<void> {
  const before = new Set(standing.map(({ person }) => person));
  const added = members.filter(({ person }) => person !== null && !before.has(person));
  if (added.length === 0) return;
  const known = new Set((await peopleToName(tx, scope)).map(({ id }) => id));
  const unknown = added.find(({ person }) => person !== null && !known.has(person));
  if (unknown !== undefined)
    throw refused(
      `tài khoản chọn cho ${unknown.name ?? unknown.office} không còn dùng trong cơ quan; hãy chọn lại hoặc để trống`,
      `the account chosen for ${unknown.name ?? unknown.office} is not an active one of the body; choose another or none`,
    );
}
