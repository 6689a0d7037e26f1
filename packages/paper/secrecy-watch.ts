import { foldVi, nfc } from '@thucthi/kernel';
import { annexWords, partyMotto, secrecyLabel, secrecyMarks, stateMotto } from './data/official-layout.ts';
import { PaperFault } from './paper-fault.ts';

/** Lines below the top of a page, or around a letterhead, within which a mark of secrecy stands. */
const headLines = 25;
const aboveHead = 6;
const letters = /\p{L}/u;
const compact = (text: string): string => nfc(text).replace(/[^\p{L}]/gu, '');
const marks = secrecyMarks.map(compact);
const foldedMarks = marks.map(foldVi);
const [plainMark] = foldedMarks;

/** Looks at the lines of a paper as they are read and throws the fault `secret` as soon as one marks it as secret. */
export interface SecrecyWatch {
  /** A new page begins, so a new head. */
  readonly page: () => void;
  readonly line: (text: string) => void;
}

/** Begins to watch; `recognised` when letters come from a picture, whose tone marks may be misread on a stamp. */
export function watchSecrecy(recognised: boolean): SecrecyWatch {
  let sinceHead = 0;
  let sinceMark = Number.POSITIVE_INFINITY;
  return {
    page: () => {
      sinceHead = 0;
    },
    line: (text) => {
      for (const part of text.split(/[\t\n\f]|\s{3,}/)) {
        if (!letters.test(part)) continue;
        sinceHead += 1;
        sinceMark += 1;
        if (opensDocument(part)) {
          if (sinceMark <= aboveHead) throw new PaperFault('secret');
          sinceHead = 0;
        }
        if (!isSecrecyMark(part, recognised)) continue;
        if (sinceHead <= headLines) throw new PaperFault('secret');
        sinceMark = 0;
      }
    },
  };
}

/** Whether a line of its own is nothing but a mark of secrecy; the word inside a sentence is none. */
export function isSecrecyMark(line: string, recognised: boolean): boolean {
  if (line.length > 60) return false;
  const labelled = foldVi(line)
    .replace(/^[^a-z]+/, '')
    .startsWith(secrecyLabel);
  const bare = labelled ? compact(line).slice(compact(secrecyLabel).length) : compact(line);
  if (marks.includes(bare)) return true;
  const folded = foldVi(bare);
  if (folded !== plainMark && marks.includes(bare.toUpperCase())) return true;
  if (labelled) return foldedMarks.includes(folded);
  return recognised && bare === bare.toUpperCase() && foldedMarks.includes(folded);
}

function opensDocument(line: string): boolean {
  if (line.length > 120) return false;
  const folded = foldVi(line);
  return (
    stateMotto.includes(folded) ||
    partyMotto.includes(folded) ||
    /^so\s*:?\s*\d+\s*[-/]/.test(folded) ||
    annexWords.some((word) => folded.startsWith(word))
  );
}
