import { canonicalJson, type Json } from '@thucthi/platform';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What the reader is, by its content: a change to a rule or to a word is another version, whether or not somebody numbered it. */
export interface ReaderProgram {
  reader: string;
  lexicons: string;
}

/** So much of a hash tells two versions apart and can still be read out over the telephone. */
const shown = 12;

const hashOf = (parts: readonly string[]): string => createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, shown);

/** The version of something that is data. */
export const versionOf = (data: Json): string => hashOf([canonicalJson(data)]);

/** Tests and the lines they are held against decide nothing about what is read. */
const isTrial = (path: string): boolean => path.startsWith('corpus/') || path.endsWith('.test.ts');

async function readProgram(): Promise<ReaderProgram> {
  const folder = dirname(createRequire(import.meta.url).resolve('@thucthi/reader'));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !isTrial(path))
    .toSorted();
  const hashed = async (of: readonly string[]): Promise<string> =>
    hashOf(await Promise.all(of.map(async (path) => `${path}\n${(await readFile(join(folder, path), 'utf8')).replaceAll('\r\n', '\n')}`)));
  const isData = (path: string): boolean => path.startsWith('data/');
  return { reader: await hashed(paths.filter((path) => !isData(path))), lexicons: await hashed(paths.filter(isData)) };
}

let known: Promise<ReaderProgram> | undefined;

/** The reader of this process; its files are read once. */
export const readerProgram = (): Promise<ReaderProgram> => (known ??= readProgram());
