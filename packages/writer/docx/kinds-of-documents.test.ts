import { describe, expect, test } from 'vitest';
import { writeDocx, type OfficialDocument } from '../index.ts';
import { paragraphsOf, partsOf } from '../testing/reading-back.ts';
import { letter, minutes, report, resolution } from '../testing/sample-documents.ts';

const wordOf = async (document: OfficialDocument) => {
  const bytes = await writeDocx(document);
  return { all: paragraphsOf(bytes), xml: partsOf(bytes)['word/document.xml'] ?? '' };
};
const texts = (all: readonly { text: string }[]): string[] => all.map(({ text }) => text).filter((text) => text !== '');
const size = (xml: string | undefined): number => Number(/<w:sz w:val="(\d+)"\/>/.exec(xml ?? '')?.[1]) / 2;

describe('a letter', () => {
  test('bears its subject under its number, of no kind, and greets one addressee on the line', async () => {
    const { all } = await wordOf(letter);
    const said = texts(all);
    expect(said.slice(0, 9)).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH GIA LAI',
      'ỦY BAN NHÂN DÂN PHƯỜNG PLEIKU',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 07/UBND-KT',
      'V/v đôn đốc thực hiện nhiệm vụ giải ngân vốn đầu tư công năm 2026',
      'HỎA TỐC',
      'DỰ THẢO LẦN 2',
      'Pleiku, ngày 05 tháng 02 năm 2026',
    ]);
    expect(said[9]).toBe('Kính gửi: Phòng Kinh tế, Hạ tầng và Đô thị phường Pleiku');
    const about = all.find(({ text }) => text.startsWith('V/v'))?.xml;
    expect(size(about)).toBe(12);
    expect(about).toContain('w:before="120"');
    expect(about).not.toContain('<w:b/>');
  });

  test.each([
    ['urgent', 'KHẨN', 20],
    ['very-urgent', 'THƯỢNG KHẨN', 40],
    ['express', 'HỎA TỐC', 30],
  ] as const)('%s stands in a red frame of its width, 8 mm high', async (urgency, words, width) => {
    const { all } = await wordOf({ ...letter, urgency });
    const xml = all.find(({ text }) => text === words)?.xml ?? '';
    expect(xml.match(/w:color="FF0000"/g)?.length).toBe(4);
    expect(xml).toContain('<w:color w:val="FF0000"/>');
    const aside = Number(/<w:ind [^>]*w:left="(\d+)"/.exec(xml)?.[1]) / 56.7;
    expect(69 - 2 * aside).toBeCloseTo(width, 0);
    const inner = Number(/<w:top [^>]*w:space="(\d+)"/.exec(xml)?.[1]);
    expect((inner * 2 + 13 * 1.15) * 0.3528).toBeCloseTo(8, 0);
  });

  test('in the form of the Party its subject is italic, without “V/v”', async () => {
    const { all } = await wordOf({ ...letter, form: 'party', symbol: 'CV/ĐU' });
    const about = all.find(({ text }) => text.startsWith('đôn đốc'))?.xml;
    expect(about).toContain('<w:i/>');
    expect(texts(all)).toContain('- Như trên,');
  });
});

describe('what a document has none of is not printed', () => {
  test('minutes: no addressee, no place, two who sign side by side, then who receives', async () => {
    const { all } = await wordOf(minutes);
    const said = texts(all);
    expect(said.join('\n')).not.toMatch(/Kính gửi|Pleiku, ngày/);
    expect(said.slice(-6)).toEqual(['THƯ KÝ', 'Lê Thị C', 'CHỦ TRÌ', 'Trần Văn B', 'Nơi nhận:', '- Lưu: VT.']);
  });
  test('no list of recipients without recipients, no superior where there is none', async () => {
    const { all } = await wordOf({ ...report('state'), superior: null, recipients: [] });
    expect(texts(all)[0]).toBe('ỦY BAN NHÂN DÂN PHƯỜNG PLEIKU');
    expect(texts(all)).not.toContain('Nơi nhận:');
  });
});

test('several addressees stand in lines of their own', async () => {
  const { all } = await wordOf(report('state'));
  const said = texts(all);
  const at = said.indexOf('Kính gửi:');
  expect(said.slice(at, at + 3)).toEqual(['Kính gửi:', '- Ủy ban nhân dân tỉnh Gia Lai;', '- Sở Tài chính.']);
});

test('the pieces of a body: bases, lists, articles, lines in the middle, cells that are bold or missing', async () => {
  const { all: decided } = await wordOf(resolution);
  const xmlOf = (all: typeof decided, start: string) => all.find(({ text }) => text.startsWith(start))?.xml ?? '';
  expect(xmlOf(decided, 'Căn cứ')).toContain('<w:i/>');
  expect(xmlOf(decided, 'QUYẾT NGHỊ:')).toContain('<w:jc w:val="center"/>');
  expect(xmlOf(decided, 'Điều 1. Thông qua').match(/<w:b\/>/g)?.length).toBe(1);
  expect(xmlOf(decided, 'Điều 2. Tổ chức thực hiện')).toContain('<w:keepNext/>');
  const { all: reported } = await wordOf(report('state'));
  expect(xmlOf(reported, '- Giải ngân')).toContain('w:firstLine="720"');
  expect(xmlOf(reported, 'chưa có')).toContain('w:highlight');
  expect(xmlOf(reported, 'Tổng')).toContain('<w:b/>');
});

test('appendices stand on pages of their own, numbered from one, and name the document they go with', async () => {
  const { all, xml } = await wordOf(resolution);
  const said = texts(all);
  const first = said.indexOf('Phụ lục I');
  expect(said.slice(first, first + 3)).toEqual([
    'Phụ lục I',
    'CHỈ TIÊU CHỦ YẾU',
    '(Kèm theo Nghị quyết số       /NQ-HĐND ngày      tháng      năm 2026 của Hội đồng nhân dân Thành phố Hồ Chí Minh)',
  ]);
  expect(said).toContain('Phụ lục II');
  const sections = [...xml.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([one]) => one);
  expect(sections).toHaveLength(3);
  for (const one of sections) {
    expect(one).toContain('<w:pgNumType w:start="1"');
    expect(one).toContain('<w:titlePg/>');
  }
  expect(sections.map((one) => /w:orient="(\w+)"/.exec(one)?.[1] ?? 'portrait')).toEqual(['portrait', 'portrait', 'landscape']);
  const { all: alone } = await wordOf({ ...resolution, appendices: resolution.appendices?.slice(0, 1) ?? [] });
  expect(texts(alone)).toContain('Phụ lục');
});

test('a draft says so; what is signed does not', async () => {
  expect(texts((await wordOf({ ...report('state'), draft: 'Dự thảo' })).all)).toContain('DỰ THẢO');
  expect(texts((await wordOf(report('state'))).all).join('\n')).not.toContain('DỰ THẢO');
});
