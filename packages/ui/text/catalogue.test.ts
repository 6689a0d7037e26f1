import { expect, test } from 'vitest';
import { CatalogueError, createCatalogue, joinCatalogues, readMessage } from './catalogue.ts';
import { uiWords } from './ui-words.ts';

const words = createCatalogue({
  'row.count': { vi: '{count} dòng', en: { one: '{count} row', other: '{count} rows' } },
  hello: { vi: 'Xin chào {name}', en: 'Hello {name}' },
});

test('reads a key in both languages and fills its parameters', () => {
  expect(readMessage(words, 'vi', 'hello', { name: 'Pleiku' })).toBe('Xin chào Pleiku');
  expect(readMessage(words, 'en', 'row.count', { count: 1 })).toBe('1 row');
  expect(readMessage(words, 'en', 'row.count', { count: '22' })).toBe('22 rows');
});

test('a missing key or parameter throws, or shows the key where the program says so', () => {
  expect(() => readMessage(words, 'vi', 'nothing' as 'hello')).toThrow(CatalogueError);
  expect(() => readMessage(words, 'vi', 'toString' as 'hello')).toThrow(CatalogueError);
  expect(() => readMessage(words, 'vi', 'hello')).toThrow('missing parameter {name}');
  expect(readMessage(words, 'vi', 'nothing' as 'hello', undefined, 'show-key')).toBe('nothing');
});

test('refuses an empty wording, parameters that differ between languages, and a key defined twice', () => {
  expect(() => createCatalogue({ a: { vi: ' ', en: 'a' } })).toThrow('empty wording');
  expect(() => createCatalogue({ a: { vi: '{x}', en: '{y}' } })).toThrow('parameters differ');
  expect(() => joinCatalogues(words, createCatalogue({ hello: { vi: 'a', en: 'a' } }))).toThrow('key defined twice');
  expect(Object.keys(joinCatalogues(words, uiWords).messages)).toContain('row.count');
});
