import { describe, expect, test } from 'vitest';
import { layouts, writeDocx, writePdf, type OfficialDocument } from '../index.ts';
import { found, pagesOf, paragraphsOf, signsOf, textOf, type Page } from '../testing/reading-back.ts';
import { hostile, letter, longTable, minutes, report, resolution } from '../testing/sample-documents.ts';

const pdfOf = async (document: OfficialDocument): Promise<Page[]> => await pagesOf(await writePdf(document));
/** Rules of a page near a height (mm) and inside a column. */
const rulesUnder = (page: Page | undefined, { base, left, right }: { base: number; left: number; right: number }) =>
  (page?.rules ?? []).filter((one) => one.top > base && one.top < base + 3 && one.left > left - 5 && one.right < right + 5);
const middle = ({ left, right }: { left: number; right: number }): number => (left + right) / 2;

describe('the page of the state form', () => {
  test('has the margins, the sizes and the columns of the decree', async () => {
    const [page] = await pdfOf(report('state'));
    expect([page?.width, page?.height].map((one) => Math.round(one ?? 0))).toEqual([210, 297]);
    const at = (start: string) => found(page, start);
    // Table of appendix I: component, size; the left column is 30 to 99 mm, the right one 99 to 195 mm.
    const left = ['ỦY BAN NHÂN DÂN', 'TỈNH GIA LAI', 'PHƯỜNG PLEIKU', 'Số: 07/BC-UBND'];
    const right = ['CỘNG HÒA XÃ HỘI', 'Độc lập - Tự do', 'Pleiku, ngày 05 tháng 02 năm 2026'];
    for (const start of left) expect(middle(at(start)), start).toBeCloseTo(64.5, 0);
    for (const start of right) expect(middle(at(start)), start).toBeCloseTo(147, 0);
    expect(left.map((start) => at(start).size)).toEqual([13, 13, 13, 13]);
    expect(right.map((start) => at(start).size)).toEqual([13, 14, 14]);
    expect(at('Số: 07').base).toBeCloseTo(at('Pleiku, ngày').base, 0);
    expect(at('CỘNG HÒA').base).toBeCloseTo(at('ỦY BAN NHÂN DÂN').base, 0);
    expect(at('BÁO CÁO').size).toBe(14);
    expect(middle(at('BÁO CÁO'))).toBeCloseTo(112.5, 0);
    const body = at('Thu ngân sách');
    expect([body.size, Math.round(body.left * 10) / 10]).toEqual([14, 42.7]);
    const wrapped = page?.words.filter(({ left: x, base }) => base > body.base && Math.abs(x - 30) < 0.1 && base < body.base + 14) ?? [];
    expect(wrapped.length).toBeGreaterThan(0);
    expect(Math.max(...(page?.words ?? []).map(({ right: x }) => x))).toBeLessThan(195.05);
    expect(Math.min(...(page?.words ?? []).map(({ left: x }) => x))).toBeGreaterThan(29.9);
  });

  test('writes every component upright, bold or italic as the decree says', async () => {
    const [page] = await pdfOf({ ...report('state'), body: [] });
    const faces = Object.fromEntries(
      (page?.words ?? []).map(({ text, font }) => [text.trim(), font.replace(/^.*Tinos-?/, '') || 'Regular']),
    );
    expect(faces).toMatchObject({
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM': 'Bold',
      'Độc lập - Tự do - Hạnh phúc': 'Bold',
      'TỈNH GIA LAI': 'Regular',
      'PHƯỜNG PLEIKU': 'Bold',
      'Số: 07/BC-UBND': 'Regular',
      'Pleiku, ngày 05 tháng 02 năm 2026': 'Italic',
      'BÁO CÁO': 'Bold',
      'KT. CHỦ TỊCH': 'Bold',
      'Nguyễn Thị Ánh Tuyết': 'Bold',
      'Nơi nhận:': 'BoldItalic',
      '- Lưu: VT.': 'Regular',
    });
  });

  test('rules: as long as the motto, and a third to a half of issuer and subject, in the middle under them', async () => {
    const [page] = await pdfOf(report('state'));
    const motto = found(page, 'Độc lập');
    const [under] = rulesUnder(page, motto);
    expect(under?.left).toBeCloseTo(motto.left, 0);
    expect(under?.right).toBeCloseTo(motto.right, 0);
    const issuer = found(page, 'PHƯỜNG PLEIKU');
    const longest = found(page, 'ỦY BAN NHÂN DÂN');
    const [short] = rulesUnder(page, issuer);
    const part = ((short?.right ?? 0) - (short?.left ?? 0)) / (longest.right - longest.left);
    expect(part).toBeGreaterThan(1 / 3);
    expect(part).toBeLessThan(1 / 2);
    expect(middle(short ?? issuer)).toBeCloseTo(middle(issuer), 0);
  });

  test('Nơi nhận stands at the left at 12 and 11 points, the signature in the middle of the right column', async () => {
    const pages = await pdfOf(report('state'));
    const last = pages.at(-1);
    const receivers = found(last, 'Nơi nhận:');
    expect([receivers.size, Math.round(receivers.left)]).toEqual([12, 30]);
    expect(found(last, '- Lưu: VT.').size).toBe(11);
    for (const start of ['TM. ỦY BAN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Nguyễn Thị Ánh Tuyết'])
      expect(Math.round(middle(found(last, start))), start).toBe(147);
    expect(found(last, 'TM. ỦY BAN').base).toBeCloseTo(receivers.base, -1);
  });
});

