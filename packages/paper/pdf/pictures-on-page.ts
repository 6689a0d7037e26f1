import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../types.ts';

type Matrix = readonly [number, number, number, number, number, number];

const painting = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintImageMaskXObjectRepeat,
  OPS.paintSolidColorImageMask,
]);

/** Where pictures stand on a page, in points from its top left; whole pages of scans are one picture, or strips of it. */
export async function picturesOnPage(page: PDFPageProxy): Promise<Box[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const toPage = page.getViewport({ scale: 1 }).transform as number[];
  const kept: Matrix[] = [];
  let now = asMatrix(toPage);
  const pictures: Box[] = [];
  fnArray.forEach((operation, at) => {
    const given = argsArray[at] as unknown;
    if (operation === OPS.save) kept.push(now);
    else if (operation === OPS.restore) now = kept.pop() ?? now;
    else if (operation === OPS.transform) now = multiplied(now, asMatrix(given));
    else if (operation === OPS.paintFormXObjectBegin) {
      kept.push(now);
      const [matrix] = Array.isArray(given) ? (given as unknown[]) : [];
      if (matrix !== null && matrix !== undefined) now = multiplied(now, asMatrix(matrix));
    } else if (operation === OPS.paintFormXObjectEnd) now = kept.pop() ?? now;
    else if (painting.has(operation)) pictures.push(unitSquare(now));
  });
  return pictures;
}

function asMatrix(given: unknown): Matrix {
  const numbers = Array.isArray(given) || ArrayBuffer.isView(given) ? Array.from(given as ArrayLike<unknown>, Number) : [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}

const multiplied = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

/** A picture fills the unit square of the space it is painted in. */
function unitSquare([a, b, c, d, e, f]: Matrix): Box {
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
