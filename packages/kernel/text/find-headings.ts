import { foldVi } from './fold-vi.ts';

/** Where the columns of a table stand, which heading stands twice, and what a heading adds in brackets: "Giá trị (triệu đồng)". */
export interface FoundHeadings<Column extends string> {
  readonly places: ReadonlyMap<Column, number>;
  readonly twice: readonly Column[];
  readonly remarks: ReadonlyMap<Column, string>;
}

const bracketed = /^(.*?)\s*[([]([^()[\]]*)[)\]]$/su;

/**
 * Finds columns by their headings, in any order, without minding marks or case; other headings are passed over. Only columns in
 * `remarked` may add something in brackets.
 * @example findHeadings({ value: ['Giá trị'] }, ['Kỳ', 'GIA TRI (triệu đồng)']).places // Map { 'value' => 1 }
 */
export function findHeadings<Column extends string>(
  names: Readonly<Record<Column, readonly string[]>>,
  cells: readonly string[],
  remarked: readonly Column[] = [],
): FoundHeadings<Column> {
  const known = new Map(
    (Object.entries(names) as [Column, readonly string[]][]).flatMap(([column, written]) =>
      written.map((name) => [foldVi(name), column] as const),
    ),
  );
  const places = new Map<Column, number>();
  const remarks = new Map<Column, string>();
  const twice: Column[] = [];
  cells.forEach((cell, at) => {
    const text = cell.trim().replace(/\s*[*:]+$/, '');
    const apart = bracketed.exec(text);
    const plain = known.get(foldVi(text));
    const column = plain ?? known.get(foldVi(apart?.[1] ?? ''));
    if (column === undefined || (plain === undefined && !remarked.includes(column))) return;
    if (places.has(column)) twice.push(column);
    else places.set(column, at);
    if (plain === undefined && apart?.[2] !== undefined) remarks.set(column, apart[2].trim());
  });
  return { places, twice, remarks };
}
