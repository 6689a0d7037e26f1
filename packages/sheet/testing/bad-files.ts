import { packed, type WrittenPart } from '../xlsx/write-parts.ts';
import { bytesOf } from './gather.ts';

/** A zip package of these parts. */
export const zipOf = (parts: Readonly<Record<string, WrittenPart['pieces']>>): Promise<Uint8Array> =>
  bytesOf(packed(Object.entries(parts).map(([path, pieces]) => ({ path, pieces }))));

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** The parts of a small workbook as other programs write them, with the rows of its one sheet; more parts may stand beside. */
export const workbookParts = (
  rows: WrittenPart['pieces'],
  more: Readonly<Record<string, WrittenPart['pieces']>> = {},
): Record<string, WrittenPart['pieces']> => ({
  '[Content_Types].xml': ['<Types/>'],
  '_rels/.rels': [
    '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  ],
  'xl/workbook.xml': [`<workbook ${main}><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`],
  'xl/_rels/workbook.xml.rels': ['<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'],
  'xl/worksheets/sheet1.xml': rows,
  ...more,
});

/** A whole sheet around these rows. */
export const sheetOf = (rows: string): string[] => [`<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`];

/** The head of an OLE container, as old Excel and encrypted files have it, with the name of one stream. */
export const oleOf = (stream: string): Uint8Array =>
  new Uint8Array(
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)]),
  );

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const bytes1258 = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte]));

/** Vietnamese text in Windows-1258: base letters with circumflex, breve or horn, then the tone as a byte of its own. */
export const inWindows1258 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text.normalize('NFC')].flatMap((sign) => {
      const whole = bytes1258.get(sign);
      if (whole !== undefined) return [whole];
      const apart = sign.normalize('NFD');
      return [apart.replace(tones, '').normalize('NFC'), ...(apart.match(tones) ?? [])].map((part) => bytes1258.get(part) ?? 0x3f);
    }),
  );
