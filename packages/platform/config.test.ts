import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('mail goes out only where server and sender are both set', () => {
  expect(readConfig({})).toMatchObject({ mail: null, baseUrl: null });
  const both = { SMTP_URL: 'smtps://login:secret@mail.tinh.gov.vn:465', MAIL_FROM: 'Thực Thi <thucthi@tinh.gov.vn>' };
  expect(readConfig({ ...both, PUBLIC_URL: 'https://thucthi.tinh.gov.vn/' })).toMatchObject({
    mail: { smtpUrl: both.SMTP_URL, from: both.MAIL_FROM },
    baseUrl: 'https://thucthi.tinh.gov.vn',
  });
  expect(readConfig({ ...both, MAIL_FROM: 'thucthi@tinh.gov.vn' }).mail?.from).toBe('thucthi@tinh.gov.vn');
});

test('the size of files of documents is the operator’s, where it is set', () => {
  expect(readConfig({}).documentFileMegabytes).toBeNull();
  expect(readConfig({ DOCUMENT_FILE_MB: '120' }).documentFileMegabytes).toBe(120);
});

test.each<readonly [Record<string, string>, string]>([
  [{ SMTP_URL: 'smtp://mail' }, 'SMTP_URL và MAIL_FROM phải đặt cùng nhau'],
  [{ MAIL_FROM: 'a@b.vn' }, 'SMTP_URL và MAIL_FROM phải đặt cùng nhau'],
  [{ SMTP_URL: 'mail.tinh.gov.vn', MAIL_FROM: 'a@b.vn' }, 'SMTP_URL phải có dạng'],
  [{ SMTP_URL: 'smtp://mail', MAIL_FROM: 'văn phòng' }, 'MAIL_FROM không phải địa chỉ thư'],
  [{ SMTP_URL: 'smtp://mail', MAIL_FROM: 'a@b.vn\nBcc: c@d.vn' }, 'MAIL_FROM không phải địa chỉ thư'],
  ...['0', '201', '12.5', 'nhiều'].map((megabytes) => [{ DOCUMENT_FILE_MB: megabytes }, 'DOCUMENT_FILE_MB='] as const),
  [{ PUBLIC_URL: 'thucthi.tinh.gov.vn' }, 'PUBLIC_URL='],
])('%o is refused in words that name the setting and show no password', (environment, words) => {
  expect(() => readConfig(environment)).toThrow(words);
});
