import { writePages } from '../layout/write-pages.ts';
import type { Reading } from '../reading.ts';
import type { TextDraft } from '../text-draft.ts';
import { readPicture } from './read-picture.ts';
import { recognisePage } from './recognise-page.ts';
import { startRecogniser } from './recogniser.ts';

/** Reads one page from a picture of it. */
export async function readImageFile(bytes: Uint8Array, draft: TextDraft, { limits, report }: Reading): Promise<'image'> {
  const given = await readPicture(bytes, limits);
  report({ stage: 'recognising', page: 1, pages: 1 });
  const recogniser = await startRecogniser();
  try {
    const { lines, confidence, picture } = await recognisePage(given, 1, recogniser);
    writePages(draft, [lines], new Map([[1, { image: picture.png, confidence }]]));
    return 'image';
  } finally {
    await recogniser.stop();
  }
}
