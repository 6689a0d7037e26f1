import { lineText, type PageLine, type PageLines } from './placed.ts';

const pageNumber = /^[-–—\s]*(?:trang\s*)?\d{1,3}(?:\s*[/|]\s*\d{1,3})?[-–—\s]*$/iu;
/** Lines at the edge of a page that may be a running head or foot. */
const edge = 2;
const fewestPages = 3;

/** Leaves out page numbers, and lines that stand at the edge of most pages: they are no part of what the paper says. */
export function leaveOutFurniture(pages: readonly PageLines[]): PageLines[] {
  const seen = new Map<string, number>();
  for (const { lines } of pages) for (const key of new Set(edgesOf(lines).map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const running = (line: PageLine): boolean => {
    const count = seen.get(keyOf(line)) ?? 0;
    return pages.length >= fewestPages && count >= fewestPages && count > pages.length / 2;
  };
  return pages.map((page) => {
    const { lines } = page;
    const numbers = new Set([lines[0], lines.at(-1)].filter((line) => line !== undefined && pageNumber.test(lineText(line))));
    const dropped = new Set([...numbers, ...edgesOf(lines).filter(running)]);
    return { ...page, lines: lines.filter((line) => !dropped.has(line)) };
  });
}

const edgesOf = (lines: readonly PageLine[]): PageLine[] =>
  lines.length <= 2 * edge ? [...lines] : [...lines.slice(0, edge), ...lines.slice(-edge)];
const keyOf = (line: PageLine): string => lineText(line).replace(/\d+/g, '#');
