import { nfc } from '@thucthi/kernel';

const longest = 220;
const raised = /^[⁰¹²³⁴-⁹]+/u;

/** The mark of a footnote that begins a line ("¹ Trong đó…"), or null. */
export const footnoteMark = (text: string): string | null => raised.exec(text)?.[0] ?? null;

/**
 * The level of a line that is a heading, null for any other: parts and titles in capitals 1, Roman numbers 2, "1." 3, "1.1." 4, as
 * Decree 30/2020/NĐ-CP lays documents out. A numbered line that reads as a sentence is none.
 */
export function headingLevel(raw: string): number | null {
  const text = nfc(raw.slice(0, longest + 1)).trim();
  if (text === '' || text.length > longest) return null;
  const capital = text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
  if (/^(?:PHẦN|CHƯƠNG|PHỤ LỤC)(?=[\s:.]|$)/iu.test(text) && (capital || text.length < 60)) return 1;
  if (/^[IVXLC]{1,6}[.)\-–]\s*\S/u.test(text) && !/[.;,]$/.test(text)) return 2;
  if (/^MỤC\s/u.test(text)) return 2;
  if (capital && text.length >= 6 && text.length <= 160 && !/\d{3}/.test(text.replace(/\b(?:19|20)\d\d\b/g, '')))
    return /^\d+[.)]/.test(text) ? 3 : 1;
  if (/^\d{1,2}\.\d{1,2}(?:\.\d{1,2})?[.)]?\s+\p{Lu}/u.test(text) && isTitle(text)) return 4;
  if (/^\d{1,2}[.)]\s+\p{Lu}/u.test(text) && isTitle(text)) return 3;
  return null;
}

const isTitle = (text: string): boolean => text.length <= 140 && !/[.;,:]$/.test(text) && !/[.;]\s/.test(text.replace(/^[\d.)]+\s/, ''));
