import type { SecrecyWatch } from '../secrecy-watch.ts';
import { raised } from '../raised-digits.ts';
import { isOn, type XmlHandler } from './walk-xml.ts';
import type { WordCell, WordItem, WordParagraph, WordRemarks, WordTable } from './word-body.ts';

/** Elements whose contents are not what a reader of the page sees: older states, deletions, field codes, doubles for old programs. */
const unseen = new Set([
  'Fallback', 'del', 'moveFrom', 'instrText', 'delText', 'delInstrText', 'rPrChange', 'pPrChange', 'tblPrChange', 'tcPrChange', 'trPrChange',
  'sectPrChange', 'sdtPr', 'tblGridChange', 'binData', 'oMathPara', 'footnoteRef', 'endnoteRef',
]); // prettier-ignore

/** What a walk through a part of a Word document has gathered. */
export interface BodyWalk {
  readonly handler: XmlHandler;
  readonly items: readonly WordItem[];
  /** Notes by id, where the part is one of notes. */
  readonly notes: ReadonlyMap<string, readonly WordItem[]>;
  readonly remarks: WordRemarks;
}

/** Gathers paragraphs and tables of a part; each paragraph passes the watch as soon as it is whole. */
export function walkBody(watch: SecrecyWatch): BodyWalk {
  const items: WordItem[] = [];
  const notes = new Map<string, WordItem[]>();
  const remarks: WordRemarks = { hidden: false, tracked: false };
  const containers: WordItem[][] = [items];
  const paragraphs: WordParagraph[] = [];
  const tables: WordTable[] = [];
  const cells: WordCell[] = [];
  const run = { depth: 0, hidden: false, superscript: false };
  let skipped = 0;
  let inText = false;
  let cited = 0;

  const add = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph === undefined) return;
    if (run.hidden) remarks.hidden = true;
    else paragraph.text += text;
  };

  const openers: Readonly<Record<string, (attribute: (name: string) => string | undefined) => void>> = {
    p: () => paragraphs.push({ text: '', style: null, outline: null, numbering: null, notes: [] }),
    pStyle: (attribute) => change(paragraphs.at(-1), { style: attribute('val') ?? null }),
    outlineLvl: (attribute) => change(paragraphs.at(-1), { outline: Number(attribute('val') ?? 9) }),
    ilvl: (attribute) => {
      const paragraph = paragraphs.at(-1);
      const level = Number(attribute('val') ?? 0);
      change(paragraph, { numbering: { list: paragraph?.numbering?.list ?? null, level } });
    },
    numId: (attribute) => {
      const paragraph = paragraphs.at(-1);
      change(paragraph, { numbering: { list: attribute('val') ?? null, level: paragraph?.numbering?.level ?? 0 } });
    },
    r: () => Object.assign(run, { depth: run.depth + 1, hidden: false, superscript: false }),
    vanish: (attribute) => {
      if (run.depth > 0 && isOn(attribute('val'))) run.hidden = true;
    },
    vertAlign: (attribute) => {
      if (run.depth > 0) run.superscript = attribute('val') === 'superscript';
    },
    ins: () => void (remarks.tracked = true),
    t: () => void (inText = true),
    tab: () => {
      if (run.depth > 0) add('\t');
    },
    br: (attribute) => {
      add('\n');
      if (attribute('type') === 'page') watch.page();
    },
    cr: () => add('\n'),
    lastRenderedPageBreak: () => watch.page(),
    noBreakHyphen: () => add('-'),
    sym: () => add(' '),
    footnoteReference: (attribute) => cite(attribute('id'), 'footnote'),
    endnoteReference: (attribute) => cite(attribute('id'), 'endnote'),
    textpath: (attribute) => watch.line(attribute('string') ?? ''),
    tbl: () => tables.push({ rows: [] }),
    tr: () => tables.at(-1)?.rows.push({ before: 0, cells: [] }),
    gridBefore: (attribute) => {
      const row = tables.at(-1)?.rows.at(-1);
      if (row !== undefined) Object.assign(row, { before: spanOf(attribute('val')) });
    },
    tc: () => {
      const cell: WordCell = { items: [], columns: 1, merged: null };
      tables.at(-1)?.rows.at(-1)?.cells.push(cell);
      cells.push(cell);
      containers.push(cell.items);
    },
    gridSpan: (attribute) => change(cells.at(-1), { columns: spanOf(attribute('val')) }),
    vMerge: (attribute) => change(cells.at(-1), { merged: attribute('val') === 'restart' ? 'begins' : 'goes-on' }),
    txbxContent: () => containers.push([]),
    footnote: (attribute) => openNote(attribute, 'footnote'),
    endnote: (attribute) => openNote(attribute, 'endnote'),
  };

  const closers: Readonly<Record<string, () => void>> = {
    p: () => {
      const paragraph = paragraphs.pop();
      if (paragraph === undefined) return;
      for (const line of paragraph.text.split('\n')) watch.line(line);
      containers.at(-1)?.push({ paragraph });
    },
    r: () => Object.assign(run, { depth: Math.max(0, run.depth - 1), hidden: false, superscript: false }),
    t: () => void (inText = false),
    tc: () => {
      cells.pop();
      containers.pop();
    },
    tbl: () => {
      const table = tables.pop();
      if (table !== undefined) containers.at(-1)?.push({ table });
    },
    // A text box stands before the paragraph it is anchored to.
    txbxContent: () => {
      const inside = containers.pop() ?? [];
      containers.at(-1)?.push(...inside);
    },
    footnote: () => void containers.pop(),
    endnote: () => void containers.pop(),
  };

  function cite(id: string | undefined, kind: string): void {
    cited += 1;
    const mark = raised(String(cited));
    add(mark);
    paragraphs.at(-1)?.notes.push({ id: `${kind} ${id ?? ''}`, mark });
  }

  function openNote(attribute: (name: string) => string | undefined, kind: string): void {
    const own: WordItem[] = [];
    containers.push(own);
    if (attribute('type') === undefined || attribute('type') === 'normal') notes.set(`${kind} ${attribute('id') ?? ''}`, own);
  }

  const handler: XmlHandler = {
    open: (name, attribute) => {
      if (unseen.has(name)) {
        skipped += 1;
        if (name === 'del') remarks.tracked = true;
      } else if (skipped === 0) own(openers, name)?.(attribute);
    },
    text: (text) => {
      if (inText && skipped === 0) add(run.superscript ? raised(text) : text);
    },
    close: (name) => {
      if (unseen.has(name)) skipped -= 1;
      else if (skipped === 0) own(closers, name)?.();
    },
  };
  return { handler, items, notes, remarks };
}

const widest = 200;
const spanOf = (told: string | undefined): number => Math.min(widest, Math.max(1, Number.parseInt(told ?? '1', 10) || 1));
const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined => (Object.hasOwn(table, name) ? table[name] : undefined);

function change<T extends object>(target: T | undefined, to: Partial<T>): void {
  if (target !== undefined) Object.assign(target, to);
}
