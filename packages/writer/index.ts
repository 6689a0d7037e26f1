export { officialDate, officialNumber } from './official-words.ts';
export { layouts, type Layout } from './official-layout.ts';
export type { Block, Column, DocumentForm, OfficialDocument, Run, Signature, Words } from './tree.ts';
export { docxType, writeDocx } from './docx/write-docx.ts';
