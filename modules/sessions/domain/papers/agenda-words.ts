import type { PaperGround } from './paper-ground.ts';

type Item = PaperGround['agenda'][number];
/** What an item is about, before a title that is the bare name of it. */
const about: Readonly<Record<string, string>> = { indicator: 'Chỉ tiêu', obstacle: 'Vướng mắc' };

/** An item of the agenda in a paper: what it is about, and who presents it where the title does not say so already. */
export function itemWords({ kind, title: told, presenter }: Item, says: (who: string) => string): string {
  const title = told.replace(/[.\s]+$/u, '');
  const head = about[kind];
  const words = head === undefined || title.startsWith(head) ? title : `${head} “${title}”`;
  return presenter === null || title.toLocaleLowerCase('vi').includes(presenter.toLocaleLowerCase('vi'))
    ? words
    : `${words} (${says(presenter)})`;
}
