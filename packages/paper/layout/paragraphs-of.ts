import { footnoteMark } from './heading-level.ts';
import { bottom, right, runText, type PageLine } from './placed.ts';

const item = /^(?:[-–+•*►]\s|\d{1,3}[.)]\s|\p{L}[.)]\s|[IVXLC]{1,6}[.)]\s|\(\d{1,2}\)\s|(?:Điều|Chương|Phần|Mục|PHẦN|CHƯƠNG|MỤC)\s)/u;
const closes = /[.;:!?…]["”)]*$/u;

/** How the lines of a page are set: its margins and the usual step from line to line. */
interface Setting {
  readonly left: number;
  readonly right: number;
  readonly step: number;
}

/** Lines that are read down the page, put together to paragraphs as they were before they were broken to the width of the page. */
export function paragraphsOf(lines: readonly PageLine[]): PageLine[][] {
  const setting = settingOf(lines);
  const paragraphs: PageLine[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1)?.at(-1);
    if (last === undefined || beginsParagraph(last, line, setting)) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs;
}

function settingOf(lines: readonly PageLine[]): Setting {
  const at = (values: readonly number[], share: number): number =>
    [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;
  const steps = lines.slice(1).map((line, index) => line.box.y - (lines[index]?.box.y ?? 0));
  return {
    left: at(lines.map(({ box }) => box.x), 0.1), // prettier-ignore
    right: at(lines.map(({ box }) => right(box)), 0.9), // prettier-ignore
    step: at(steps.filter((step) => step > 0), 0.4), // prettier-ignore
  };
}

function beginsParagraph(last: PageLine, line: PageLine, setting: Setting): boolean {
  const text = textOf(line);
  const before = textOf(last);
  if (footnoteMark(text) !== null) return true;
  if (Math.abs(line.size - last.size) > 0.18 * Math.max(line.size, last.size)) return true;
  if (line.box.y - last.box.y > 1.45 * setting.step + 1 || line.box.y < last.box.y - last.size) return true;
  if (isCapital(text) !== isCapital(before) && Math.min(text.length, before.length) > 6) return true;
  const ended = closes.test(before);
  const short = endsEarly(last, line, setting);
  const indented = line.box.x > setting.left + 0.9 * line.size && line.box.x > last.box.x + 0.6 * line.size;
  if (item.test(text) && (ended || short || indented)) return true;
  return short || (indented && (ended || !/^\p{Ll}/u.test(text)));
}

/** The first word of the next line would have fitted: the line was ended on purpose. */
function endsEarly(last: PageLine, line: PageLine, setting: Setting): boolean {
  const first = line.runs[0]?.words[0];
  return first !== undefined && setting.right - right(last.box) > first.box.width + 0.9 * line.size;
}

export const textOf = ({ runs }: PageLine): string => runs.map(runText).join(' ');
const isCapital = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);

/** Whether a paragraph may go on at the top of the next page. */
export function goesOn(last: readonly PageLine[], next: PageLine, page: readonly PageLine[]): boolean {
  const end = last.at(-1);
  if (end === undefined || closes.test(textOf(end)) || !/^[\p{Ll}\d(]/u.test(textOf(next))) return false;
  return !item.test(textOf(next)) && !endsEarly(end, next, settingOf(page)) && bottom(end.box) > 0;
}
