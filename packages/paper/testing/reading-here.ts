import { usualLimits, type Limits } from '../limits.ts';
import { PaperFault } from '../paper-fault.ts';
import type { PageRange } from '../reading.ts';
import { readPaper } from '../read-paper.ts';
import type { Paper } from '../types.ts';

/** Reads a paper in this thread, as tests do that are not about the thread. */
export const readHere = (source: Uint8Array | string, limits: Partial<Limits> = {}, pages?: PageRange): Promise<Paper> =>
  readPaper(source, { limits: { ...usualLimits, ...limits }, pages, report: () => {} });

/** The code of the fault a paper is refused for; 'read' when it is not. */
export async function faultOf(source: Uint8Array | string, limits: Partial<Limits> = {}): Promise<string> {
  try {
    await readHere(source, limits);
    return 'read';
  } catch (error) {
    if (error instanceof PaperFault) return error.code;
    throw error;
  }
}

/** The words of each block, with its kind before them. */
export const shown = ({ text, blocks }: Paper): string[] =>
  blocks.map((block) => `${block.kind === 'heading' ? `h${block.level}` : block.kind}: ${text.slice(block.start, block.end)}`);

/** Whether blocks follow each other without overlapping, and everything but white space between them is in one. */
export function holdsTogether({ text, blocks, tables, pages }: Paper): boolean {
  let at = 0;
  for (const { start, end } of blocks) {
    if (start < at || end <= start || /\S/.test(text.slice(at, start))) return false;
    at = end;
  }
  if (/\S/.test(text.slice(at))) return false;
  const inside = (span: { start: number; end: number }): boolean => span.start >= 0 && span.start <= span.end && span.end <= text.length;
  const words = pages.flatMap((page) => page.words);
  return (
    [...tables, ...tables.flatMap((table) => table.cells), ...pages].every(inside) &&
    pages.every((page, index) => page.start >= (pages[index - 1]?.end ?? 0)) &&
    words.every((word) => inside(word) && !/\s/.test(text.slice(word.start, word.end)))
  );
}
