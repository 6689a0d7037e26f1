import { SheetFault, type SheetFaultCode } from '@thucthi/sheet';
import { readLetterhead } from './letterhead/read-letterhead.ts';
import { PaperFault } from './paper-fault.ts';
import type { Reading } from './reading.ts';
import { recogniseKind, refuseNoText } from './recognise-kind.ts';
import { startDraft, type TextDraft } from './text-draft.ts';
import type { Block, Letterhead, Paper, PaperKind, RefusalCode } from './types.ts';
import { warning } from './warning.ts';

/** Below this confidence a recognised page is pointed out. */
const sureEnough = 75;

/** Reads a paper in the thread that calls it; throws PaperFault. Libraries are loaded only for the kind that needs them. */
export async function readPaper(source: Uint8Array | string, reading: Reading): Promise<Paper> {
  const draft = startDraft(reading.limits.textLength);
  const kind = await readKind(source, draft, reading).catch((error: unknown) => {
    throw error instanceof SheetFault ? new PaperFault(ofSheet[error.code], error.guess) : error;
  });
  const text = draft.text();
  if (!/[\p{L}\p{N}]/u.test(text)) throw new PaperFault(kind === 'text' || kind === 'pasted' ? 'empty' : 'no-text');
  if (draft.pages.length === 0) draft.pages.push({ start: 0, end: text.length, number: 1, width: 0, height: 0, words: [] });
  const recognised = draft.pages.flatMap((page) => (page.recognised === undefined ? [] : [{ page: page.number, ...page.recognised }]));
  if (recognised.length > 0) draft.warnings.push(warning('recognised-letters', String(recognised.length)));
  const unsure = recognised.filter(({ confidence }) => confidence < sureEnough).map(({ page }) => page);
  if (unsure.length > 0) draft.warnings.push(warning('unsure-pages', unsure.join(', ')));
  const { pages, tables, warnings } = draft;
  const letterhead = readLetterhead(text);
  return { kind, text, pages, blocks: withoutLetterhead(draft.blocks, letterhead), tables, letterhead, warnings };
}

/** Names of bodies and offices are in capitals as headings are, but are none. */
function withoutLetterhead(blocks: readonly Block[], { superior, issuer, signer }: Letterhead): Block[] {
  const fields = [superior, issuer, signer?.capacity, signer?.office];
  const starts = new Set(fields.flatMap((field) => field?.spans.map(({ start }) => start) ?? []));
  return blocks.map((block) => (block.kind === 'heading' && starts.has(block.start) ? { ...block, kind: 'paragraph' } : block));
}

async function readKind(source: Uint8Array | string, draft: TextDraft, reading: Reading): Promise<PaperKind> {
  if (typeof source === 'string') {
    const { readText } = await import('./text/read-text.ts');
    readText(source, draft);
    return 'pasted';
  }
  const kind = recogniseKind(source);
  switch (kind) {
    case 'package':
      return readPackage(source, draft, reading);
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(source, draft, reading);
    case 'image':
      return (await import('./scan/read-image-file.ts')).readImageFile(source, draft, reading);
    case 'html':
    case 'text': {
      const { decodeTextFile } = await import('./text/decode-text-file.ts');
      const { text, warnings } = decodeTextFile(source);
      if (text.length > reading.limits.textLength) throw new PaperFault('too-long', reading.limits.textLength.toLocaleString('vi-VN'));
      refuseNoText(text);
      draft.warnings.push(...warnings);
      if (kind === 'html') (await import('./html/read-html.ts')).readHtml(text, draft);
      else (await import('./text/read-text.ts')).readText(text, draft);
      return kind;
    }
  }
}

/** A zip package is a Word document, a workbook, or refused. */
async function readPackage(bytes: Uint8Array, draft: TextDraft, reading: Reading): Promise<PaperKind> {
  const { openParts } = await import('@thucthi/sheet');
  const parts = await openParts(bytes);
  const types = parts.has('[Content_Types].xml') ? await parts.text('[Content_Types].xml') : '';
  if (/macroEnabled/i.test(types)) throw new PaperFault('macros');
  if (parts.has('word/document.xml')) {
    await (await import('./docx/read-docx.ts')).readDocx(parts, 'word/document.xml', draft);
    return 'docx';
  }
  if (!parts.has('xl/workbook.xml')) throw new PaperFault('other-office');
  await (await import('./xlsx/read-annex.ts')).readAnnex(bytes, draft, reading);
  return 'xlsx';
}

/** A paper is never looked for in an archive of files; what is said of those would say the same of it. */
const ofSheet: Readonly<Record<SheetFaultCode, RefusalCode>> = {
  'archive-empty': 'unknown-kind',
  'archive-name': 'unknown-kind',
  'archive-nested': 'unknown-kind',
  'archive-password': 'password',
  'archive-too-many': 'bomb',
  'broken-archive': 'broken',
  'file-too-large': 'bomb',
  empty: 'empty',
  pdf: 'unknown-kind',
  'other-kind': 'unknown-kind',
  'old-xls': 'old-office',
  password: 'password',
  macros: 'macros',
  'too-large-inside': 'bomb',
  broken: 'broken',
  'not-a-workbook': 'other-office',
  'encoding-unknown': 'encoding-unknown',
  'old-font': 'old-font',
  'broken-letters': 'broken-letters',
};
