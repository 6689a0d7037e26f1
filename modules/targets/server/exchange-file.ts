import { dec, decimalString, parseNumberVi } from '@thucthi/kernel';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { exchangeColumns, type ExchangeColumn } from '../domain/index.ts';

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

/** What a spreadsheet would take for a formula when the text is opened as one. */
const formulaStart = /^[=+\-@\t\r]/;
/** A double carries this many significant digits without loss. */
const exactDigits = 15;

/**
 * Rows of targets as the bytes of an .xlsx file. Values are numbers where a spreadsheet's number holds them exactly, text
 * otherwise; text that would read as a formula is kept from being one by a leading apostrophe, which `cellText` takes off.
 */
export async function writeExchangeFile(rows: readonly (readonly string[])[]): Promise<Uint8Array<ArrayBuffer>> {
  const [heading = [], ...body] = rows;
  const data: SheetData = [
    heading.map((text) => ({ value: text, type: String, fontWeight: 'bold' as const, borderStyle: 'thin' as const, wrap: true })),
    ...body.map((row) => row.map((text, at) => cellOf(text, columns[at] === 'value'))),
  ];
  const bytes = await writeXlsxFile(data, {
    sheet: 'Chỉ tiêu',
    columns: columns.map((column) => ({ width: widths[column] })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBuffer();
  return new Uint8Array(bytes);
}

/** A cell of an opened workbook as the text a Vietnamese reader sees: decimal comma, the apostrophe of a guarded text gone. */
export function cellText(cell: string | number | boolean | Date | null | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return unmistakable(decimalString(dec(String(cell))).replace('.', ','));
  if (typeof cell === 'boolean') return cell ? 'có' : 'không';
  if (cell instanceof Date)
    return `${String(cell.getUTCDate()).padStart(2, '0')}/${String(cell.getUTCMonth() + 1).padStart(2, '0')}/${cell.getUTCFullYear()}`;
  return cell.startsWith("'") && formulaStart.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** "1,029" may be read as a thousand; a nought more says that the comma parts decimals. */
function unmistakable(text: string): string {
  return /^-?\d{1,3},\d{3}$/.test(text) ? `${text}0` : text;
}

function cellOf(text: string, isValue: boolean): SheetData[number][number] {
  if (text === '') return null;
  const number = isValue ? exactNumber(text) : null;
  if (number !== null) return { value: number, type: Number, format: decimalsOf(text) };
  return { value: formulaStart.test(text) ? `'${text}` : text, type: String };
}

/** The number of a written value, where a double carries it exactly; null for ranges, dates, words and very long numbers. */
function exactNumber(text: string): number | null {
  let plain: string;
  try {
    const read = parseNumberVi(text);
    if (read.percent === true) return null;
    plain = decimalString(read.value);
  } catch {
    return null; // not a number: a range or a date, written as text
  }
  if (plain.replace(/^-?0*\.?0*/, '').replace('.', '').length > exactDigits) return null;
  const number = Number(plain);
  return decimalString(dec(String(number))) === plain ? number : null;
}

/** The spreadsheet format that shows a number with the decimals it was written with. */
function decimalsOf(text: string): string {
  const decimals = text.split(',')[1]?.length ?? 0;
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}
