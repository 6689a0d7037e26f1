import { foldVi, parsePeriodCode, periodEnd } from '@thucthi/kernel';
import { read, type Directive } from '@thucthi/reader';
import { suggestedProduct } from './suggested-product.ts';

/** A sentence of a conclusion as the reader understands it; what it does not say is null, never made up. */
export interface ReadLine {
  readonly text: string;
  /** Who is asked, in the words of the sentence. */
  readonly leadWords: string | null;
  readonly deadline: string | null;
  /** The words the day was read from; of haste without a day ("khẩn trương") those words. */
  readonly deadlineWords: string | null;
  /** What the verb lets expect to be handed in: offered, never entered by itself. */
  readonly suggestedProduct: string | null;
}

/** The most sentences that are taken at once; a longer text is a document to be read, not a conclusion to be typed. */
export const mostLines = 300;
/** Haste that names no day: shown beside the open deadline, so that the secretary asks for one. */
const haste = /(khẩn trương|ngay lập tức|cần (?:thực hiện|làm) ngay|sớm|trong thời gian tới|kịp thời)/iu;

/**
 * Cuts what the chair said into sentences that each ask for something. Sentences the reader takes for no directive are kept as they are:
 * the chair said them, and the secretary decides. `on` is the day of the session, for days named without a year.
 */
export function readConclusions(raw: string, on: string): ReadLine[] {
  const text = raw
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replaceAll(/[^\P{Cc}\t\n]/gu, ' ');
  const directives = read(text, { date: on }).directives;
  const lines: { start: number; line: ReadLine }[] = directives.map((one) => ({ start: one.start, line: lineOf(one) }));
  let at = 0;
  for (const paragraph of text.split('\n')) {
    const [start, end] = [at, at + paragraph.length];
    at = end + 1;
    const words = withoutBullet(paragraph);
    if (words === '' || directives.some((one) => one.start < end && one.end > start)) continue;
    lines.push({ start, line: readAlone(words, on) });
  }
  return lines
    .toSorted((a, b) => a.start - b.start)
    .map(({ line }) => line)
    .filter((line) => /[\p{L}\p{N}]/u.test(line.text));
}

/** One sentence by itself: read as an item under a conclusion, for that is what it is. */
function readAlone(words: string, on: string): ReadLine {
  const [directive] = read(`Kết luận phiên họp, Chủ tịch yêu cầu:\n- ${words}`, { date: on }).directives;
  if (directive === undefined) return { text: sentence(words), leadWords: null, deadline: null, ...rest(words, null) };
  return { ...lineOf(directive), text: sentence(words) };
}

function lineOf(directive: Directive): ReadLine {
  return {
    text: sentence(directive.text),
    leadWords: directive.actor,
    deadline: directive.deadline === null ? null : lastDayOf(directive.deadline),
    ...rest(directive.text, directive.deadline === null ? null : (directive.deadline_text ?? null)),
  };
}

/** The reader names a time: of a month, quarter or year its last day is the deadline; a time that is no such period is none. */
function lastDayOf(time: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(time)) return time;
  try {
    return periodEnd(parsePeriodCode(time));
  } catch {
    return null;
  }
}

const rest = (text: string, deadlineWords: string | null) => ({
  deadlineWords: deadlineWords ?? haste.exec(text)?.[0]?.toLowerCase() ?? null,
  suggestedProduct: suggestedProduct(text),
});

const withoutBullet = (line: string): string =>
  line
    .trim()
    .replace(/^(?:[-+*•–]|\d{1,3}[.)])\s+/u, '')
    .trim();

/** A sentence begins with a capital and ends without the mark that parted it from the next. */
function sentence(words: string): string {
  const bare = words
    .trim()
    .replace(/[\s.;,:…]+$/u, '')
    .replace(/^(?:\.{2,}|…)\s*/u, '');
  return bare.slice(0, 1).toLocaleUpperCase('vi') + bare.slice(1);
}

/** A unit that can be asked to lead. */
export interface NamedUnit {
  readonly slug: string;
  readonly name: string;
  readonly kind: string;
  /** Directly below the unit that sits. */
  readonly below: boolean;
}

/** Kinds of units that are meant when "the wards and communes" are asked. */
const groups: readonly { readonly words: RegExp; readonly kinds: readonly string[] }[] = [
  { words: /\bphuong\b/u, kinds: ['ward'] },
  { words: /\bxa\b/u, kinds: ['commune'] },
  { words: /\bthi tran\b/u, kinds: ['township'] },
  { words: /\bdac khu\b/u, kinds: ['special-zone'] },
  { words: /\b(?:quan|huyen)\b/u, kinds: ['urban-district', 'rural-district', 'district-city', 'town'] },
];

/**
 * The units that words name: one unit by its name, or all units of a kind below ("các phường, xã"). Empty where the words name none or
 * could name several: who leads is then for the secretary to say.
 */
export function unitsNamed(words: string, units: readonly NamedUnit[]): NamedUnit[] {
  const said = bareName(words);
  const exact = units.filter((unit) => bareName(unit.name) === said);
  if (exact.length === 1) return exact;
  if (/^(?:cac|moi|tung|tat ca|ubnd cac|uy ban nhan dan cac)\b/u.test(foldVi(words).trim())) {
    const kindsSaid = said.replaceAll('dia phuong', ''); // "địa phương" names no kind of unit
    const kinds = new Set(groups.filter(({ words: group }) => group.test(kindsSaid)).flatMap(({ kinds: of }) => of));
    const others = said
      .replaceAll(/\b(?:cac|moi|tung|tat ca|ubnd|uy ban nhan dan|va|phuong|xa|thi tran|dac khu|quan|huyen|dia phuong)\b/gu, '')
      .trim();
    if (kinds.size > 0 && others === '') return units.filter(({ kind, below }) => below && kinds.has(kind));
    return [];
  }
  if (said.length < 6) return [];
  const longer = units.filter((unit) => ` ${bareName(unit.name)} `.includes(` ${said} `));
  if (longer.length === 1) return longer;
  const shorter = units.filter((unit) => bareName(unit.name).length >= 6 && ` ${said} `.includes(` ${bareName(unit.name)} `));
  return shorter.length === 1 ? shorter : [];
}

/** The units that are named after "phối hợp" in a sentence, but for those that lead. */
export function coordinatingNamed(text: string, units: readonly NamedUnit[], leading: readonly NamedUnit[]): NamedUnit[] {
  const said = /phối hợp(.*)$/isu.exec(text.normalize('NFC'))?.[1];
  if (said === undefined) return [];
  const folded = ` ${bareName(said)} `;
  const named = units.filter((unit) => bareName(unit.name).length >= 6 && folded.includes(` ${bareName(unit.name)} `));
  return named.filter((unit) => !leading.some(({ slug }) => slug === unit.slug));
}

/** A name without the marks of writing, and without the words that stand before it by habit. */
const bareName = (name: string): string =>
  foldVi(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:giao|de nghi|yeu cau|dong chi|lanh dao|ubnd|uy ban nhan dan) (?!nhan dan)/u, '')
    .trim();
