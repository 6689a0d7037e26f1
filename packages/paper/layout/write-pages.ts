import type { TextDraft } from '../text-draft.ts';
import type { Page, PlacedWord } from '../types.ts';
import { footnoteMark, headingLevel } from './heading-level.ts';
import { leaveOutFurniture } from './leave-out-furniture.ts';
import { goesOn, paragraphsOf, textOf } from './paragraphs-of.ts';
import type { PageLine, PageLines, Run, Word } from './placed.ts';
import { tableOfLines } from './table-of-lines.ts';
import { zonesOf } from './zones.ts';

/** Writes the lines of pages as paragraphs, headings, footnotes and tables, and keeps where each word stands. */
export function writePages(draft: TextDraft, pages: readonly PageLines[], recognised: ReadonlyMap<number, Page['recognised']>): void {
  let last: readonly PageLine[] | null = null;
  for (const page of leaveOutFurniture(pages)) {
    const words: PlacedWord[] = [];
    let start: number | null = null;
    const begin = (): void => void (start ??= draft.at());
    const paragraph = (lines: readonly PageLine[], joined: boolean): void => {
      const own = lines.flatMap(({ runs }) => runs.flatMap((run) => run.words));
      const text = own.map(({ text: word }) => word).join(' ');
      if (joined) joinParagraph(draft, text, begin);
      else {
        draft.endLine();
        begin();
        writeBlock(draft, text);
      }
      words.push(...placed(own, (draft.blocks.at(-1)?.end ?? 0) - text.length));
    };
    for (const [zoneAt, zone] of zonesOf(page.lines).entries()) {
      if (zone.kind === 'flow') {
        for (const [at, lines] of paragraphsOf(zone.lines).entries()) {
          const [first] = lines;
          const joined = zoneAt === 0 && at === 0 && last !== null && first !== undefined && goesOn(last, first, page.lines);
          paragraph(lines, joined);
          last = footnoteMark(lines.map(textOf).join(' ')) === null ? lines : null;
        }
        continue;
      }
      draft.endLine();
      begin();
      last = null;
      if (zone.kind === 'columns') for (const run of [...zone.left, ...zone.right]) paragraph([lineOfRun(run)], false);
      else words.push(...writeTable(draft, zone.lines));
    }
    draft.endLine();
    const picture = recognised.get(page.number);
    const { number, width, height } = page;
    const span = { start: start ?? draft.at(), end: draft.at() };
    draft.pages.push({ ...span, number, width, height, words, ...(picture === undefined ? {} : { recognised: picture }) });
  }
}

const lineOfRun = (run: Run): PageLine => ({ runs: [run], box: run.box, size: run.words[0]?.size ?? 0 });

function writeBlock(draft: TextDraft, text: string): void {
  const mark = footnoteMark(text);
  const level = headingLevel(text);
  if (mark !== null) draft.block(text, { kind: 'footnote', mark });
  else draft.block(text, level === null ? { kind: 'paragraph' } : { kind: 'heading', level });
}

/** A paragraph that goes on over the page: the line end between its halves becomes a space. */
function joinParagraph(draft: TextDraft, text: string, begin: () => void): void {
  const block = draft.blocks.pop();
  if (block === undefined) return writeBlock(draft, text);
  draft.reopenLine(' ');
  begin();
  const { end } = draft.write(text);
  draft.blocks.push({ ...block, end });
}

function placed(words: readonly Word[], start: number): PlacedWord[] {
  let at = start;
  return words.map(({ text, box }) => {
    const word = { start: at, end: at + text.length, box };
    at = word.end + 1;
    return word;
  });
}

function writeTable(draft: TextDraft, lines: readonly PageLine[]): PlacedWord[] {
  const found = tableOfLines(lines);
  const sorted = [...found.cells].sort((a, b) => a.row - b.row || a.column - b.column);
  draft.table({
    rows: found.rows,
    columns: found.columns,
    cells: sorted.map(({ row, column, columns, words }) => ({
      row,
      column,
      columns,
      rows: 1,
      text: words.map(({ text }) => text).join(' '),
    })),
  });
  const cells = draft.tables.at(-1)?.cells ?? [];
  return sorted.flatMap(({ words }, at) => placed(words, cells[at]?.start ?? 0));
}
