import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PaperFault } from './paper-fault.ts';
import { drawTable, flow, letterhead, pdfOf } from './testing/printed-page.ts';
import { holdsTogether, readHere } from './testing/reading-here.ts';
import { cell, line, paragraph, row, run, table, wordFile } from './testing/word-file.ts';

/** Reads, and holds the paper together if it is read; a refusal must be one of ours. */
async function survives(source: Uint8Array | string): Promise<boolean> {
  try {
    return holdsTogether(await readHere(source));
  } catch (error) {
    if (error instanceof PaperFault) return true;
    throw error;
  }
}

const words = fc.constantFrom(
  'Thu ngân sách đạt 638,9 tỷ đồng', 'BÁO CÁO', 'I. KẾT QUẢ', '1. Về kinh tế', '- Sản xuất', 'PHỤ LỤC', 'Nơi nhận:', 'TM. ỦY BAN NHÂN DÂN', '¹ Chú thích', '', ' ',
  '\t', '((((', '999999', 'e\u0301', '&amp;', 'Số: 1/BC-UBND',
); // prettier-ignore

test('any Word document of paragraphs, tables within tables, ragged rows and merges holds together', async () => {
  const block: fc.Arbitrary<string> = fc.letrec<{ block: string }>((tie) => ({
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.array(words, { maxLength: 3 }).map((texts) => paragraph(texts.map((text) => run(text)).join('<w:r><w:br/></w:r>'))),
      fc
        .array(
          fc.array(
            fc.tuple(
              fc.array(tie('block'), { maxLength: 2 }),
              fc.constantFrom('', '<w:gridSpan w:val="3"/>', '<w:vMerge/>', '<w:vMerge w:val="restart"/>'),
            ),
            { maxLength: 3 },
          ),
          { maxLength: 3 },
        )
        .map((rows) => table(...rows.map((cells) => row(...cells.map(([inside, merge]) => cell(inside.join(''), merge)))))),
    ),
  })).block;
  await fc.assert(
    fc.asyncProperty(fc.array(block, { maxLength: 8 }), async (blocks) => {
      expect(await survives(await wordFile(blocks.join('')))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('any page of lines and tables holds together', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(words, fc.integer({ min: 20, max: 500 }), fc.integer({ min: 30, max: 830 })), { maxLength: 40 }),
      async (placed) => {
        const page = pdfOf([
          (context) => {
            context.font = '12px Tinos';
            for (const [text, x, y] of placed) context.fillText(text, x, y);
          },
        ]);
        expect(await survives(page)).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
});

test('a file with some bytes changed, or cut, is read or refused, never more', { timeout: 60_000 }, async () => {
  const files = [
    await wordFile(line('BÁO CÁO') + table(row(cell(line('TT')), cell(line('Chỉ tiêu')))) + line('Thu ngân sách đạt 638,9 tỷ đồng')),
    pdfOf([(context) => void (letterhead(context), drawTable([['TT', 'Chỉ tiêu'], ['1', '92,1']], [60, 200], flow(['Thu ngân sách'], 220, context), context))]), // prettier-ignore
    new Uint8Array(Buffer.from('<html><table><tr><td>TT<td>Chỉ tiêu</table><p>Thu ngân sách</html>')),
  ];
  const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.integer({ min: 0, max: 255 }));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(change, { maxLength: 12 }),
      fc.double({ min: 0.2, max: 1, noNaN: true }),
      async (file, changes, kept) => {
        const bytes = file.slice(0, Math.ceil(file.length * kept));
        for (const [place, byte] of changes) bytes[Math.floor(place * bytes.length)] = byte;
        expect(await survives(bytes)).toBe(true);
      },
    ),
    { numRuns: 120 },
  );
});

test.each<[string, (times: number) => string]>([
  ['open tags', (times) => '<div>'.repeat(times)],
  ['tables in tables', (times) => '<table><tr><td>'.repeat(times)],
  ['cells', (times) => `<table><tr>${'<td colspan=9 rowspan=9>1'.repeat(times)}`],
  ['entities', (times) => '&amp;&#x1F4A9;&lt;'.repeat(times)],
  ['half a comment', (times) => '<!--'.repeat(times)],
])('a web page of a great many %s takes time in step with its length', async (_, made) => {
  const took = async (times: number): Promise<number> => {
    const page = new Uint8Array(Buffer.from(`<html><p>Thu ngân sách</p>${made(times)}`));
    const began = performance.now();
    await survives(page);
    return performance.now() - began;
  };
  await took(5000);
  const [once, fourfold] = [await took(10_000), await took(40_000)];
  expect(fourfold).toBeLessThan(Math.max(12 * once, 1500));
});
