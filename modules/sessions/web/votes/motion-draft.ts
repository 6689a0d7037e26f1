import type { Vote } from '../session-parts.ts';

/** A motion as it is being written. */
export interface MotionDraft {
  readonly question: string;
  /** One article a line. */
  readonly articles: string;
  readonly mode: Vote['mode'];
  readonly way: Vote['way'];
  readonly until: string | null;
  readonly item: string | null;
}

/** The articles of a draft, empty lines left out. */
export const articlesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What a motion still lacks. */
export const lackingMotion = ({ question, way, until }: MotionDraft): readonly ('question' | 'until')[] => [
  ...(question.trim() === '' ? ['question' as const] : []),
  ...(way === 'written' && until === null ? ['until' as const] : []),
];

/** The votes to open, the whole before its articles, each under its own ids. */
export function motionsToOpen(draft: MotionDraft, newId: () => string) {
  const whole = newId();
  const { mode, way, item } = draft;
  const until = way === 'written' ? draft.until : null;
  const motion = (id: string, question: string, parent: string | null) => ({
    writeId: newId(),
    vote: { id, question, mode, way, until, item, parent },
  });
  return [
    motion(whole, draft.question.trim(), null),
    ...articlesOf(draft.articles).map((article) => motion(newId(), article.slice(0, 1000), whole)),
  ];
}
