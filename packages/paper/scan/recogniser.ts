import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { lineOf, joinedLines, type PageLine, type Word } from '../layout/placed.ts';

const languageFolder = join(dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json')), '4.0.0_best_int');

/** What was recognised on a page: its lines, and how sure the recognition is, 0 to 100. */
export interface Recognised {
  readonly lines: readonly PageLine[];
  readonly confidence: number;
}

/** Recognises Vietnamese letters in pictures; everything it needs lies in the installed packages, nothing is fetched or kept on disk. */
export interface Recogniser {
  /** `png`: a whole page with columns and tables of its own, one block of lines, or one line of digits. */
  readonly recognise: (png: Uint8Array, as: 'page' | 'block' | 'figure') => Promise<Recognised>;
  readonly stop: () => Promise<void>;
}

/** Starts the recognition of letters; takes a quarter of a second and about 200 MB. */
export async function startRecogniser(): Promise<Recogniser> {
  const { createWorker, OEM, PSM } = await import('tesseract.js');
  let fail: (error: unknown) => void = () => {};
  const failed = new Promise<never>((_, reject) => (fail = reject));
  failed.catch(() => {});
  // Without a handler the library throws where nobody can catch it.
  const started = createWorker('vie', OEM.LSTM_ONLY, {
    langPath: languageFolder,
    gzip: true,
    cacheMethod: 'none',
    errorHandler: (error: unknown) => fail(error),
  });
  const worker = await Promise.race([started, failed]);
  return {
    recognise: async (png, as) => {
      const modes = { page: PSM.AUTO, block: PSM.SINGLE_BLOCK, figure: PSM.SINGLE_LINE };
      await worker.setParameters({ tessedit_pageseg_mode: modes[as], tessedit_char_whitelist: as === 'figure' ? figureSigns : '' });
      const work = worker.recognize(Buffer.from(png.buffer, png.byteOffset, png.byteLength), {}, { blocks: true, text: false });
      const { data } = await Promise.race([work, failed]);
      const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
      return { lines: joinedLines(lines.flatMap(pageLine)), confidence: Math.round(data.confidence) };
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}

const figureSigns = '0123456789.,-+%/()';
/** Letters too unsure to be letters: specks, rules and stamps. */
const leastSure = 12;

function pageLine(line: Tesseract.Line): PageLine[] {
  const heights = line.words.map(({ bbox }) => bbox.y1 - bbox.y0).sort((a, b) => a - b);
  const size = 0.9 * (heights[Math.floor(heights.length * 0.7)] ?? 0);
  const words = line.words.flatMap(({ text, bbox, confidence }): Word[] => {
    if (text.trim() === '' || (confidence < leastSure && !/[\p{L}\d]/u.test(text))) return [];
    return [
      { text: text.trim(), size, sure: confidence, box: { x: bbox.x0, y: bbox.y0, width: bbox.x1 - bbox.x0, height: bbox.y1 - bbox.y0 } },
    ];
  });
  return words.length === 0 ? [] : [lineOf(words)];
}
