import { expect, test } from 'vitest';
import { attachment } from '@thucthi/sheet';
import { fileNameOf, nameOfText, pastedName } from './paper-name.ts';

test('pasted text is called by its first words, without signs nobody sees', () => {
  expect(nameOfText('\n \u0000\u202e\n\u202eBÁO \ud800 CÁO\u0000 tháng 9\nkhác')).toBe('BÁO \ufffd CÁO tháng 9');
  expect(nameOfText(' \n\u200b')).toBe(pastedName);
  const long = nameOfText('𝕏'.repeat(200));
  expect([...long]).toHaveLength(80);
  expect(long.isWellFormed()).toBe(true);
});

test('a name with path parts, quotes or line ends stays inside its header', () => {
  const header = attachment(fileNameOf('../a"b\'(c)\r\nX: y\ud800', null), 'van-ban');
  expect(header).toMatch(/^attachment; filename="van-ban"; filename\*=UTF-8''[A-Za-z0-9%._~!-]+$/);
  expect(fileNameOf('Báo cáo…', 'pasted')).toBe('Báo cáo.txt');
});
