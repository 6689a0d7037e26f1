import { mentionOf } from '../../domain/cells/comment-text.ts';

/** Somebody chosen while writing: how the name stands in the text, and who it is. */
export interface Called {
  readonly label: string;
  readonly id: string;
}

/** A comment being written: its text with names, and whom those names are. */
export interface CommentDraft {
  readonly text: string;
  readonly called: readonly Called[];
}
export const nothingSaid: CommentDraft = { text: '', called: [] };

/** What somebody has typed of a name after an @ before the caret, and where the @ stands; null where no name is being typed. */
export function askedAt(text: string, caret: number): { from: number; words: string } | null {
  const found = /(?:^|[\s(])@([^@\n]{0,40})$/.exec(text.slice(0, caret));
  if (found === null) return null;
  const words = found[1] ?? '';
  return { from: caret - words.length - 1, words };
}

/** Puts a person in the place of what was typed of the name; answers where the caret goes. Of two people with one name the second bears the office. */
export function callPerson(
  draft: CommentDraft,
  asked: { from: number; to: number },
  person: { id: string; name: string; office: string },
): { draft: CommentDraft; caret: number } {
  const taken = draft.called.some(({ label, id }) => label === person.name && id !== person.id);
  const label = taken ? `${person.name} (${person.office})` : person.name;
  const before = `${draft.text.slice(0, asked.from)}@${label} `;
  const called = draft.called.some((one) => one.label === label) ? draft.called : [...draft.called, { label, id: person.id }];
  return { draft: { text: before + draft.text.slice(asked.to).replace(/^ /, ''), called }, caret: before.length };
}

/** The text as it is sent: ids in the place of names. A longer name is looked for first, since one may begin another. */
export function sentText({ text, called }: CommentDraft): string {
  const longestFirst = called.toSorted((a, b) => b.label.length - a.label.length);
  let sent = '';
  for (let at = 0; at < text.length;) {
    const found = text[at] === '@' ? longestFirst.find(({ label }) => text.startsWith(label, at + 1)) : undefined;
    sent += found === undefined ? text[at] : mentionOf(found.id);
    at += found === undefined ? 1 : found.label.length + 1;
  }
  return sent.trim();
}
