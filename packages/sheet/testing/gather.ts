import { openTable } from '../index.ts';

/** All pieces of a written file as one. */
export async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const gathered: Uint8Array[] = [];
  for await (const piece of pieces) gathered.push(piece);
  return new Uint8Array(Buffer.concat(gathered));
}

/** All rows of a file as text. */
export async function rowsOf(bytes: Uint8Array): Promise<(readonly string[])[]> {
  const table = await openTable(bytes);
  const rows: (readonly string[])[] = [];
  for await (const { cells } of table.rows()) rows.push(cells);
  return rows;
}
