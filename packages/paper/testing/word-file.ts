import { zipOf } from '@thucthi/sheet/testing';

const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A paragraph of runs; text is put in as it is. */
export const paragraph = (inner: string, properties: string = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
export const run = (text: string, properties: string = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const line = (text: string): string => paragraph(run(text));
export const cell = (inner: string, properties: string = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
export const cites = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

/** A Word file around the contents of its body; more parts may stand beside. */
export const wordFile = (body: string | Iterable<string>, more: Readonly<Record<string, readonly string[]>> = {}): Promise<Uint8Array> =>
  zipOf({
    '[Content_Types].xml': ['<Types/>'],
    'word/document.xml': around(body),
    ...more,
  });

function* around(body: string | Iterable<string>): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${main}><w:body>`;
  if (typeof body === 'string') yield body;
  else yield* body;
  yield '</w:body></w:document>';
}

export const notesPart = (...notes: readonly string[]): string[] => [
  `<w:footnotes ${main}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>`,
  ...notes.map((text, at) => `<w:footnote w:id="${at + 1}">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(text)}`)}</w:footnote>`),
  '</w:footnotes>',
];
