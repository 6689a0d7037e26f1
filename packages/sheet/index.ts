export { openTable, tableUnder } from './table.ts';
export type { SheetRow, Table, WrittenCell } from './table-types.ts';
export { SheetFault, type SheetFaultCode } from './sheet-fault.ts';
export { csvOf } from './csv/write-csv.ts';
export { workbookOf, type WrittenSheet } from './xlsx/write-workbook.ts';
export { attachment, fileTypes } from './attachment.ts';
export { decodeText } from './csv/decode-text.ts';
export { refuseUnreadableLetters } from './old-fonts.ts';
export { openParts, type Parts } from './xlsx/read-parts.ts';
