import { expect, test } from 'vitest';
import { evidenceName, nameOfEvidence } from './evidence-files.ts';

test.each([
  ['Biên bản họp 12/10.pdf', 'Biên bản họp 12-10.pdf'],
  ['../../etc/passwd', '-..-etc-passwd'],
  ['bao-cao\u202Efdp.exe', 'bao-caofdp.exe'],
  ['a\r\nContent-Type: text/html.pdf', 'a--Content-Type- text-html.pdf'],
  ['<img src=x onerror=alert(1)>.png', '-img src=x onerror=alert(1)-.png'],
  ['\u0000', '-'],
  ['   ', 'minh-chung'],
  ['...', 'minh-chung'],
])('%j is kept as %j', (name, kept) => expect(evidenceName(name)).toBe(kept));

test('a very long name keeps its ending and stays a name', () => {
  const kept = evidenceName(`${'à😀'.repeat(300)}.pdf`);
  expect(kept.length).toBeLessThanOrEqual(200);
  expect(kept.endsWith('.pdf')).toBe(true);
  expect(kept.isWellFormed()).toBe(true);
});

test('what is saved has the ending of what it is', () => {
  expect(nameOfEvidence('biên bản', 'pdf')).toBe('biên bản.pdf');
  expect(nameOfEvidence('ảnh.JPEG', 'jpeg')).toBe('ảnh.JPEG');
  expect(nameOfEvidence('ảnh.exe', 'png')).toBe('ảnh.exe.png');
});
