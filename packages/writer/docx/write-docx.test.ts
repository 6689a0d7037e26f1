import { describe, expect, test } from 'vitest';
import { layouts, officialDate, officialNumber, writeDocx, type OfficialDocument } from '../index.ts';
import { paragraphsOf, partsOf } from '../testing/reading-back.ts';

const report: OfficialDocument = {
  form: 'state',
  superior: 'Ủy ban nhân dân tỉnh Gia Lai',
  issuer: 'Ủy ban nhân dân phường Pleiku',
  number: null,
  symbol: 'BC-UBND',
  place: 'Pleiku',
  date: '2026-02-05',
  year: 2026,
  kind: 'Báo cáo',
  subject: 'Kết quả thực hiện chỉ tiêu tháng 01 năm 2026',
  addressees: ['Ủy ban nhân dân tỉnh Gia Lai', 'Sở Tài chính'],
  body: [
    { kind: 'heading', level: 1, text: 'I. KẾT QUẢ' },
    { kind: 'paragraph', words: [{ text: 'Thu ngân sách đạt ' }, { text: '54,1%', style: 'bold' }, { text: ' & <dự toán>.' }] },
    { kind: 'paragraph', words: [{ text: 'Số hộ nghèo: ' }, { text: 'chưa có số liệu', style: 'missing' }] },
    {
      kind: 'table',
      title: 'PHỤ LỤC',
      columns: [
        { title: 'TT', share: 10, align: 'center' },
        { title: 'Chỉ tiêu', share: 60 },
        { title: 'Thực hiện', share: 30, align: 'right' },
      ],
      rows: [['1', 'Thu ngân sách', '838,9']],
    },
  ],
  signature: { titles: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch', 'Phó Chủ tịch'], name: 'Nguyễn Văn A' },
  recipients: ['Như trên', 'Lưu: VT'],
};

const documentOf = async (document: OfficialDocument): Promise<{ text: string; xml: string }[]> => paragraphsOf(await writeDocx(document));
const twips = (millimetres: number): number => Math.floor((millimetres / 25.4) * 1440);
const sizes = (xml: string): number[] => [...new Set([...xml.matchAll(/<w:sz w:val="(\d+)"\/>/g)].map(([, size]) => Number(size) / 2))];

describe('the state form', () => {
  test('has the page, the margins and the letters of the decree; numbers from the second page on', async () => {
    const parts = partsOf(await writeDocx(report));
    const xml = parts['word/document.xml'] ?? '';
    expect(xml).toMatch(new RegExp(`<w:pgSz [^>]*w:w="${twips(210)}" w:h="${twips(297)}"`));
    const margin = /<w:pgMar ([^>]*)\/>/.exec(xml)?.[1] ?? '';
    const of = (side: string): number => (Number(new RegExp(`w:${side}="(\\d+)"`).exec(margin)?.[1]) / 1440) * 25.4;
    expect(of('top')).toBeGreaterThanOrEqual(19.9);
    expect(of('bottom')).toBeLessThanOrEqual(25);
    expect(of('left')).toBeCloseTo(30, 0);
    expect(of('right')).toBeCloseTo(15, 0);
    expect(xml).toContain('<w:titlePg/>');
    expect(parts['word/styles.xml']).toContain('Times New Roman');
    const headers = Object.entries(parts).filter(([name]) => /^word\/header\d+\.xml$/.test(name));
    expect(headers.filter(([, one]) => one.includes('PAGE')).length).toBe(1);
    expect(headers.find(([, one]) => one.includes('PAGE'))?.[1]).toContain('w:jc w:val="center"');
  });

  test('prints every component in its size and style', async () => {
    const all = await documentOf(report);
    const found = (text: string) => all.find((one) => one.text === text) ?? { text: '', xml: `no “${text}”` };
    const expectLook = (text: string, size: number, { bold, italic }: { bold: boolean; italic: boolean }) => {
      const { xml } = found(text);
      expect(sizes(xml), text).toEqual([size]);
      expect(/<w:b\/>/.test(xml), text).toBe(bold);
      expect(/<w:i\/>/.test(xml), text).toBe(italic);
    };
    const plain = { bold: false, italic: false };
    const bold = { bold: true, italic: false };
    expectLook('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, bold);
    expectLook('Độc lập - Tự do - Hạnh phúc', 14, bold);
    expectLook('ỦY BAN NHÂN DÂN TỈNH GIA LAI', 13, plain);
    expectLook('ỦY BAN NHÂN DÂN PHƯỜNG PLEIKU', 13, bold);
    expectLook('Số:       /BC-UBND', 13, plain);
    expectLook('Pleiku, ngày 05 tháng 02 năm 2026', 14, { bold: false, italic: true });
    expectLook('BÁO CÁO', 14, bold);
    expectLook('Kết quả thực hiện chỉ tiêu tháng 01 năm 2026', 14, bold);
    expectLook('TM. ỦY BAN NHÂN DÂN', 14, bold);
    expectLook('Nguyễn Văn A', 14, bold);
    expectLook('Nơi nhận:', 12, { bold: true, italic: true });
    expectLook('- Lưu: VT.', 11, plain);
    const body = found('Thu ngân sách đạt 54,1% & <dự toán>.').xml;
    expect(body).toContain('<w:jc w:val="both"/>');
    expect(body).toMatch(new RegExp(`w:firstLine="${twips(12.7)}"`));
    expect(Number(/w:before="(\d+)"/.exec(body)?.[1])).toBeGreaterThanOrEqual(120);
  });

  test('makes what is not known loud, repeats the head of a table and keeps a row together', async () => {
    const bytes = await writeDocx(report);
    const xml = partsOf(bytes)['word/document.xml'] ?? '';
    expect(paragraphsOf(bytes).find((one) => one.text.includes('chưa có số liệu'))?.xml).toContain('<w:highlight w:val="yellow"/>');
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toContain('<w:cantSplit/>');
  });
});

test('signs that no XML holds are left out, so that the file opens', async () => {
  const all = await documentOf({ ...report, subject: 'Kết\u0001 quả\uFFFE \uD800 \u{1F600}' });
  expect(all.map(({ text }) => text)).toContain('Kết quả \uFFFD \u{1F600}');
});

describe('the form of the Party', () => {
  const conclusion: OfficialDocument = {
    ...report,
    form: 'party',
    superior: 'Tỉnh ủy Gia Lai',
    issuer: 'Đảng ủy phường Pleiku',
    number: '7',
    symbol: 'BC/ĐU',
    kind: 'Báo cáo',
    addressees: [],
    signature: { titles: ['T/M Ban Thường vụ', 'Bí thư'], name: null },
  };

  test('has its own banner, star and number, and no motto', async () => {
    const all = await documentOf(conclusion);
    const texts = all.map(({ text }) => text);
    expect(texts).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(texts).toContain('*');
    expect(texts).toContain('Số 07-BC/ĐU');
    expect(texts.join('\n')).not.toContain('Độc lập');
    expect(sizes(all.find(({ text }) => text === 'ĐẢNG CỘNG SẢN VIỆT NAM')?.xml ?? '')).toEqual([15]);
    expect(sizes(all.find(({ text }) => text === 'BÁO CÁO')?.xml ?? '')).toEqual([16]);
  });
});

test.each([
  ['2020-01-05', 'ngày 05 tháng 01 năm 2020'],
  ['2019-06-29', 'ngày 29 tháng 6 năm 2019'],
  ['2023-12-31', 'ngày 31 tháng 12 năm 2023'],
])('%s is written “%s”', (date, words) => expect(officialDate(date, 2026)).toBe(words));

test('room is left for what is not known yet; what is known keeps to the grammar of its form', () => {
  expect(officialDate(null, 2026)).toBe('ngày      tháng      năm 2026');
  expect(officialNumber({ form: 'state', number: '9', symbol: 'BC-UBND' })).toBe('Số: 09/BC-UBND');
  expect(officialNumber({ form: 'party', number: '127', symbol: 'QĐ/TW' })).toBe('Số 127-QĐ/TW');
});

test('every length and size of the layouts lies in the ranges of its rule', () => {
  const within = (value: number, [low, high]: readonly [number, number]) => value >= low && value <= high;
  const { state } = layouts;
  expect(within(state.page.top, [20, 25]) && within(state.page.left, [30, 35]) && within(state.page.right, [15, 20])).toBe(true);
  expect(within(state.body.size, [13, 14]) && within(state.body.lines, [1, 1.5]) && within(state.recipients.list, [11, 11])).toBe(true);
  for (const { page, head } of Object.values(layouts)) expect(head.left + head.right).toBe(page.width - page.left - page.right);
});
