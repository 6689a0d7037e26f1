import { decimalString, parseNumberVi } from '@thucthi/kernel';
import { openTable, SheetFault, tableUnder, workbookOf, type WrittenCell } from '@thucthi/sheet';
import { Refusal } from '@thucthi/platform';
import { exchangeColumns, isExchangeHeading, type ExchangeColumn } from '../domain/index.ts';

const widths: Readonly<Record<ExchangeColumn, number>> = {
  unitCode: 16,
  unitName: 34,
  indicatorCode: 26,
  indicatorName: 42,
  period: 12,
  issuers: 20,
  level: 12,
  comparator: 12,
  value: 18,
  quantity: 16,
  document: 20,
  externalId: 18,
};
const columns = Object.keys(exchangeColumns) as readonly ExchangeColumn[];
/** One allocation has no more rows than a province has neighbourhoods. */
const mostRows = 20_000;

/** Rows of targets, their heading first, as an .xlsx file, made piece by piece; values are numbers where they can be. */
export function writeExchangeFile([heading = [], ...body]: readonly (readonly string[])[]): AsyncGenerator<Uint8Array> {
  const sheet = { name: 'Chỉ tiêu', columns: columns.map((column, at) => ({ heading: heading[at] ?? '', width: widths[column] })) };
  async function* rows(): AsyncGenerator<readonly WrittenCell[]> {
    for (const row of body) yield row.map((text, at) => (columns[at] === 'value' ? valueCell(text) : text));
  }
  return workbookOf(sheet, rows());
}

/** The rows of a file as text, its heading first, and the row of the sheet the heading stands in; refused in words. */
export async function readExchangeFile(bytes: Uint8Array): Promise<{ headingRow: number; rows: readonly (readonly string[])[] }> {
  try {
    const found = await tableUnder(await openTable(bytes), isExchangeHeading);
    if (found === null) throw refused(noHeading);
    const rows: (readonly string[])[] = [found.heading.cells];
    for await (const { row, cells } of found.body) {
      if (row - found.heading.row > mostRows) throw refused(tooLong);
      while (rows.length < row - found.heading.row) rows.push([]);
      rows.push(cells);
    }
    return { headingRow: found.heading.row, rows };
  } catch (error) {
    throw error instanceof SheetFault ? refused(error) : error;
  }
}

const refused = ({ vi, en }: { vi: string; en: string }): Refusal => new Refusal('invalid-file', { vi, en });
const noHeading = {
  vi: 'Không tìm thấy dòng tiêu đề (Mã đơn vị, Mã chỉ tiêu, Kỳ, Giá trị…) trong 30 dòng đầu của tệp. Hãy xuất Excel từ trang này, điền số rồi nhập lại. Chưa có gì được ghi.',
  en: 'No heading (Mã đơn vị, Mã chỉ tiêu, Kỳ, Giá trị…) was found in the first 30 rows. Export from this page, fill it in and import that. Nothing was written.',
};
const tooLong = {
  vi: 'Tệp có quá 20.000 dòng. Hãy chia nhỏ tệp rồi nhập từng phần. Chưa có gì được ghi.',
  en: 'The file has more than 20,000 rows. Split it. Nothing was written.',
};

/** The number of a written value; ranges, dates and words stay text. */
function valueCell(text: string): WrittenCell {
  if (text === '') return text;
  try {
    const read = parseNumberVi(text);
    return read.percent === true ? text : { number: decimalString(read.value), decimals: read.decimals };
  } catch {
    return text; // not a number: a range or a date
  }
}
