import { refuseUnreadableLetters, SheetFault } from '@thucthi/sheet';
import { PaperFault } from './paper-fault.ts';
import type { Notice } from './types.ts';
import { warning } from './warning.ts';

/** More signs lost than this share of the text, and it cannot be read for what it was. */
const mostLost = 0.002;
const lookedAt = 200_000;

/** Refuses letters that are not what a reader would see (old fonts, wrong saving); says what else is wrong with them. */
export function judgeLetters(text: string): Notice[] {
  const lost = text.split('\ufffd').length - 1;
  if (lost > 0 && lost > text.length * mostLost) throw new PaperFault('broken-letters', '\ufffd');
  try {
    refuseUnreadableLetters(text.slice(0, lookedAt).replaceAll('\ufffd', ''));
  } catch (error) {
    if (!(error instanceof SheetFault)) throw error;
    throw new PaperFault(error.code === 'old-font' ? 'old-font' : 'broken-letters', error.guess);
  }
  const halves = text.isWellFormed() ? 0 : (text.match(/\p{Cs}/gu) ?? []).length;
  return [
    ...(lost > 0 ? [warning('lost-letters', String(lost))] : []),
    ...(halves > 0 ? [warning('lone-surrogates', String(halves))] : []),
  ];
}

/** Whether the letters of a PDF's text layer are letters at all: neither of an old font nor of one that hides what it shows. */
export function areReadable(text: string): boolean {
  const shown = text.replace(/\s+/g, '');
  const strange = (shown.match(/[^\p{Script=Latin}\p{N}\p{P}\p{S}\p{M}]|\p{Co}|\ufffd/gu) ?? []).length;
  if (strange > shown.length * 0.05) return false;
  try {
    judgeLetters(text);
    return true;
  } catch (error) {
    if (error instanceof PaperFault) return false;
    throw error;
  }
}
