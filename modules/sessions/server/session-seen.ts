import type { Scope } from '@thucthi/platform';
import { kindsOfSession } from '../domain/session-kinds.ts';
import { offices, withoutNames } from '../domain/names-hidden.ts';
import type { ItemRecord } from './agenda.store.ts';
import type { MemberRecord } from './people.store.ts';
import type { SessionRecord } from './sessions.store.ts';

interface Seen {
  session: SessionRecord;
  members: MemberRecord[];
  items: ItemRecord[];
}

/** Words somebody typed, as far as the reader may know who people are; `members` as they are kept, with their names. */
export const wordsSeenBy = ({ personId }: Scope, words: string, members: readonly MemberRecord[]): string =>
  personId === null ? (withoutNames(words, members) ?? '…') : words;

/** A session, who was called and its agenda, as far as the reader may know who people are: strangers in the demo see offices, no names. */
export function seenBy({ personId }: Scope, seen: Seen): Seen {
  if (personId !== null) return seen;
  const { session, members, items } = seen;
  const shown = (text: string | null, otherwise: string | null): string | null =>
    text === null ? null : (withoutNames(text, members) ?? otherwise);
  return {
    session: {
      ...session,
      chair: shown(session.chair, kindsOfSession[session.kind].chairOffice),
      secretary: shown(session.secretary, 'Thư ký phiên họp'),
    },
    members: offices(members),
    items: items.map((item) => ({ ...item, presenter: shown(item.presenter, null) })),
  };
}
