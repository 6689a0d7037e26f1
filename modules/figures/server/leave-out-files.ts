import { Refusal, type ScopedTx } from '@thucthi/platform';
import { placeOfRow } from '../domain/place-in-files.ts';
import { dropRepeated, leaveOut, removeRowsOf, type ImportFile } from './import-files.store.ts';

/** Names that are told in a sentence. */
const named = 3;

/**
 * Makes several files ready to be written together: those left out are taken away, the others must be without fault and must not
 * contradict each other. Answers which are written.
 */
export async function leaveOutFiles(
  tx: ScopedTx,
  tenantId: number,
  batchId: string,
  files: readonly ImportFile[],
  out: readonly number[],
): Promise<ImportFile[]> {
  const left = new Set(out);
  if ([...left].some((number) => !files.some((file) => file.number === number))) throw new Refusal('not-found');
  const kept = files.filter(({ number }) => !left.has(number));
  if (kept.length === 0) throw new Refusal('import-files-none');
  const faulty = kept.filter(({ state }) => state !== 'ready');
  if (faulty.length > 0) throw new Refusal('import-files-faulty', { count: faulty.length, names: namesOf(faulty) });
  const against = kept.filter(({ contradicts }) => contradicts.some((number) => !left.has(number)));
  if (against.length > 0) throw new Refusal('import-files-contradict', { count: against.length, names: namesOf(against) });
  await removeRowsOf(tx, tenantId, batchId, [...left]);
  await leaveOut(tx, tenantId, batchId, [...left]);
  await dropRepeated(tx, tenantId, batchId);
  return kept;
}

const namesOf = (files: readonly ImportFile[]): string =>
  `${files
    .slice(0, named)
    .map(({ fileName }) => `“${fileName}”`)
    .join(', ')}${files.length > named ? '…' : ''}`;

/** A refusal of closed periods, with the file and row of each sentence instead of the number both make up. */
export function closedByFile(error: unknown, files: readonly ImportFile[]): unknown {
  if (!(error instanceof Refusal) || error.code !== 'period-closed' || files.length === 0) return error;
  const names = new Map(files.map(({ number, fileName }) => [number, fileName]));
  const problems = (error.extra['problems'] ?? []) as { index: number; vi: string; en: string }[];
  return new Refusal('period-closed', {
    ...error.extra,
    problems: problems.map(({ index, vi, en }) => {
      const { file, row } = placeOfRow(index);
      const name = names.get(file) ?? '';
      return { index: row, file, fileName: name, vi: `“${name}”, dòng ${row}: ${vi}`, en: `“${name}”, row ${row}: ${en}` };
    }),
  });
}
