import { strFromU8, unzipSync } from 'fflate';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The parts of a Word file as text. */
export const partsOf = (docx: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]));

/** The paragraphs of a Word file in their order: their words (a space where a line is broken), and the XML they stand in. */
export function paragraphsOf(docx: Uint8Array): { text: string; xml: string }[] {
  const body = partsOf(docx)['word/document.xml'] ?? '';
  return [...body.matchAll(/<w:p\/>|<w:p[ >].*?<\/w:p>/gs)].map(([xml]) => ({
    text: [...xml.matchAll(/<w:br\/>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => unescaped(text ?? ' ')).join(''),
    xml,
  }));
}

const unescaped = (xml: string): string =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');

/** Words at a place of a page: lengths in millimetres from its left and top edge, size in points; `furniture` is no text of the document. */
export interface Placed {
  text: string;
  left: number;
  right: number;
  base: number;
  size: number;
  font: string;
  furniture: boolean;
}
export interface Page {
  width: number;
  height: number;
  words: Placed[];
  /** Straight horizontal lines that were drawn. */
  rules: { left: number; right: number; top: number }[];
}

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const millimetres = (points: number): number => (points * 25.4) / 72;

/** The pages of a PDF file as pdf.js reads them. */
export async function pagesOf(pdf: Uint8Array): Promise<Page[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({
    data: pdf.slice(),
    fontExtraProperties: true,
    standardFontDataUrl: join(home, 'standard_fonts') + sep,
    verbosity: 0,
  });
  const file = await loading.promise;
  try {
    return await Promise.all(Array.from({ length: file.numPages }, async (_, at) => await pageOf(await file.getPage(at + 1))));
  } finally {
    await loading.destroy();
  }
}

async function pageOf(page: PDFPageProxy): Promise<Page> {
  const { width, height } = page.getViewport({ scale: 1 });
  const rules = await rulesOf(page, height);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const words: Placed[] = [];
  const open: boolean[] = [];
  for (const item of items) {
    if ('str' in item) {
      const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
      const font = page.commonObjs.has(item.fontName) ? ((page.commonObjs.get(item.fontName) as { name: string }).name ?? '') : '';
      const place = { left: millimetres(x), right: millimetres(x + item.width), base: millimetres(height - y), size };
      words.push({ text: item.hasEOL ? `${item.str}\n` : item.str, ...place, font, furniture: open.includes(true) });
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push((item as { tag?: string }).tag === 'Artifact');
  }
  return { width: millimetres(width), height: millimetres(height), words, rules };
}

async function rulesOf(page: PDFPageProxy, height: number): Promise<Page['rules']> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: Page['rules'] = [];
  let matrices: number[][] = [[1, 0, 0, 1, 0, 0]];
  for (const [at, operation] of fnArray.entries()) {
    const now = matrices.at(-1) ?? [];
    if (operation === OPS.save) matrices.push([...now]);
    else if (operation === OPS.restore) matrices.pop();
    else if (operation === OPS.transform) matrices = [...matrices.slice(0, -1), joined(now, argsArray[at] as number[])];
    else if (operation === OPS.constructPath) {
      const [, , box] = argsArray[at] as [unknown, unknown, ArrayLike<number> | null];
      if (box === null) continue;
      const [a, b] = [applied(now, box[0] ?? 0, box[1] ?? 0), applied(now, box[2] ?? 0, box[3] ?? 0)];
      if (Math.abs(a.y - b.y) > 2) continue;
      const [from, to] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
      rules.push({ left: millimetres(from), right: millimetres(to), top: millimetres(height - a.y) });
    }
  }
  return rules;
}

const applied = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: number[], x: number, y: number) => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
});
const joined = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: number[], [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]: number[]): number[] => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

/** Every sign of a text but white space, and what only says where a line may break. */
export const signsOf = (text: string): string => text.replaceAll(/[\s\u200B]+/g, '');

/** The text of the pages without what is no text of the document. */
export const textOf = (pages: readonly Page[]): string =>
  pages
    .map(({ words }) =>
      words
        .filter(({ furniture }) => !furniture)
        .map(({ text }) => text)
        .join(''),
    )
    .join('\n');

/** The first words on a page that begin so; told by the start of their line as it is printed. */
export function found(page: Page | undefined, start: string): Placed {
  const one = page?.words.find(({ text }) => text.startsWith(start));
  if (one === undefined) throw new Error(`nothing on the page begins “${start}”`);
  return one;
}
