import type { DraftTable, TextDraft } from '../text-draft.ts';
import type { Page, PlacedWord } from '../types.ts';
import { footnoteMark, headingLevel } from './heading-level.ts';
import { leaveOutFurniture } from './leave-out-furniture.ts';
import { goesOn, paragraphsOf, textOf } from './paragraphs-of.ts';
import { around, type PageLine, type PageLines, type PageTable, type Run, type Word } from './placed.ts';
import { tableOfLines } from './table-of-lines.ts';
import { zonesOf } from './zones.ts';

type Stretch = { readonly lines: readonly PageLine[] } | { readonly table: PageTable };

/** Writes the lines of pages as paragraphs, headings, footnotes and tables, and keeps where each word stands. */
export function writePages(draft: TextDraft, pages: readonly PageLines[], recognised: ReadonlyMap<number, Page['recognised']>): void {
  // The lines of the paragraph at the end of the page before, where it may go on.
  let open: readonly PageLine[] | null = null;
  for (const page of leaveOutFurniture(pages)) {
    const sheet = startSheet(draft);
    const stamps = page.stamps?.flatMap(({ runs }) => runs) ?? [];
    const writeStamps = (): boolean => {
      const rest = stamps.splice(0);
      for (const run of rest) sheet.line(run);
      return rest.length > 0;
    };
    for (const [at, stretch] of stretchesOf(page).entries()) {
      if ('table' in stretch) sheet.table(stretch.table);
      else open = writeLines(sheet, stretch.lines, middleOf(page), at === 0 ? open : null, writeStamps);
      if ('table' in stretch) open = null;
    }
    if (writeStamps()) open = null;
    const { number, width, height } = page;
    const picture = recognised.get(number);
    draft.pages.push({ ...sheet.end(), number, width, height, ...(picture === undefined ? {} : { recognised: picture }) });
  }
}

/** The lines of a page between its drawn tables, and the tables, from top to bottom. */
function stretchesOf({ lines, tables = [] }: PageLines): Stretch[] {
  const stretches: Stretch[] = [];
  let rest = lines;
  for (const table of tables) {
    const above = rest.filter((line) => line.box.y < table.box.y);
    rest = rest.filter((line) => line.box.y >= table.box.y);
    if (above.length > 0) stretches.push({ lines: above });
    stretches.push({ table });
  }
  if (rest.length > 0) stretches.push({ lines: rest });
  return stretches;
}

function middleOf({ lines, tables = [] }: PageLines): number {
  const whole = around([...lines.map(({ box }) => box), ...tables.map(({ box }) => box)]);
  return whole.x + whole.width / 2;
}

/** Writes some lines; gives those of its last paragraph, which may go on over the page, or null. Stamps come after the letterhead. */
function writeLines(
  sheet: Sheet,
  lines: readonly PageLine[],
  middle: number,
  open: readonly PageLine[] | null,
  writeStamps: () => boolean,
): readonly PageLine[] | null {
  let last = open;
  const zones = zonesOf(lines, middle);
  const stampsAfter = zones[0]?.kind === 'columns' ? 1 : 0;
  for (const [zoneAt, zone] of zones.entries()) {
    if (zoneAt === stampsAfter && writeStamps()) last = null;
    if (zone.kind === 'table') sheet.table(asTable(zone.lines));
    if (zone.kind === 'columns') for (const run of [...zone.left, ...zone.right]) sheet.line(run);
    if (zone.kind !== 'flow') {
      last = null;
      continue;
    }
    for (const [at, paragraph] of paragraphsOf(zone.lines).entries()) {
      const [first] = paragraph;
      const joined = at === 0 && last !== null && last === open && first !== undefined && goesOn(last, first, lines);
      sheet.paragraph(paragraph, joined);
      last = footnoteMark(paragraph.map(textOf).join(' ')) === null ? paragraph : null;
    }
  }
  return last;
}

/** One page while it is written. */
interface Sheet {
  readonly paragraph: (lines: readonly PageLine[], joined: boolean) => void;
  /** A line of a letterhead or signature block, which is no heading whatever its letters. */
  readonly line: (run: Run) => void;
  readonly table: (table: Omit<PageTable, 'box'>) => void;
  readonly end: () => { start: number; end: number; words: readonly PlacedWord[] };
}

function startSheet(draft: TextDraft): Sheet {
  const words: PlacedWord[] = [];
  let start: number | null = null;
  const begin = (): void => {
    start ??= draft.at();
  };
  return {
    paragraph: (lines, joined) => {
      const own = lines.flatMap(({ runs }) => runs.flatMap((run) => run.words));
      const text = joinedText(own);
      if (joined) joinParagraph(draft, text, begin);
      else {
        draft.endLine();
        begin();
        const mark = footnoteMark(text);
        const level = headingLevel(text);
        if (mark !== null) draft.block(text, { kind: 'footnote', mark });
        else draft.block(text, level === null ? { kind: 'paragraph' } : { kind: 'heading', level });
      }
      words.push(...placed(own, (draft.blocks.at(-1)?.end ?? 0) - text.length));
    },
    line: (run) => {
      draft.endLine();
      begin();
      words.push(...placed(run.words, draft.block(joinedText(run.words), { kind: 'paragraph' }).start));
    },
    table: (table) => {
      draft.endLine();
      begin();
      words.push(...writeTable(draft, table));
    },
    end: () => {
      draft.endLine();
      return { start: start ?? draft.at(), end: draft.at(), words };
    },
  };
}

const joinedText = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');

/** A paragraph that goes on over the page: the line end between its halves becomes a space. */
function joinParagraph(draft: TextDraft, text: string, begin: () => void): void {
  const block = draft.blocks.pop();
  draft.reopenLine(' ');
  begin();
  const span = draft.write(text);
  draft.blocks.push(block === undefined ? { kind: 'paragraph', ...span } : { ...block, end: span.end });
}

function placed(words: readonly Word[], start: number): PlacedWord[] {
  let at = start;
  return words.map(({ text, box }) => {
    const word = { start: at, end: at + text.length, box };
    at = word.end + 1;
    return word;
  });
}

function asTable(lines: readonly PageLine[]): Omit<PageTable, 'box'> {
  const { rows, columns, cells } = tableOfLines(lines);
  return { rows, columns, cells: cells.map((cell) => ({ ...cell, rows: 1 })) };
}

function writeTable(draft: TextDraft, { rows, columns, cells }: Omit<PageTable, 'box'>): PlacedWord[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const asDraft = (cell: (typeof sorted)[number]): DraftTable['cells'][number] => ({
    row: cell.row,
    column: cell.column,
    rows: cell.rows,
    columns: cell.columns,
    text: joinedText(cell.words),
  });
  draft.table({ rows, columns, cells: sorted.map(asDraft) });
  const written = draft.tables.at(-1)?.cells ?? [];
  return sorted.flatMap(({ words }, at) => placed(words, written[at]?.start ?? 0));
}
