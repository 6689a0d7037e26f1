export { officialDate, officialNumber } from './official-words.ts';
export { layouts, type Layout } from './official-layout.ts';
export type { Appendix, Block, Column, DocumentForm, OfficialDocument, Run, Signature, Urgency, Words } from './tree.ts';
export { docxType, writeDocx } from './docx/write-docx.ts';
export { PdfUnavailable } from './pdf/pdf-unavailable.ts';
export { pdfType, writePdf } from './pdf/write-pdf.ts';
