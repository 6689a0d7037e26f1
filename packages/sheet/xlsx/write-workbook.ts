import { fitsInNumber, guarded } from '../cell-text.ts';
import type { WrittenCell } from '../table-types.ts';
import { packed, type WrittenPart } from './write-parts.ts';
import { spreadsheetEscaped, xmlEncoded } from './xml-text.ts';

/** A sheet to be written: its name, its columns with their widths in letters. */
export interface WrittenSheet {
  readonly name: string;
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
}

const mostDecimals = 10;
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * One sheet as the bytes of an .xlsx file, made row by row. A number is stored as one where a spreadsheet holds it exactly, as
 * text otherwise; text that would read as a formula is kept from being one.
 */
export function workbookOf(sheet: WrittenSheet, rows: AsyncIterable<readonly WrittenCell[]>): AsyncGenerator<Uint8Array> {
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts: WrittenPart[] = [
    {
      path: '[Content_Types].xml',
      pieces: [
        `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
      ],
    },
    {
      path: '_rels/.rels',
      pieces: [
        `${declaration}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ],
    },
    {
      path: 'xl/workbook.xml',
      pieces: [
        `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${xmlEncoded(sheet.name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ],
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      pieces: [
        `${declaration}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
      ],
    },
    { path: 'xl/styles.xml', pieces: [stylesXml()] },
    { path: 'xl/worksheets/sheet1.xml', pieces: sheetXml(sheet, rows) },
  ];
  return packed(parts);
}

const textStyle = 1;
const headingStyle = 2;
const numberStyle = (decimals: number): number => 3 + Math.min(Math.max(decimals, 0), mostDecimals);

function stylesXml(): string {
  const decimals = Array.from({ length: mostDecimals + 1 }, (_, count) => count);
  const formats = decimals.map(
    (count) => `<numFmt numFmtId="${170 + count}" formatCode="#,##0${count === 0 ? '' : `.${'0'.repeat(count)}`}"/>`,
  );
  const numbers = decimals.map(
    (count) => `<xf numFmtId="${170 + count}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return `${declaration}<styleSheet xmlns="${main}"><numFmts count="${formats.length}">${formats.join('')}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${3 + numbers.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>${numbers.join('')}</cellXfs></styleSheet>`;
}

async function* sheetXml(sheet: WrittenSheet, rows: AsyncIterable<readonly WrittenCell[]>): AsyncGenerator<string> {
  const widths = sheet.columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const heading = sheet.columns.map(({ heading: text }, at) => textCell(text, headingStyle, `${columnName(at)}1`));
  let xml = `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1">${heading.join('')}</row>`;
  let row = 1;
  for await (const cells of rows) {
    row += 1;
    xml += `<row r="${row}">${cells.map((cell, at) => cellXml(cell, `${columnName(at)}${row}`)).join('')}</row>`;
    if (xml.length < 65_536) continue;
    yield xml;
    xml = '';
  }
  yield `${xml}</sheetData><pageSetup orientation="landscape" paperSize="9" fitToHeight="0"/></worksheet>`;
}

function cellXml(cell: WrittenCell, place: string): string {
  if (typeof cell === 'string') return cell === '' ? '' : textCell(guarded(cell), textStyle, place);
  if (fitsInNumber(cell.number)) return `<c r="${place}" s="${numberStyle(cell.decimals)}"><v>${cell.number}</v></c>`;
  return textCell(cell.number.replace('.', ','), textStyle, place);
}

const textCell = (text: string, style: number, place: string): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlEncoded(spreadsheetEscaped(text))}</t></is></c>`;

const columnName = (at: number): string => (at < 26 ? '' : columnName(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
