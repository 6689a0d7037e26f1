import { beforeAll, describe, expect, test } from 'vitest';
import { tableGrid } from '../table-grid.ts';
import { drawTable, flow, letterhead, linesOf, pdfOf, signatures, words, type Draw } from '../testing/printed-page.ts';
import { faultOf, holdsTogether, readHere, shown } from '../testing/reading-here.ts';
import type { Paper } from '../types.ts';

const first =
  'Chín tháng năm 2023, tổng giá trị sản xuất theo giá so sánh ước thực hiện 12.976,8 tỷ đồng, đạt 74,2% kế hoạch và tăng 10,3% so với cùng kỳ; thu ngân sách nhà nước ước đạt 638,9 tỷ đồng.';
const second = '- Vụ Đông Xuân gieo trồng 2.200 ha, đạt 100% kế hoạch, bảo đảm cân đối giữa phát triển kinh tế - xã hội và môi trường.';
const broken =
  'Công tác giảm nghèo được quan tâm, tỷ lệ hộ nghèo còn 0,47%, giảm 0,21 điểm phần trăm so với đầu năm và tiếp tục được theo dõi chặt chẽ trong quý IV năm 2023 theo kế hoạch.';
const rows = [
  ['TT', 'Chỉ tiêu', 'Tháng 9', '9 tháng'],
  ['1', 'Thu ngân sách (tỷ đồng)', '92,1', '638,9'],
  ['2', 'Doanh nghiệp mới', '31', '298'],
];

const pageOne: Draw = (context) => {
  letterhead(context);
  words('I. KẾT QUẢ THỰC HIỆN', 113, 206, 'bold')(context);
  let y = flow([first, second], 228, context);
  words('so với năm 2022', 85, y)(context);
  words('7', 85 + context.measureText('so với năm 2022').width, y - 4.5, '', 'left', 8)(context);
  y = drawTable(rows, [35, 200, 90, 90], y + 14, context);
  // The end of a paragraph that goes on over the page: broken in its middle.
  flow([linesOf(broken).slice(0, -1).join(' ')], 760, context);
};
const pageTwo: Draw = (context) => {
  words('2', 297, 40, '', 'center')(context);
  words(linesOf(broken).at(-1) ?? '', 85, 70)(context);
  words('7', 85, 745.5, '', 'left', 6.5)(context);
  words('Số liệu chính thức.', 92, 750, '', 'left', 10)(context);
  signatures(200)(context);
};

describe('a PDF with text', () => {
  let paper: Paper;
  beforeAll(async () => {
    paper = await readHere(pdfOf([pageOne, pageTwo]));
  });

  test('gives paragraphs as they were before they were broken into lines', () => {
    expect(paper.kind).toBe('pdf');
    expect(holdsTogether(paper)).toBe(true);
    expect(shown(paper)).toEqual(
      expect.arrayContaining(['h1: BÁO CÁO', 'h2: I. KẾT QUẢ THỰC HIỆN', `paragraph: ${first}`, `paragraph: ${second}`]),
    );
  });

  test('joins a paragraph over the page, without the page number between its halves', () => {
    expect(paper.text).toContain(broken);
    expect(paper.text).not.toMatch(/^2$/m);
    expect(paper.pages.map(({ number }) => number)).toEqual([1, 2]);
    expect(paper.text.slice(paper.pages[1]?.start).startsWith(linesOf(broken).at(-1) ?? '?')).toBe(true);
  });

  test('keeps a raised figure apart from the number it hangs on, and the note it points to', () => {
    expect(paper.text).toContain('so với năm 2022⁷');
    expect(shown(paper)).toContain('footnote: ⁷ Số liệu chính thức.');
  });

  test('reads a drawn table as a grid', () => {
    expect(paper.tables).toHaveLength(1);
    expect(paper.tables.map((table) => tableGrid(paper, table))).toEqual([rows]);
  });

  test('keeps where each word stands', () => {
    const page = paper.pages[0];
    const word = page?.words.find(({ start, end }) => paper.text.slice(start, end) === '12.976,8');
    expect(page?.width).toBeCloseTo(595, 0);
    expect(word?.box.y).toBeGreaterThan(215);
    expect(word?.box.y).toBeLessThan(260);
    expect(page?.recognised).toBeUndefined();
  });

  test('is read in a range of pages', async () => {
    const bytes = pdfOf([pageOne, pageTwo]);
    const part = await readHere(bytes.slice(), {}, { from: 2, to: 2 });
    expect(part.pages.map(({ number }) => number)).toEqual([2]);
    expect(part.text).not.toContain('12.976,8');
    await expect(readHere(bytes, {}, { from: 3, to: 9 })).rejects.toMatchObject({ code: 'no-such-pages', detail: '2' });
  });
});

describe('a PDF that cannot be read', () => {
  const encrypted = (): Uint8Array => {
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
      `<</Filter/Standard/V 2/R 3/Length 128/P -44/O<${'a7'.repeat(32)}>/U<${'3c'.repeat(32)}>>>`,
    ];
    let file = '%PDF-1.6\n';
    const places = objects.map((object, at) => {
      const place = file.length;
      file += `${at + 1} 0 obj${object}endobj\n`;
      return place;
    });
    const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
    const start = file.length;
    file += `xref\n0 5\n0000000000 65535 f \n${table}trailer<</Size 5/Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]>>\nstartxref\n${start}\n%%EOF`;
    return new Uint8Array(Buffer.from(file));
  };

  test.each<[string, Uint8Array, string]>([
    ['with a password', encrypted(), 'password'],
    ['cut to its head', new Uint8Array(Buffer.from('%PDF-1.7\n%âãÏÓ')), 'broken'],
    ['without any page', new Uint8Array(Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF')), 'broken'],
    ['of empty pages', pdfOf([() => {}]), 'no-text'],
  ])('%s is refused', async (_, bytes, code) => expect(await faultOf(bytes)).toBe(code));

  test('with more pages than are read at once is refused', async () => {
    expect(await faultOf(pdfOf([pageTwo, pageTwo, pageTwo]), { pages: 2 })).toBe('too-many-pages');
  });
});
