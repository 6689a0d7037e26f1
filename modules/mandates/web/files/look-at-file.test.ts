import { expect, test, vi } from 'vitest';
import { lookAtFile } from './look-at-file.ts';

const pdf = (name: string): File => new File(['%PDF-1.4\n'], name);

test('a file is read once before it is sent: its hash, and what speaks against it', async () => {
  const good = await lookAtFile(pdf('ban-ky.pdf'), 1000);
  expect(good).toMatchObject({ fault: null, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect((await lookAtFile(pdf('ban-ky.docx'), 1000)).fault?.vi).toContain('nội dung là PDF');
  const large = await lookAtFile(pdf('ban-ky.pdf'), 5);
  expect(large.fault?.vi).toContain('lớn hơn mức cho phép');
  expect(large.hash).toBe(good.hash); // the hash alone may still be recorded
});

test('a file that cannot be read says so and has no hash', async () => {
  const gone = pdf('ban-ky.pdf');
  vi.spyOn(gone, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotReadableError'));
  expect(await lookAtFile(gone, 1000)).toMatchObject({ hash: null, fault: { vi: expect.stringContaining('Không đọc được') } });
});