describe('page numbers', () => {
  test('stand in the middle of the top margin from the second page on, and begin anew with each appendix', async () => {
    const pages = await pdfOf({ ...resolution, body: [...resolution.body, longTable(60)] });
    const shown = pages.map(({ words }) =>
      words
        .filter(({ furniture, base }) => furniture && base < 20)
        .map(({ text }) => text.trim())
        .filter((one) => /^\d+$/.test(one)),
    );
    const starts = pages.flatMap(({ words }, at) => (words.some(({ text }) => /^(Phụ lục I|CỘNG HÒA)/.test(text)) ? [at] : []));
    expect(starts).toHaveLength(3);
    for (const [at, numbers] of shown.entries()) {
      const first = starts.findLast((one) => one <= at) ?? 0;
      expect(numbers, `page ${at + 1}`).toEqual(at === first ? [] : [String(at - first + 1)]);
    }
    const second = pages[1];
    const number = second?.words.find(({ furniture, base }) => furniture && base < 20);
    expect(number?.size).toBe(layouts.state.pageNumber.size);
    expect(number?.base).toBeCloseTo(layouts.state.page.header + 4.5, 0);
    expect(middle(number ?? { left: 0, right: 0 })).toBeCloseTo(112.5, 0);
    expect(pages.map(({ width }) => Math.round(width))).toEqual(pages.map((_, at) => (at >= (starts[2] ?? 99) ? 297 : 210)));
  });

  test('a table over pages repeats its head, and keeps its rows whole', async () => {
    const pages = await pdfOf({ ...report('state'), body: [longTable(200)] });
    expect(pages.length).toBeGreaterThanOrEqual(5);
    for (const page of pages.slice(1, -1)) {
      const head = page.words.find(({ text }) => text.startsWith('Đơn vị tính'));
      expect(head?.base).toBeLessThan(28);
      expect(page.words.find(({ text, furniture }) => !furniture && text.trim() !== '')?.text.trim()).toMatch(/^\d+$/);
    }
  });
});

