import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../types.ts';

type Matrix = readonly [number, number, number, number, number, number];

/** What is drawn on a page beside letters, in points from its top left: pictures, and straight rules as those of tables. */
export interface Drawings {
  readonly pictures: readonly Box[];
  readonly rules: readonly Box[];
  /** How many paths are painted: a page of outlined letters has thousands and no text. */
  readonly paths: number;
  /** Whether its letters lie unseen over a picture, as those of other programs' recognition do. */
  readonly unseenLetters: boolean;
}

/** A rule is thinner than this and longer than that, in points. */
const thin = 3;
const long = 5;
const mostRules = 4000;

/** Walks through what the page paints, keeping count of the space it is painted in. */
export async function drawingsOnPage(page: PDFPageProxy): Promise<Drawings> {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const painting = new Set<number>([
    OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject, OPS.paintInlineImageXObjectGroup,
    OPS.paintImageXObjectRepeat, OPS.paintImageMaskXObjectGroup, OPS.paintImageMaskXObjectRepeat, OPS.paintSolidColorImageMask,
  ]); // prettier-ignore
  const stroking = new Set<number>([
    OPS.stroke,
    OPS.closeStroke,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]);
  const filling = new Set<number>([OPS.fill, OPS.eoFill]);
  const { fnArray, argsArray } = await page.getOperatorList();
  const kept: Matrix[] = [];
  let now = asMatrix(page.getViewport({ scale: 1 }).transform);
  const pictures: Box[] = [];
  const rules: Box[] = [];
  let paths = 0;
  let unseen = false;
  let [shownLetters, unseenLetters] = [0, 0];
  fnArray.forEach((operation, at) => {
    const given = argsArray[at] as unknown;
    if (operation === OPS.save) kept.push(now);
    else if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) now = kept.pop() ?? now;
    else if (operation === OPS.transform) now = multiplied(now, asMatrix(given));
    else if (operation === OPS.paintFormXObjectBegin) {
      kept.push(now);
      const [matrix] = Array.isArray(given) ? (given as unknown[]) : [];
      if (matrix !== null && matrix !== undefined) now = multiplied(now, asMatrix(matrix));
    } else if (painting.has(operation))
      pictures.push(boxOf([[0, 0], [1, 0], [0, 1], [1, 1]], now)); // prettier-ignore
    else if (operation === OPS.setTextRenderingMode) unseen = (given as number[])[0] === 3;
    else if (operation === OPS.showText) {
      if (unseen) unseenLetters += 1;
      else shownLetters += 1;
    } else if (operation === OPS.constructPath && Array.isArray(given)) {
      paths += 1;
      if (rules.length >= mostRules) return;
      const [painted, [path] = []] = given as [number, (ArrayLike<number> | null)[]?];
      if (path === null || path === undefined) return;
      if (filling.has(painted))
        rules.push(...subpaths(path).map((points) => boxOf(points, now)).filter(isRule)); // prettier-ignore
      else if (stroking.has(painted))
        rules.push(
          ...subpaths(path)
            .flatMap((points) => strokes(points, now))
            .filter(isRule),
        );
    }
  });
  return { pictures, rules, paths, unseenLetters: unseenLetters > shownLetters };
}

type Point = readonly [number, number];

/** The corners of each part of a path: pdf.js writes 0 move, 1 line, 2 and 3 curves, 4 close, each followed by its points. */
function subpaths(path: ArrayLike<number>): Point[][] {
  const parts: Point[][] = [];
  for (let at = 0; at < path.length;) {
    const operation = path[at];
    const points = operation === 2 ? 3 : operation === 3 ? 2 : operation === 4 ? 0 : 1;
    const last = at + 2 * points - 1;
    if (operation === 0) parts.push([]);
    const part = parts.at(-1);
    if (operation === 4 && part?.[0] !== undefined) part.push(part[0]);
    else part?.push([path[last] ?? 0, path[last + 1] ?? 0]);
    at += 1 + 2 * points;
  }
  return parts;
}

const strokes = (points: readonly Point[], space: Matrix): Box[] =>
  points.slice(1).map((point, at) => boxOf([points[at] ?? point, point], space));

const isRule = ({ width, height }: Box): boolean => Math.min(width, height) <= thin && Math.max(width, height) >= long;

function boxOf(points: readonly Point[], [a, b, c, d, e, f]: Matrix): Box {
  const xs = points.map(([x, y]) => a * x + c * y + e);
  const ys = points.map(([x, y]) => b * x + d * y + f);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
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
