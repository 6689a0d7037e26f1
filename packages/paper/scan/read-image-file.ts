import { lineText } from '../layout/placed.ts';
import { writePages } from '../layout/write-pages.ts';
import type { Reading } from '../reading.ts';
import { watchSecrecy } from '../secrecy-watch.ts';
import type { TextDraft } from '../text-draft.ts';
import { readPicture } from './read-picture.ts';
import { startRecogniser } from './recogniser.ts';

/** Reads one page from a picture of it. */
export async function readImageFile(bytes: Uint8Array, draft: TextDraft, { limits, report }: Reading): Promise<'image'> {
  const picture = await readPicture(bytes, limits);
  report({ stage: 'recognising', page: 1, pages: 1 });
  const recogniser = await startRecogniser();
  try {
    const { lines, confidence } = await recogniser.recognise(picture);
    const watch = watchSecrecy(true);
    for (const line of lines) watch.line(lineText(line));
    const { width, height, png: image } = picture;
    writePages(draft, [{ number: 1, width, height, lines }], new Map([[1, { image, confidence }]]));
    return 'image';
  } finally {
    await recogniser.stop();
  }
}
