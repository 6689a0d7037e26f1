import type { Parts } from '@thucthi/sheet';
import { judgeLetters } from '../letters.ts';
import { PaperFault } from '../paper-fault.ts';
import { watchSecrecy } from '../secrecy-watch.ts';
import type { TextDraft } from '../text-draft.ts';
import { warning } from '../warning.ts';
import { readStyles } from './heading-styles.ts';
import { readLists } from './list-numbers.ts';
import { walkBody } from './walk-body.ts';
import { walkXml } from './walk-xml.ts';
import { writeBody } from './write-body.ts';

/** XML beyond this is no text a person wrote. */
const mostXml = 160 * 1024 ** 2;

/** Reads a Word document: text as printed, with list numbers, notes after the paragraph that cites them, tables and headings. */
export async function readDocx(parts: Parts, document: string, draft: TextDraft): Promise<void> {
  const beside = (name: string): string => `${document.slice(0, document.lastIndexOf('/') + 1)}${name}`;
  const body = walkBody(watchSecrecy(false));
  const walk = async (path: string, into: typeof body): Promise<void> => {
    if (parts.sizeOf(path) > mostXml) throw new PaperFault('bomb');
    await walkXml(parts.pieces(path), into.handler);
  };
  // Stamps of secrecy also stand in headers; what else stands there is repeated on every page and no part of the text.
  for (let at = 1; parts.has(beside(`header${at}.xml`)); at++) await walk(beside(`header${at}.xml`), walkBody(watchSecrecy(false)));
  await walk(document, body);
  const notes = new Map(body.notes);
  for (const name of ['footnotes.xml', 'endnotes.xml']) {
    if (!parts.has(beside(name))) continue;
    const noted = walkBody(watchSecrecy(false));
    await walk(beside(name), noted);
    for (const [id, items] of noted.notes) notes.set(id, items);
  }
  writeBody(draft, {
    items: body.items,
    notes,
    styles: await readStyles(parts, beside('styles.xml')),
    lists: await readLists(parts, beside('numbering.xml')),
  });
  draft.warnings.push(...judgeLetters(draft.text()));
  if (body.remarks.hidden) draft.warnings.push(warning('hidden-text'));
  if (body.remarks.tracked) draft.warnings.push(warning('tracked-changes'));
}
