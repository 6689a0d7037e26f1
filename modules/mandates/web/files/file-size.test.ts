import { expect, test } from 'vitest';
import { fileSize } from './file-size.ts';

test.each([
  [1, 'kb', '1'],
  [300_000, 'kb', '293'],
  [1024 ** 2 - 1, 'kb', '1024'],
  [1024 ** 2, 'mb', '1.0'],
  [13_107_200, 'mb', '12.5'],
])('%d bytes', (bytes, unit, size) => expect(fileSize(bytes)).toEqual({ unit, size }));
