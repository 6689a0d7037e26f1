import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { openPaper } from '../open-paper.ts';
import { tableGrid } from '../table-grid.ts';
import { drawTable, flow, letterhead, pdfOf, scanOf, scannedPdfOf, words, type Draw } from '../testing/printed-page.ts';
import { faultOf, holdsTogether, readHere } from '../testing/reading-here.ts';

const paragraphs = [
  'Chín tháng năm 2023, tổng giá trị sản xuất theo giá so sánh ước thực hiện 12.976,8 tỷ đồng, đạt 74,2% kế hoạch và tăng 10,3% so với cùng kỳ; thu ngân sách nhà nước ước đạt 638,9 tỷ đồng, bằng 54,1% dự toán tỉnh giao.',
  'Công tác giảm nghèo được quan tâm, tỷ lệ hộ nghèo còn 0,47%, giảm 0,21 điểm phần trăm so với đầu năm; giải quyết việc làm cho 2.650 lao động.',
];
const rows = [
  ['TT', 'Chỉ tiêu', 'Tháng 9', '9 tháng'],
  ['1', 'Thu ngân sách', '92,1', '638,9'],
  ['2', 'Doanh nghiệp mới', '31', '298'],
];
const page: Draw = (context) => {
  letterhead(context);
  drawTable(rows, [40, 180, 100, 100], flow(paragraphs, 215, context) + 10, context);
};

/** Signs to be changed, put in or left out to make one text of the other. */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [row, sign] of [...a].entries()) {
    const now = [row + 1];
    for (const [at, other] of [...b].entries()) {
      now.push(Math.min((before[at + 1] ?? 0) + 1, (now[at] ?? 0) + 1, (before[at] ?? 0) + (sign === other ? 0 : 1)));
    }
    before = now;
  }
  return before.at(-1) ?? 0;
}

describe('a scan', () => {
  test('of a clean page at 200 dpi is read with 98 of 100 letters right, its table and letterhead too', { timeout: 120_000 }, async () => {
    const before = readdirSync(tmpdir());
    const progress: string[] = [];
    const answer = await openPaper(await scannedPdfOf([await scanOf(page, 200)]), {
      onProgress: (step) => progress.push(`${step.stage} ${step.page}/${step.pages}`),
    });
    if (!answer.read) throw new Error(answer.refusal.code);
    const { paper } = answer;
    expect(progress).toEqual(['reading 1/1', 'recognising 1/1']);
    expect(paper.kind).toBe('scan');
    const read = paper.blocks.filter(({ kind }) => kind === 'paragraph').map(({ start, end }) => paper.text.slice(start, end));
    for (const wanted of paragraphs) {
      const best = Math.min(...read.map((text) => distance(text, wanted)));
      expect(best / wanted.length).toBeLessThan(0.02);
    }
    expect(paper.tables.map((table) => tableGrid(paper, table).slice(1))).toEqual([rows.slice(1)]);
    expect(paper.letterhead).toMatchObject({ number: { value: '612/BC-UBND' }, date: { value: '2023-10-09' }, regime: 'state' });
    const [sheet] = paper.pages;
    expect(
      Buffer.from(sheet?.recognised?.image ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(sheet?.recognised?.confidence).toBeGreaterThan(80);
    expect(sheet?.words.length).toBeGreaterThan(100);
    expect(holdsTogether(paper)).toBe(true);
    expect(paper.warnings).toMatchObject([{ code: 'recognised-letters' }]);
    expect(readdirSync(tmpdir()).filter((name) => !before.includes(name) && /traineddata|tess/i.test(name))).toEqual([]);
  });

  test('lying aslant, on grey paper, under a red stamp of secrecy, is stopped', { timeout: 120_000 }, async () => {
    const secret = await scanOf((context) => {
      context.fillStyle = '#f0ece0';
      context.fillRect(0, 0, 595, 842);
      context.rotate(0.02);
      context.fillStyle = '#222222';
      words('UBND TỈNH AN BÌNH', 90, 70)(context);
      words('Số: 15/BC-UBND', 90, 90)(context);
      context.strokeStyle = '#c02030';
      context.fillStyle = '#c02030';
      context.strokeRect(90, 102, 90, 24);
      words('TỐI MẬT', 135, 119, 'bold', 'center', 15)(context);
    }, 150);
    expect(await faultOf(secret)).toBe('secret');
  });

  test('lying on its side gives what is printed and the stamp of arrival over it', { timeout: 120_000 }, async () => {
    const upright = await scanOf((context) => {
      letterhead(context);
      flow([paragraphs[1] ?? ''], 250, context);
      context.strokeStyle = '#c02030';
      context.fillStyle = '#c02030';
      context.strokeRect(60, 150, 150, 50);
      for (const [text, y] of [['ĐẾN  Số: 1330', 166], ['Ngày: 12/10/2023', 184]] as const) words(text, 70, y, 'bold')(context); // prettier-ignore
    }, 150);
    const image = await loadImage(upright);
    const canvas = createCanvas(image.height, image.width);
    const context = canvas.getContext('2d');
    context.translate(image.height, 0);
    context.rotate(Math.PI / 2);
    context.drawImage(image, 0, 0);
    const paper = await readHere(new Uint8Array(await canvas.encode('png')));
    expect(paper.letterhead).toMatchObject({
      number: { value: '612/BC-UBND' },
      arrivalStamp: { number: '1330', date: '2023-10-12' },
      kind: { name: 'báo cáo' },
    });
    expect(paper.text).toContain('tỷ lệ hộ nghèo còn 0,47%, giảm 0,21 điểm phần trăm so với đầu năm');
    expect(paper.pages[0]?.height).toBeGreaterThan(paper.pages[0]?.width ?? 0);
  });
});

describe('a PDF with text', () => {
  const report: Draw = (context) => {
    letterhead(context);
    flow(paragraphs, 230, context);
  };

  test('on which a mark of secrecy is stamped as a picture is stopped', { timeout: 120_000 }, async () => {
    const stamp = createCanvas(360, 100);
    const ink = stamp.getContext('2d');
    ink.fillStyle = '#ffffff';
    ink.fillRect(0, 0, 360, 100);
    ink.fillStyle = '#c02030';
    ink.font = 'bold 56px Tinos';
    ink.fillText('TỐI MẬT', 60, 70);
    const image = await loadImage(await stamp.encode('png'));
    const stamped: Draw = (context) => {
      report(context);
      context.drawImage(image, 90, 135, 108, 30);
    };
    expect(await faultOf(pdfOf([stamped]))).toBe('secret');
  });

  test('in an old font is recognised from the look of its pages', { timeout: 120_000 }, async () => {
    const old = pdfOf([(context) => words('Thu ng©n s¸ch ®Þa ph­¬ng n¨m 2023 ®¹t 638,9 tû ®ång', 85, 90)(context)]);
    const paper = await readHere(old);
    expect(paper.kind).toBe('scan');
    expect(paper.warnings.map(({ code }) => code)).toContain('unreadable-layer');
    expect(paper.text).toContain('638,9');
  });
});
