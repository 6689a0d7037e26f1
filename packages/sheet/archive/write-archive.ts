import { packed } from '../xlsx/write-parts.ts';

/** Files as one .zip, each made and packed when its turn comes, so that however many there are only one piece of one is held. */
export function archiveOf(
  files: AsyncIterable<{ readonly name: string; readonly pieces: AsyncIterable<Uint8Array> }>,
): AsyncGenerator<Uint8Array> {
  return packed(partsOf(files));
}

async function* partsOf(
  files: AsyncIterable<{ readonly name: string; readonly pieces: AsyncIterable<Uint8Array> }>,
): AsyncGenerator<{ path: string; pieces: AsyncIterable<Uint8Array> }> {
  for await (const { name, pieces } of files) yield { path: name, pieces };
}
