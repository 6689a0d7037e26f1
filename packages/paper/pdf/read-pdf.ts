import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { lineText, type PageLines } from '../layout/placed.ts';
import { writePages } from '../layout/write-pages.ts';
import { areReadable } from '../letters.ts';
import { PaperFault } from '../paper-fault.ts';
import type { Reading } from '../reading.ts';
import { startRecogniser, type Recogniser } from '../scan/recogniser.ts';
import { isSecrecyMark, watchSecrecy } from '../secrecy-watch.ts';
import type { TextDraft } from '../text-draft.ts';
import type { Box, Page, PaperKind } from '../types.ts';
import { warning } from '../warning.ts';
import { openPdf } from './open-pdf.ts';
import { picturesOnPage } from './pictures-on-page.ts';
import { renderPage } from './render-page.ts';
import { linesOfPage } from './words-of-page.ts';

/** Fewer letters than this beside a large picture are a stamp or a signature on a scan. */
const fewLetters = 400;
const pixelsRendered = 16_000_000;

/** Reads a PDF page by page: text where it has a good text layer, recognised letters where the page is a picture. */
export async function readPdf(bytes: Uint8Array, draft: TextDraft, reading: Reading): Promise<PaperKind> {
  const { pdf, close } = await openPdf(bytes);
  try {
    return await readPages(pdf, draft, reading);
  } catch (error) {
    throw error instanceof PaperFault || !(error instanceof Error) || error instanceof RangeError ? error : new PaperFault('broken');
  } finally {
    await close();
  }
}

async function readPages(pdf: PDFDocumentProxy, draft: TextDraft, { limits, pages: wanted, report }: Reading): Promise<PaperKind> {
  const [from, to] = [wanted?.from ?? 1, Math.min(wanted?.to ?? pdf.numPages, pdf.numPages)];
  if (from < 1 || from > to) throw new PaperFault('no-such-pages', String(pdf.numPages));
  const count = to - from + 1;
  if (count > limits.pages) throw new PaperFault('too-many-pages', `${count} > ${limits.pages}`);
  const pages: PageLines[] = [];
  const scans: { page: PDFPageProxy; layer: PageLines; unreadable: boolean }[] = [];
  for (let number = from; number <= to; number++) {
    const page = await pdf.getPage(number);
    const layer = await textLayer(page);
    const text = layer.lines.map(lineText).join('\n');
    const unreadable = text.length >= 40 && !areReadable(text);
    if (!unreadable) watchPage(layer, false);
    if (unreadable || (await isScan(page, text, layer))) scans.push({ page, layer, unreadable });
    else pages.push(layer);
    if (scans.length > limits.scannedPages) {
      throw new PaperFault('too-many-scanned-pages', `${count} > ${limits.scannedPages}`);
    }
    report({ stage: 'reading', page: number - from + 1, pages: count });
  }
  const recognised = new Map<number, Page['recognised']>();
  const recogniser = lazily(startRecogniser);
  try {
    for (const layer of pages) await watchPictureStamp(await pdf.getPage(layer.number), layer, recogniser);
    for (const [at, { page, layer, unreadable }] of scans.entries()) {
      report({ stage: 'recognising', page: at + 1, pages: scans.length });
      const picture = await renderPage(page, pixelsRendered);
      const { lines, confidence } = await (await recogniser.get()).recognise(picture);
      const read: PageLines = { number: layer.number, width: picture.width, height: picture.height, lines };
      watchPage(read, true);
      pages.push(read);
      recognised.set(layer.number, { image: picture.png, confidence });
      if (unreadable) draft.warnings.push(warning('unreadable-layer', String(layer.number)));
      page.cleanup();
    }
  } finally {
    await recogniser.stop();
  }
  pages.sort((a, b) => a.number - b.number);
  writePages(draft, pages, recognised);
  return scans.length * 2 > count ? 'scan' : 'pdf';
}

async function textLayer(page: PDFPageProxy): Promise<PageLines> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true });
  const shown = items.filter((item) => 'str' in item);
  return {
    number: page.pageNumber,
    width: viewport.width,
    height: viewport.height,
    lines: linesOfPage(shown, viewport.transform as number[]),
  };
}

function watchPage({ lines }: PageLines, recognised: boolean): void {
  const watch = watchSecrecy(recognised);
  for (const line of lines) watch.line(lineText(line));
}

/** A page with little text and a picture over most of it, or with no text and any picture. */
async function isScan(page: PDFPageProxy, text: string, { width, height }: PageLines): Promise<boolean> {
  const letters = (text.match(/[\p{L}\d]/gu) ?? []).length;
  if (letters > fewLetters) return false;
  const covered = (await picturesOnPage(page)).reduce((sum, box) => sum + box.width * box.height, 0) / (width * height);
  return letters === 0 ? covered > 0.02 : covered > 0.5;
}

/** A mark of secrecy may be a picture stamped on a page of text: pictures in the head of the first page are looked at too. */
async function watchPictureStamp(page: PDFPageProxy, layer: PageLines, recogniser: Lazy<Recogniser>): Promise<void> {
  if (layer.number !== 1) return;
  const stamps = (await picturesOnPage(page)).filter((box) => box.y < layer.height / 2 && box.height < layer.height / 3 && box.width > 20);
  if (stamps.length === 0 || stamps.length > 12) return;
  const picture = await renderPage(page, pixelsRendered);
  const scale = picture.width / layer.width;
  for (const stamp of stamps) {
    const { lines } = await (await recogniser.get()).recognise(picture, grown(stamp, scale, picture));
    if (lines.some((line) => line.runs.length > 0 && isSecrecyMark(lineText(line), true))) throw new PaperFault('secret');
  }
}

function grown(box: Box, scale: number, picture: { width: number; height: number }): Box {
  const edge = 6;
  const [x, y] = [Math.max(0, Math.floor(box.x * scale) - edge), Math.max(0, Math.floor(box.y * scale) - edge)];
  return {
    x,
    y,
    width: Math.min(picture.width - x, Math.ceil(box.width * scale) + 2 * edge),
    height: Math.min(picture.height - y, Math.ceil(box.height * scale) + 2 * edge),
  };
}

interface Lazy<T> {
  readonly get: () => Promise<T>;
  readonly stop: () => Promise<void>;
}

function lazily<T extends { readonly stop: () => Promise<void> }>(start: () => Promise<T>): Lazy<T> {
  let started: Promise<T> | null = null;
  return { get: () => (started ??= start()), stop: async () => (await started)?.stop() };
}
