import { compareVi } from '@thucthi/kernel';
import type { IssuerLevel } from '@thucthi/mandates/contract';

/** What the place of a document on the map rests on. */
export interface Placed {
  readonly id: string;
  readonly level: IssuerLevel;
  readonly kind: string;
  readonly symbol: string | null;
  readonly issuedOn: string | null;
}

/** A box on the map: one document, or several of one kind folded into one. */
export interface MapBox<Document extends Placed> {
  readonly key: string;
  readonly left: number;
  readonly top: number;
  readonly level: IssuerLevel;
  readonly year: string | null;
  readonly documents: readonly Document[];
  readonly folded: boolean;
}

/** Where everything stands: a band for each level of government from the top down, a column for each year from the left. */
export interface MapLayout<Document extends Placed> {
  readonly boxes: readonly MapBox<Document>[];
  readonly bands: readonly { readonly level: IssuerLevel; readonly top: number; readonly height: number }[];
  readonly columns: readonly { readonly year: string | null; readonly left: number; readonly width: number }[];
  readonly width: number;
  readonly height: number;
}

/** The levels in the order of their bands. */
export const levelsFromTop = ['central', 'province', 'district', 'commune', 'other'] as const satisfies readonly IssuerLevel[];

export const boxWidth = 252;
export const boxHeight = 88;
const gapX = 56;
const gapY = 16;
const margin = 20;
/** So many boxes stand under each other before a year takes a further line. */
const mostUnderEachOther = 5;
/** A year of a level with more documents than this folds those of one kind, where there are several. */
const readable = 8;
const worthFolding = 4;

/** The name of a fold: level, year and kind. */
export const foldKey = ({ level, issuedOn, kind }: Placed): string => `${level}|${yearOf(issuedOn) ?? ''}|${kind}`;

const yearOf = (day: string | null): string | null => day?.slice(0, 4) ?? null;

/** Lays documents out by level and year; `open` says which folds are opened (null = none is folded). */
export function layOut<Document extends Placed>(documents: readonly Document[], open: ReadonlySet<string> | null): MapLayout<Document> {
  const cells = Map.groupBy(documents, ({ level, issuedOn }) => cellKey(level, yearOf(issuedOn)));
  const levels = levelsFromTop.filter((level) => documents.some((one) => one.level === level));
  const years = [...new Set(documents.map(({ issuedOn }) => yearOf(issuedOn)))].toSorted(byYear);
  const filled = new Map([...cells].map(([key, inCell]) => [key, boxesOf(inCell, open)]));
  const linesOf = (year: string | null) =>
    Math.max(1, ...levels.map((level) => Math.ceil((filled.get(cellKey(level, year))?.length ?? 0) / mostUnderEachOther)));
  let left = margin;
  const columns = years.map((year) => {
    const width = linesOf(year) * (boxWidth + gapX) - gapX;
    const column = { year, left, width };
    left += width + gapX;
    return column;
  });
  let top = margin;
  const bands = levels.map((level) => {
    const rows = Math.max(1, ...years.map((year) => Math.ceil((filled.get(cellKey(level, year))?.length ?? 0) / linesOf(year))));
    const band = { level, top, height: rows * (boxHeight + gapY) - gapY + 2 * margin };
    top += band.height;
    return band;
  });
  const boxes = bands.flatMap((band) =>
    columns.flatMap((column) => {
      const inCell = filled.get(cellKey(band.level, column.year)) ?? [];
      const rows = Math.ceil(inCell.length / linesOf(column.year));
      return inCell.map((box, at) => ({
        ...box,
        level: band.level,
        year: column.year,
        left: column.left + Math.floor(at / rows) * (boxWidth + gapX),
        top: band.top + margin + (at % rows) * (boxHeight + gapY),
      }));
    }),
  );
  return { boxes, bands, columns, width: Math.max(left - gapX + margin, boxWidth), height: top + margin };
}

const cellKey = (level: IssuerLevel, year: string | null): string => `${level}|${year ?? ''}`;

/** What has no date stands first, then year after year. */
function byYear(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

type Unplaced<Document extends Placed> = Pick<MapBox<Document>, 'key' | 'documents' | 'folded'>;

/** The boxes of one level in one year by date; where there are too many, kinds with several documents stand as one. */
function boxesOf<Document extends Placed>(documents: readonly Document[], open: ReadonlySet<string> | null): Unplaced<Document>[] {
  const ordered = documents.toSorted(byDate);
  const kinds = Map.groupBy(ordered, ({ kind }) => kind);
  const folds = (one: Document): boolean =>
    open !== null && documents.length > readable && (kinds.get(one.kind)?.length ?? 0) >= worthFolding && !open.has(foldKey(one));
  const boxes = new Map<string, Unplaced<Document>>();
  for (const one of ordered) {
    const folded = folds(one);
    const key = folded ? foldKey(one) : one.id;
    if (!boxes.has(key)) boxes.set(key, { key, folded, documents: folded ? (kinds.get(one.kind) ?? []) : [one] });
  }
  return [...boxes.values()];
}

function byDate(a: Placed, b: Placed): number {
  const [first, second] = [a.issuedOn ?? '', b.issuedOn ?? ''];
  if (first !== second) return first < second ? -1 : 1;
  return compareVi(a.symbol ?? '', b.symbol ?? '') || (a.id < b.id ? -1 : 1);
}
