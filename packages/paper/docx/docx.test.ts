import { describe, expect, test } from 'vitest';
import { tableGrid } from '../table-grid.ts';
import { cell, cites, line, notesPart, paragraph, row, run, table, wordFile } from '../testing/word-file.ts';
import { faultOf, holdsTogether, readHere, shown } from '../testing/reading-here.ts';

const val = (name: string, value: string): string => `<w:${name} w:val="${value}"/>`;

describe('a Word document', () => {
  test('gives notes after the paragraph that cites them, and raised figures as such', async () => {
    const paper = await readHere(
      await wordFile(
        [
          paragraph(run('GRDP tăng 4,57%') + cites(1) + run(' so với năm 2022') + cites(2) + run('.')),
          paragraph(run('Thu hồi 46.560 m') + run('2', val('vertAlign', 'superscript')) + run(' đất.')),
        ].join(''),
        { 'word/footnotes.xml': notesPart('Khu vực dịch vụ tăng 5,67%.', 'Số liệu chính thức.') },
      ),
    );
    expect(shown(paper)).toEqual([
      'paragraph: GRDP tăng 4,57%¹ so với năm 2022².',
      'footnote: ¹ Khu vực dịch vụ tăng 5,67%.',
      'footnote: ² Số liệu chính thức.',
      'paragraph: Thu hồi 46.560 m² đất.',
    ]);
    expect(paper.blocks[1]).toMatchObject({ kind: 'footnote', mark: '¹' });
    expect(holdsTogether(paper)).toBe(true);
  });

  test('keeps merged cells, across and down, as one cell each', async () => {
    const grid = table(
      row(cell(line('TT'), '<w:vMerge w:val="restart"/>'), cell(line('Thực hiện'), val('gridSpan', '2'))),
      row(cell(line(''), '<w:vMerge/>'), cell(line('Tháng 9')), cell(line('9 tháng'))),
      row(cell(line('1')), cell(line('92,1')), cell(line('Thu ngân') + line('638,9'))),
    );
    const paper = await readHere(await wordFile(line('Phụ biểu') + grid + line('Hết.')));
    const [found] = paper.tables;
    expect(found?.cells[0]).toMatchObject({ row: 0, column: 0, rows: 2, columns: 1 });
    expect(paper.tables.map((one) => tableGrid(paper, one))).toEqual([
      [
        ['TT', 'Thực hiện', 'Thực hiện'],
        ['TT', 'Tháng 9', '9 tháng'],
        ['1', '92,1', 'Thu ngân 638,9'],
      ],
    ]);
    expect(paper.text).toBe('Phụ biểu\nTT\tThực hiện\nTháng 9\t9 tháng\n1\t92,1\tThu ngân 638,9\nHết.\n');
    expect(holdsTogether(paper)).toBe(true);
  });

  test('prints the numbers of its lists, and knows headings by style, outline and form', async () => {
    const numbered = (list: string, level: string, text: string): string =>
      paragraph(run(text), `<w:numPr>${val('ilvl', level)}${val('numId', list)}</w:numPr>`);
    const level = (at: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${at}">${val('start', '1')}${val('numFmt', format)}${val('lvlText', text)}</w:lvl>`;
    const paper = await readHere(
      await wordFile(
        [
          numbered('1', '0', 'KẾT QUẢ'),
          numbered('1', '1', 'Kinh tế'),
          numbered('1', '1', 'Xã hội'),
          numbered('1', '0', 'NHIỆM VỤ'),
          numbered('1', '1', 'Thu ngân sách.'),
          numbered('2', '0', 'Một ý'),
          paragraph(run('Tên chương'), val('pStyle', 'H2')),
          paragraph(run('Tên mục'), val('outlineLvl', '2')),
        ].join(''),
        {
          'word/numbering.xml': [
            `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="5">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}</w:abstractNum>`,
            `<w:abstractNum w:abstractNumId="6">${level(0, 'bullet', '')}</w:abstractNum>`,
            '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num></w:numbering>',
          ],
          'word/styles.xml': ['<w:styles xmlns:w="w"><w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style></w:styles>'],
        },
      ),
    );
    expect(shown(paper)).toEqual([
      'h2: I. KẾT QUẢ',
      'h3: 1. Kinh tế',
      'h3: 2. Xã hội',
      'h2: II. NHIỆM VỤ',
      'paragraph: 1. Thu ngân sách.',
      'paragraph: - Một ý',
      'h2: Tên chương',
      'h3: Tên mục',
    ]);
  });

  test('reads what a reader of the page sees: no deletions, hidden text or field codes, text boxes once', async () => {
    const box = (text: string): string => `<w:txbxContent>${line(text)}</w:txbxContent>`;
    const paper = await readHere(
      await wordFile(
        paragraph(
          `${run('Thu ')}<w:del><w:r><w:delText>500</w:delText></w:r></w:del><w:ins>${run('638,9')}</w:ins>${run(' tỷ đồng')}${run(' nháp', '<w:vanish/>')}` +
            '<w:r><w:instrText>PAGE \\* MERGEFORMAT</w:instrText></w:r>',
        ) +
          paragraph(
            `<w:r><mc:AlternateContent xmlns:mc="mc"><mc:Choice>${box('Trong khung')}</mc:Choice><mc:Fallback>${box('Trong khung')}</mc:Fallback></mc:AlternateContent></w:r>${run('Bên cạnh khung')}`,
          ),
      ),
    );
    expect(paper.text).toBe('Thu 638,9 tỷ đồng\nTrong khung\nBên cạnh khung\n');
    expect(paper.warnings.map(({ code }) => code)).toEqual(['hidden-text', 'tracked-changes']);
  });

  test('takes the columns of a letterhead one after the other, not as a table', async () => {
    const head = table(
      row(
        cell(line('UBND TỈNH AN BÌNH') + line('SỞ TÀI CHÍNH')),
        cell(line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + line('Độc lập - Tự do - Hạnh phúc')),
      ),
      row(cell(line('Số: 15/BC-STC')), cell(line('An Bình, ngày 05 tháng 01 năm 2024'))),
    );
    const paper = await readHere(await wordFile(head + line('BÁO CÁO') + line('Thu ngân sách năm 2023')));
    expect(paper.tables).toEqual([]);
    expect(paper.letterhead.issuer?.text).toBe('SỞ TÀI CHÍNH');
    expect(paper.letterhead.superior?.text).toBe('UBND TỈNH AN BÌNH');
    expect(paper.letterhead.number?.value).toBe('15/BC-STC');
  });

  test('keeps decomposed letters as they are', async () => {
    const words = 'Thu ngân sách đạt 5 tỷ đồng'.normalize('NFD');
    expect((await readHere(await wordFile(line(words)))).text).toBe(`${words}\n`);
  });
});

describe('a Word file that is not taken', () => {
  const entity = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  test.each<[string, Promise<Uint8Array>, string]>([
    ['with macros', wordFile(line('a'), { 'word/vbaProject.bin': ['x'] }), 'macros'],
    ['that says it carries macros', wordFile(line('a'), { '[Content_Types].xml': ['<Types ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'] }), 'macros'], // prettier-ignore
    ['with entities', wordFile('', { 'word/document.xml': [`<?xml version="1.0"?>${entity}<w:document><w:body><w:p>&b;</w:p></w:body></w:document>`] }), 'entities'], // prettier-ignore
    ['cut in a paragraph', wordFile('', { 'word/document.xml': ['<w:document><w:body><w:p><w:r><w:t>Thu ngân'] }), 'broken'],
    ['nested without end', wordFile('<w:p>'.repeat(5000)), 'broken'],
    ['in an old font', wordFile(line('Thu ng©n s¸ch ®Þa ph­¬ng')), 'old-font'],
    ['without words', wordFile(paragraph('')), 'no-text'],
  ])('%s', async (_, bytes, code) => expect(await faultOf(await bytes)).toBe(code));

  test('that unpacks to gigabytes is refused before it is unpacked', async () => {
    const filling = function* (): Generator<string> {
      for (let piece = 0; piece < 40; piece++) yield '<w:p/>'.repeat(300_000);
    };
    const bomb = await wordFile(filling());
    expect(bomb.length).toBeLessThan(1_000_000);
    const began = performance.now();
    expect(await faultOf(bomb)).toBe('bomb');
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
