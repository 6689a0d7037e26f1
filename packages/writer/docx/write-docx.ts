import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  convertMillimetersToTwip,
  type ISectionOptions,
} from 'docx';
import { layouts, type Layout } from '../official-layout.ts';
import type { Section } from '../printed/pieces.ts';
import { printDocument } from '../printed/print-document.ts';
import type { OfficialDocument } from '../tree.ts';
import { inWord } from './pieces-to-docx.ts';

/** The media type of the files written here. */
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A Word file of an official document in the layout of its form. */
export async function writeDocx(document: OfficialDocument): Promise<Uint8Array<ArrayBuffer>> {
  const layout = layouts[document.form];
  const { title, author, sections } = printDocument(document);
  const file = new Document({
    title,
    creator: author,
    styles: { default: { document: { run: { font: layout.font, size: layout.body.size * 2, language: { value: 'vi-VN' } } } } },
    sections: sections.map((section) => pagesOf(section, layout)),
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

function pagesOf({ wide, pieces }: Section, layout: Layout): ISectionOptions {
  const { page } = layout;
  return {
    properties: {
      titlePage: true, // the first page bears no number
      page: {
        size: {
          width: convertMillimetersToTwip(page.width),
          height: convertMillimetersToTwip(page.height),
          ...(wide ? { orientation: PageOrientation.LANDSCAPE } : {}),
        },
        margin: {
          top: convertMillimetersToTwip(page.top),
          bottom: convertMillimetersToTwip(page.bottom),
          left: convertMillimetersToTwip(page.left),
          right: convertMillimetersToTwip(page.right),
          header: convertMillimetersToTwip(page.header),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { first: new Header({ children: [new Paragraph({ children: [] })] }), default: numbered(layout) },
    children: inWord(pieces),
  };
}

const numbered = (layout: Layout): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: layout.pageNumber.size * 2 })],
      }),
    ],
  });
