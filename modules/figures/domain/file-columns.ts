import { findHeadings } from '@thucthi/kernel';

/** The columns of the file in which figures are exchanged, in the order they are written; other names are read too. */
export const fileColumns = {
  unitCode: ['Mã đơn vị'],
  unitName: ['Đơn vị', 'Tên đơn vị'],
  indicatorCode: ['Mã chỉ tiêu'],
  indicatorName: ['Chỉ tiêu', 'Tên chỉ tiêu'],
  period: ['Kỳ', 'Kỳ báo cáo'],
  vintage: ['Loại số', 'Loại số liệu'],
  asOf: ['Tính đến ngày', 'Ngày chốt số liệu'],
  value: ['Giá trị', 'Thực hiện'],
  numerator: ['Tử số'],
  denominator: ['Mẫu số'],
  quantity: ['Đơn vị tính', 'ĐVT'],
  reason: ['Lý do điều chỉnh', 'Lý do'],
  note: ['Ghi chú'],
  externalId: ['Mã ngoài'],
} as const;

/** One column of the file. */
export type FileColumn = keyof typeof fileColumns;

/** The heading of a column as it is written. */
export const headingOf = (column: FileColumn): string => fileColumns[column][0];

/** All headings in the order in which they are written. */
export const fileHeadings: readonly string[] = (Object.keys(fileColumns) as FileColumn[]).map(headingOf);

/** Where the columns stand in one file, and the unit of measure its value column names: "Giá trị (triệu đồng)". */
export interface FileShape {
  readonly places: ReadonlyMap<FileColumn, number>;
  readonly valueQuantity: string;
}

/** Whether a row of cells is meant as the heading of such a file: it names at least three of its columns, or all that is needed. */
export function isFileHeading(cells: readonly string[]): boolean {
  return findHeadings<FileColumn>(fileColumns, cells, ['value']).places.size >= 3;
}

/** The columns of a heading, or what is wrong with it in words. */
export function readFileHeading(
  cells: readonly string[],
): { ok: true; shape: FileShape } | { ok: false; problems: { column: string; vi: string; en: string }[] } {
  const { places, twice, remarks } = findHeadings<FileColumn>(fileColumns, cells, ['value']);
  const either = (one: FileColumn, other: FileColumn): FileColumn[] => (places.has(one) || places.has(other) ? [] : [one]);
  const missing: FileColumn[] = [
    ...either('unitCode', 'unitName'),
    ...either('indicatorCode', 'indicatorName'),
    ...(['period', 'vintage', 'value'] as const).filter((column) => !places.has(column)),
  ];
  const problems = [
    ...twice.map((column) => ({
      column: headingOf(column),
      vi: `Cột “${headingOf(column)}” xuất hiện hai lần: hãy để lại một cột.`,
      en: `Column “${headingOf(column)}” stands twice: leave one.`,
    })),
    ...missing.map((column) => ({
      column: headingOf(column),
      vi: `Thiếu cột “${headingOf(column)}”: hãy thêm cột này, hoặc tải tệp mẫu rồi điền vào.`,
      en: `Column “${headingOf(column)}” is missing: add it, or fill in the template.`,
    })),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, shape: { places, valueQuantity: remarks.get('value') ?? '' } };
}
