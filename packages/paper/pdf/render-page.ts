import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pictureOf, type Picture } from '../scan/picture.ts';

const dotsPerInch = 200;
const pointsPerInch = 72;
const mostPixels = 9_000_000;

/** The picture of a page as it is printed, at 200 dpi or less where the page is larger than a sheet of drawings. */
export async function renderPage(page: PDFPageProxy): Promise<Picture> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const whole = page.getViewport({ scale: 1 });
  const fitting = Math.sqrt(mostPixels / (whole.width * whole.height));
  const viewport = page.getViewport({ scale: Math.min(dotsPerInch / pointsPerInch, fitting) });
  const [width, height] = [Math.max(1, Math.floor(viewport.width)), Math.max(1, Math.floor(viewport.height))];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  // The canvas of @napi-rs/canvas has what pdf.js draws with; their types know nothing of each other.
  await page.render({ canvas: null, canvasContext: context as unknown as CanvasRenderingContext2D, viewport }).promise;
  return pictureOf(canvas);
}
