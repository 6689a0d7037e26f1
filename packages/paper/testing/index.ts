/** Makers of papers for tests: Word files, printed pages as PDFs and as scans. */
export { drawTable, flow, letterhead, pdfOf, scanOf, scannedPdfOf, words, type Draw } from './printed-page.ts';
export { cell, cites, line, notesPart, paragraph, row, run, table, wordFile } from './word-file.ts';
