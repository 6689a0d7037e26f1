import { footnoteMark, headingLevel } from '../layout/heading-level.ts';
import { judgeLetters } from '../letters.ts';
import { watchSecrecy } from '../secrecy-watch.ts';
import type { TextDraft } from '../text-draft.ts';

/** Takes plain text as it is: not a sign is changed, each line that says something is a block. */
export function readText(text: string, draft: TextDraft): void {
  const watch = watchSecrecy(false);
  for (const line of text.split(/[\n\r]/)) {
    if (line.includes('\f')) watch.page();
    watch.line(line);
  }
  draft.warnings.push(...judgeLetters(text));
  const { start: origin } = draft.write(text);
  for (const found of text.matchAll(/[^\n\r\f]+/g)) {
    const words = found[0].trim();
    if (words === '') continue;
    const start = origin + found.index + found[0].indexOf(words);
    const span = { start, end: start + words.length };
    const mark = footnoteMark(words);
    const level = headingLevel(words);
    if (mark !== null) draft.blocks.push({ kind: 'footnote', mark, ...span });
    else draft.blocks.push(level === null ? { kind: 'paragraph', ...span } : { kind: 'heading', level, ...span });
  }
}
