import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const HERE = join(import.meta.dirname, '..');
const FOLDERS = ['.', 'checks', 'directives', 'frame', 'lexicon', 'number', 'recognise', 'text'];
const COMMENTS = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
const VIETNAMESE = /[ăâđêôơư\u0300\u0301\u0303\u0309\u0323]/iu;

describe('the engine', () => {
  it('names no Vietnamese word: words are data', () => {
    const files = FOLDERS.flatMap((folder) =>
      readdirSync(join(HERE, folder))
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .map((name) => join(HERE, folder, name)),
    );
    expect(files.length).toBeGreaterThan(40);
    const spoken = files.filter((file) => VIETNAMESE.test(readFileSync(file, 'utf8').replace(COMMENTS, '').normalize('NFD')));
    expect(spoken).toEqual([]);
  });
});
