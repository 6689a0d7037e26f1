import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, TextRun, convertMillimetersToTwip } from 'docx';
import { layouts, type Layout } from '../official-layout.ts';
import type { OfficialDocument } from '../tree.ts';
import { bodyOf } from './body.ts';
import { closing } from './closing.ts';
import { letterhead } from './letterhead.ts';
import { lengthOf, line, rule } from './pieces.ts';

/** The media type of the files written here. */
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A Word file of an official document in the layout of its form. */
export async function writeDocx(document: OfficialDocument): Promise<Uint8Array<ArrayBuffer>> {
  const layout = layouts[document.form];
  const { page } = layout;
  const file = new Document({
    title: `${document.kind} ${document.subject}`,
    creator: document.issuer,
    styles: { default: { document: { run: { font: layout.font, size: layout.body.size * 2, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: {
          titlePage: true, // the first page bears no number
          page: {
            size: { width: convertMillimetersToTwip(page.width), height: convertMillimetersToTwip(page.height) },
            margin: {
              top: convertMillimetersToTwip(page.top),
              bottom: convertMillimetersToTwip(page.bottom),
              left: convertMillimetersToTwip(page.left),
              right: convertMillimetersToTwip(page.right),
              header: convertMillimetersToTwip(page.header),
            },
          },
        },
        headers: { first: new Header({ children: [new Paragraph({ children: [] })] }), default: numbered(layout) },
        children: [
          letterhead(document, layout),
          ...heading(document, layout),
          ...addressed(document.addressees, layout),
          ...bodyOf(document.body, layout),
          line('', { size: layout.body.size }),
          closing(document, layout),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
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

function heading({ kind, subject }: OfficialDocument, layout: Layout): Paragraph[] {
  const { page } = layout;
  const width = page.width - page.left - page.right;
  const length = Math.min(width * 0.8, lengthOf(subject, layout.subject.size) * 0.75);
  return [
    line(kind, { size: layout.kind.size, bold: true, caps: true }, { align: 'center', before: 18 }),
    line(subject, { size: layout.subject.size, bold: true }, { align: 'center' }),
    ...(layout.subject.rule === 0 ? [] : [rule(length * layout.subject.rule, width)]),
  ];
}

function addressed(addressees: readonly string[], layout: Layout): Paragraph[] {
  const { size } = layout.addressees;
  const [only, ...others] = addressees;
  if (only === undefined) return [];
  if (others.length === 0) return [line(`Kính gửi: ${only}`, { size }, { align: 'center', before: 12 })];
  return [
    line('Kính gửi:', { size }, { firstLine: 30, before: 12 }),
    ...addressees.map((one, at) => line(`- ${one}${at === addressees.length - 1 ? '.' : ';'}`, { size }, { firstLine: 45 })),
  ];
}
