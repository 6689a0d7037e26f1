import { layouts, type Layout } from '../official-layout.ts';
import { goesWith, roman } from '../official-words.ts';
import type { Appendix, OfficialDocument } from '../tree.ts';
import { bodyOf } from './body.ts';
import { closing } from './closing.ts';
import { letterhead } from './letterhead.ts';
import { centred, line } from './line.ts';
import { opening } from './opening.ts';
import type { Piece, Printed, Section } from './pieces.ts';
import { printable } from './printable.ts';

/** A document as every file prints it: words, looks and places in the layout of its form, the document first and then each appendix. */
export function printDocument(document: OfficialDocument): Printed {
  const layout = layouts[document.form];
  const appendices = document.appendices ?? [];
  const numbers = appendices.map((_, at) => (appendices.length === 1 ? '' : ` ${roman(at + 1)}`));
  return {
    title: printable(`${document.kind ?? 'Công văn'} ${document.subject}`),
    author: printable(document.issuer),
    sections: [
      mainPages(document, layout),
      ...appendices.map((one, at) => appendixPages(one, `Phụ lục${numbers[at] ?? ''}`, document, layout)),
    ],
  };
}

function mainPages(document: OfficialDocument, layout: Layout): Section {
  const width = widthOf(layout, false);
  return {
    wide: false,
    pieces: [
      letterhead(document, layout),
      ...opening(document, layout, width),
      ...withSignature(bodyOf(document.body, layout, width)),
      ...closing(document, layout),
    ],
  };
}

function appendixPages({ title, wide = false, body }: Appendix, name: string, document: OfficialDocument, layout: Layout): Section {
  const width = widthOf(layout, wide);
  const { size } = layout.appendix;
  return {
    wide,
    pieces: [
      line(name, { size, bold: true }, { align: 'center', outline: 1, keepNext: true }),
      centred(title, { size, bold: true, caps: true }, width * 0.92, { keepNext: true }),
      line(goesWith(document), { size, italic: true }, { align: 'center', after: 6, keepNext: true }),
      ...bodyOf(body, layout, width),
    ],
  };
}

const widthOf = ({ page }: Layout, wide: boolean): number => (wide ? page.height : page.width) - page.left - page.right;

/** The last words stay on the page of the signature, so that nobody signs an empty page. */
const withSignature = (body: readonly Piece[]): Piece[] =>
  body.map((piece, at) => (at === body.length - 1 && piece.piece === 'line' ? { ...piece, keepNext: true } : piece));
