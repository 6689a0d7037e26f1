import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, loadImage, PDFDocument, type SKRSContext2D } from '@napi-rs/canvas';

const require = createRequire(import.meta.url);
for (const face of ['400Regular', '700Bold', '400Regular_Italic']) {
  GlobalFonts.register(readFileSync(require.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`)), 'Tinos');
}

/** A4 in points. */
const sheet = { width: 595, height: 842 };
const margin = { left: 85, right: 552 };
const indent = 28;

/** Draws on a page in points, from the top down. */
export type Draw = (context: SKRSContext2D) => void;

const font = (size: number, style: string): string => `${style} ${size}px Tinos`.trim();

/** One line, begun, centred or ended at `x`. */
export const words =
  (text: string, x: number, y: number, style: string = '', align: 'left' | 'center' | 'right' = 'left', size: number = 13): Draw =>
  (context) => {
    context.font = font(size, style);
    context.textAlign = align;
    context.fillText(text, x, y);
    context.textAlign = 'left';
  };

const measure = createCanvas(1, 1).getContext('2d');

/** A paragraph as lines that fit the width of the page, the first one indented. */
export function linesOf(text: string): string[] {
  measure.font = font(13, '');
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    const longer = last === '' ? word : `${last} ${word}`;
    const room = margin.right - margin.left - (lines.length === 1 ? indent : 0);
    if (measure.measureText(longer).width > room) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** Paragraphs broken to the width of the page; gives the height they end at. */
export function flow(paragraphs: readonly string[], from: number, context: SKRSContext2D): number {
  let y = from;
  for (const text of paragraphs) {
    for (const [at, line] of linesOf(text).entries()) {
      words(line, margin.left + (at === 0 ? indent : 0), y)(context);
      y += 19;
    }
    y += 5;
  }
  return y;
}

/** The letterhead of a state report: two columns of lines, a title in the middle. */
export const letterhead: Draw = (context) => {
  const [left, right] = [175, 410];
  words('UBND TỈNH AN BÌNH', left, 70, '', 'center', 12)(context);
  words('ỦY BAN NHÂN DÂN', left, 86, 'bold', 'center', 12)(context);
  words('THÀNH PHỐ SAO MAI', left, 102, 'bold', 'center', 12)(context);
  words('Số: 612/BC-UBND', left, 124, '', 'center')(context);
  words('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', right, 70, 'bold', 'center', 12)(context);
  words('Độc lập - Tự do - Hạnh phúc', right, 86, 'bold', 'center')(context);
  words('Sao Mai, ngày 09 tháng 10 năm 2023', right, 124, 'italic', 'center')(context);
  words('BÁO CÁO', 318, 160, 'bold', 'center')(context);
  words('Tình hình kinh tế - xã hội 9 tháng đầu năm 2023', 318, 178, 'bold', 'center')(context);
};

/** A table with rules around every cell; texts by rows, columns of the given widths. */
export function drawTable(rows: readonly (readonly string[])[], widths: readonly number[], top: number, context: SKRSContext2D): number {
  const high = 22;
  const total = widths.reduce((sum, width) => sum + width, 0);
  context.lineWidth = 0.7;
  const rule = (x1: number, y1: number, x2: number, y2: number): void => {
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.stroke();
  };
  for (let at = 0; at <= rows.length; at++) rule(margin.left, top + at * high, margin.left + total, top + at * high);
  let x = margin.left;
  for (const [column, width] of [...widths, 0].entries()) {
    rule(x, top, x, top + rows.length * high);
    for (const [at, row] of rows.entries()) words(row[column] ?? '', x + 5, top + at * high + 15)(context);
    x += width;
  }
  return top + rows.length * high + 24;
}

/** Recipients at the left, signature at the right. */
export const signatures =
  (top: number): Draw =>
  (context) => {
    words('Nơi nhận:', margin.left, top, 'italic', 'left', 12)(context);
    words('- UBND tỉnh (báo cáo);', margin.left, top + 15, '', 'left', 11)(context);
    words('- Lưu: VT, TCKH.', margin.left, top + 29, '', 'left', 11)(context);
    words('TM. ỦY BAN NHÂN DÂN', 430, top, 'bold', 'center')(context);
    words('CHỦ TỊCH', 430, top + 17, 'bold', 'center')(context);
    words('Trần Văn Sáng', 430, top + 90, 'bold', 'center')(context);
  };

/** A PDF whose pages are drawn so: letters are text in it. */
export function pdfOf(pages: readonly Draw[]): Uint8Array {
  const document = new PDFDocument();
  for (const draw of pages) {
    // Its page draws as a canvas does; the type it is given is the browser's.
    draw(document.beginPage(sheet.width, sheet.height) as unknown as SKRSContext2D);
    document.endPage();
  }
  return new Uint8Array(document.close());
}

/** The picture of a page as a scanner gives it, a PNG of so many dots per inch. */
export async function scanOf(draw: Draw, dotsPerInch: number): Promise<Uint8Array> {
  const scale = dotsPerInch / 72;
  const canvas = createCanvas(Math.round(sheet.width * scale), Math.round(sheet.height * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#111111';
  context.scale(scale, scale);
  draw(context);
  return new Uint8Array(await canvas.encode('png'));
}

/** A PDF whose pages are pictures. */
export async function scannedPdfOf(pictures: readonly Uint8Array[]): Promise<Uint8Array> {
  const images = await Promise.all([...new Set(pictures)].map(async (png) => [png, await loadImage(png)] as const));
  const byBytes = new Map(images);
  return pdfOf(
    pictures.map((png) => (context) => {
      const image = byBytes.get(png);
      if (image !== undefined) context.drawImage(image, 0, 0, sheet.width, sheet.height);
    }),
  );
}
