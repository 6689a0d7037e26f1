import type { OfficialDocument } from '../tree.ts';
import { openPress } from './press.ts';

/** The media type of the files written here. */
export const pdfType = 'application/pdf';

const press = openPress();

/**
 * A PDF file of an official document in the layout of its form: the same words in the same order as the Word file, tagged for those who
 * listen to it. Throws `PdfUnavailable` where there is no engine.
 */
export const writePdf = async (document: OfficialDocument): Promise<Uint8Array<ArrayBuffer>> => await press.print(document);
