import { expect, test } from 'vitest';
import { commonPasswords } from './common-passwords.ts';
import { passwordFault, passwordForm, passwordMinLength } from './password-rules.ts';

test('a hundred well-known passwords are long enough to be chosen, and all are refused', () => {
  expect(commonPasswords.size).toBeGreaterThanOrEqual(100);
  const idle = [...commonPasswords].filter((word) => word.length < passwordMinLength || word !== word.toLowerCase());
  expect(idle).toEqual([]);
  expect([...commonPasswords].filter((word) => !passwordFault(word, 'lan.tran')?.vi.includes('phổ biến'))).toEqual([]);
});

test.each([
  ['ngắn quá', 'ít nhất 10 ký tự'],
  ['x'.repeat(201), 'tối đa 200 ký tự'],
  ['Mật Khẩu 123'.replaceAll(' ', ''), 'phổ biến'],
  ['PASSWORD123', 'phổ biến'],
  ['zzzzzzzzzzzz', 'phổ biến'],
  ['56789012345', 'phổ biến'],
  ['Lan.Trần123', 'tên đăng nhập'],
])('%s is refused with the reason', (typed, reason) => {
  expect(passwordFault(typed, 'lan.tran')?.vi).toContain(reason);
});

test('a sentence of one’s own is taken; composed and decomposed typing is the same password', () => {
  expect(passwordFault('con trâu đi trước cái cày', 'lan.tran')).toBeNull();
  expect(passwordForm('trâu'.normalize('NFD'))).toBe(passwordForm('trâu'.normalize('NFC')));
});
