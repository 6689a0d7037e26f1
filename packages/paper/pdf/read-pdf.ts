import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { lineText, type PageLines } from '../layout/placed.ts';
import { allLines, takeTables } from '../layout/take-tables.ts';
import { writePages } from '../layout/write-pages.ts';
import { areReadable } from '../letters.ts';
import { PaperFault } from '../paper-fault.ts';
import type { Reading } from '../reading.ts';
import { recognisePage } from '../scan/recognise-page.ts';
import { startRecogniser, type Recogniser } from '../scan/recogniser.ts';
import { watchSecrecy } from '../secrecy-watch.ts';
import type { TextDraft } from '../text-draft.ts';
import type { Page, PaperKind } from '../types.ts';
import { warning } from '../warning.ts';
import { drawingsOnPage, type Drawings } from './drawings-on-page.ts';
import { openPdf } from './open-pdf.ts';
import { renderPage } from './render-page.ts';
import { refuseStampedSecret } from './stamped-secret.ts';
import { linesOfPage } from './words-of-page.ts';

/** Fewer letters than this beside a large picture are a stamp or a signature on a scan. */
const fewLetters = 400;
/** Rules of a drawn table may miss each other by as many points. */
const reach = 2.5;
/** Paths that make up the letters of a page turned to outlines. */
const outlined = 60;

/** Reads a PDF page by page: text where it has a good text layer, recognised letters where the page is a picture. */
export async function readPdf(bytes: Uint8Array, draft: TextDraft, reading: Reading): Promise<PaperKind> {
  const { pdf, close } = await openPdf(bytes, reading.limits.pixels);
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
  const scans: { number: number; unreadable: boolean }[] = [];
  const recognised = new Map<number, Page['recognised']>();
  const recogniser = lazily(startRecogniser);
  try {
    for (let number = from; number <= to; number++) {
      const page = await pdf.getPage(number);
      const { layer, onItsSide } = await textLayer(page);
      const text = layer.lines.map(lineText).join('\n');
      const unreadable = onItsSide || (text.length >= 40 && !areReadable(text));
      if (!unreadable) watchPage(layer);
      const drawings = await drawingsOnPage(page);
      if (unreadable || isScan(text, drawings, layer)) scans.push({ number, unreadable });
      else {
        if (number === from) await refuseStampedSecret(page, drawings.pictures, recogniser.get);
        pages.push(takeTables(layer, drawings.rules, reach));
      }
      page.cleanup();
      if (scans.length > limits.scannedPages) {
        // Refused papers are kept, so the page that bears the mark of secrecy, if any does, is looked at all the same.
        await recognisePage(await renderPage(await pdf.getPage(scans[0]!.number)), scans[0]!.number, await recogniser.get());
        throw new PaperFault('too-many-scanned-pages', `${count} > ${limits.scannedPages}`);
      }
      report({ stage: 'reading', page: number - from + 1, pages: count });
    }
    for (const [at, { number, unreadable }] of scans.entries()) {
      report({ stage: 'recognising', page: at + 1, pages: scans.length });
      const page = await pdf.getPage(number);
      const { lines, confidence, picture } = await recognisePage(await renderPage(page), number, await recogniser.get());
      pages.push(lines);
      recognised.set(number, { image: picture.png, confidence });
      if (unreadable) draft.warnings.push(warning('unreadable-layer', String(number)));
      page.cleanup();
    }
  } finally {
    await recogniser.stop();
  }
  pages.sort((a, b) => a.number - b.number);
  writePages(draft, pages, recognised);
  return scans.length * 2 > count ? 'scan' : 'pdf';
}

/** The letters of a page that stand upright; a page of which most lie on their side is better looked at than read. */
async function textLayer(page: PDFPageProxy): Promise<{ layer: PageLines; onItsSide: boolean }> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true });
  const shown = items.filter((item) => 'str' in item);
  const lines = linesOfPage(shown, transform as number[]);
  const letters = (texts: readonly string[]): number => texts.join('').replace(/\s/g, '').length;
  const onItsSide = letters(lines.map(lineText)) < letters(shown.map(({ str }) => str)) / 2;
  return { layer: { number: page.pageNumber, width, height, lines }, onItsSide };
}

function watchPage(page: PageLines): void {
  const watch = watchSecrecy(false);
  for (const line of allLines(page)) watch.line(line);
}

/** A picture or outlines without letters, or one that fills the page under few letters or unseen ones. */
function isScan(text: string, { pictures, paths, unseenLetters }: Drawings, { width, height }: PageLines): boolean {
  const letters = (text.match(/[\p{L}\d]/gu) ?? []).length;
  const covered = pictures.reduce((sum, box) => sum + box.width * box.height, 0) / (width * height);
  if (letters === 0) return covered > 0.02 || paths > outlined;
  return covered > 0.5 && (letters <= fewLetters || unseenLetters);
}

interface Lazy<T> {
  readonly get: () => Promise<T>;
  readonly stop: () => Promise<void>;
}

/** Starts only what is asked for, once, and stops only what was started. */
function lazily(start: () => Promise<Recogniser>): Lazy<Recogniser> {
  let started: Promise<Recogniser> | null = null;
  return { get: () => (started ??= start()), stop: async () => (await started)?.stop() };
}