describe('a PDF says what the Word file says, sign for sign in the same order', () => {
  const wordy = (form: 'state' | 'party'): OfficialDocument => ({
    ...report(form),
    subject: 'Kết quả rà soát, sắp xếp, kiện toàn tổ chức bộ máy và thực hiện các chỉ tiêu phát triển kinh tế - xã hội '.repeat(3).trim(),
    issuer: `${report(form).issuer} và các phường trực thuộc Thành phố Hồ Chí Minh sau sắp xếp`,
    signature: { titles: ['TM. Ủy ban nhân dân'], name: 'Công Tằng Tôn Nữ Nguyễn Phước Thị Ánh Hồng Ngọc Khuê' },
    recipients: Array.from({ length: 30 }, (_, at) => `Đảng ủy, Ủy ban nhân dân phường số ${at + 1}`),
  });
  const attacked = (form: 'state' | 'party'): OfficialDocument => {
    const all = hostile.join(' ');
    return {
      ...report(form),
      superior: all,
      issuer: hostile[0] ?? '',
      place: hostile[3] ?? '',
      symbol: hostile[2] ?? '',
      subject: `${all} \0\u0001\uFFFE\uD800 dòng\nmới\ttab \u{1F600} →`,
      addressees: [...hostile],
      recipients: [...hostile],
      body: [
        ...hostile.map((words) => ({ kind: 'paragraph', words }) as const),
        { kind: 'list', items: hostile },
        { kind: 'table', columns: hostile.map((title) => ({ title, share: 10 })), rows: [hostile] },
        { kind: 'paragraph', words: 'ữ'.repeat(400) },
        { kind: 'paragraph', words: '' },
      ],
      signature: { titles: [...hostile], name: all },
      appendices: [{ title: all, body: [{ kind: 'heading', level: 1, text: all }] }],
    };
  };
  const long = (form: 'state' | 'party'): OfficialDocument => ({
    ...report(form),
    body: [...Array.from({ length: 40 }, () => report(form).body.filter(({ kind }) => kind !== 'table')).flat(), longTable(200)],
  });
  test.each([
    ['a report of the state', report('state')],
    ['a report of the Party', report('party')],
    ['a letter', letter],
    ['minutes', minutes],
    ['a resolution with appendices', resolution],
    ['long names, state', wordy('state')],
    ['long names, Party', wordy('party')],
    ['hostile words, state', attacked('state')],
    ['hostile words, Party', attacked('party')],
    ['twelve pages, state', long('state'), 12],
    ['twelve pages, Party', long('party'), 12],
  ])(
    '%s',
    async (_name, document, least = 1) => {
      const pages = await pdfOf(document);
      expect(pages.length).toBeGreaterThanOrEqual(least);
      const inWord = paragraphsOf(await writeDocx(document))
        .map(({ text }) => text)
        .join('\n');
      expect(signsOf(inWord).length).toBeGreaterThan(200);
      expect(signsOf(textOf(pages))).toBe(signsOf(inWord));
      // A word that is wider than its narrow cell may stand out of it by a little, never off the page.
      const outside = pages.flatMap(({ words, width }, at) =>
        words.filter(({ text, left, right }) => text.trim() !== '' && (left < 28 || right > width - 13)).map((one) => ({ at, ...one })),
      );
      expect(outside).toEqual([]);
    },
    30_000,
  );
});

test('of recipients that do not fit on a page none is lost', async () => {
  const recipients = Array.from({ length: 90 }, (_, at) => `Phường số ${at + 1}`);
  const pages = await pdfOf({ ...report('state'), recipients });
  const said = textOf(pages);
  for (const one of recipients) expect(said).toContain(`- ${one}`);
  expect(said).toContain('Nguyễn Thị Ánh Tuyết');
});

test('the file bears title, issuer and language, and its parts are tagged', async () => {
  const bytes = await writePdf(report('state'));
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const file = await getDocument({ data: bytes, verbosity: 0 }).promise;
  const { info } = (await file.getMetadata()) as { info: { Title?: string; Author?: string; Language?: string } };
  expect(info).toMatchObject({ Title: expect.stringContaining('Báo cáo Kết quả'), Author: report('state').issuer, Language: 'vi' });
  expect((await file.getOutline())?.map(({ title }) => title)).toContain('I. KẾT QUẢ');
  const tree = JSON.stringify(await (await file.getPage(1)).getStructTree());
  for (const role of ['H1', 'Table', 'TH', 'P']) expect(tree).toContain(`"role":"${role}"`);
});
