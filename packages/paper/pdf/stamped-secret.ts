import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { lineText, type PageLine } from '../layout/placed.ts';
import { PaperFault } from '../paper-fault.ts';
import type { Recogniser } from '../scan/recogniser.ts';
import { isSecrecyMark } from '../secrecy-watch.ts';
import type { Box } from '../types.ts';
import { renderPage } from './render-page.ts';

const mostStamps = 12;
/** Pixels added around a stamp, so that its letters do not touch the edge. */
const edge = 6;

/** A mark of secrecy may be a picture stamped on a page of text: the pictures in the head of the page are looked at too. */
export async function refuseStampedSecret(
  page: PDFPageProxy,
  pictures: readonly Box[],
  recogniser: () => Promise<Recogniser>,
): Promise<void> {
  const { width, height } = page.getViewport({ scale: 1 });
  const stamps = pictures.filter((box) => box.y < height / 2 && box.height < height / 3 && box.width > 20 && box.width < 0.7 * width);
  if (stamps.length === 0 || stamps.length > mostStamps) return;
  const picture = await renderPage(page);
  const scale = picture.width / width;
  const bearsMark = (lines: readonly PageLine[]): boolean => lines.some((line) => isSecrecyMark(lineText(line), true));
  if (picture.stamps !== null && bearsMark((await (await recogniser()).recognise(picture.stamps, 'page')).lines))
    throw new PaperFault('secret');
  for (const stamp of stamps) {
    const { lines } = await (await recogniser()).recognise(await picture.part(grown(stamp, scale, picture), 1), 'block');
    if (bearsMark(lines)) throw new PaperFault('secret');
  }
}

function grown(box: Box, scale: number, picture: { readonly width: number; readonly height: number }): Box {
  const x = Math.max(0, Math.floor(box.x * scale) - edge);
  const y = Math.max(0, Math.floor(box.y * scale) - edge);
  return {
    x,
    y,
    width: Math.min(picture.width - x, Math.ceil(box.width * scale) + 2 * edge),
    height: Math.min(picture.height - y, Math.ceil(box.height * scale) + 2 * edge),
  };
}
