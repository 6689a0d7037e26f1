import { expect, test } from 'vitest';
import { languageAsked } from './language.ts';

test.each<[string | undefined, string | undefined, 'vi' | 'en']>([
  [undefined, undefined, 'vi'],
  [undefined, '*', 'vi'],
  [undefined, 'fr-FR,fr;q=0.9', 'vi'],
  [undefined, 'en', 'en'],
  [undefined, 'en-GB,en;q=0.9,vi;q=0.5', 'en'],
  [undefined, 'EN-us;q=0.4, vi-VN;q=0.8', 'vi'],
  [undefined, 'en;q=0', 'vi'],
  [undefined, 'en;q=rubbish', 'vi'],
  ['vi', 'en', 'vi'],
  ['en', 'vi', 'en'],
  ['de', 'en', 'en'],
])('lang=%s with Accept-Language %s is answered in %s', (lang, accept, language) => {
  expect(languageAsked(lang, accept)).toBe(language);
});
