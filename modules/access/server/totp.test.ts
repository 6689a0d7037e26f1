import { expect, test } from 'vitest';
import { makeTotpSecret, totpAddress, totpCode, totpStep } from './totp.ts';

test('codes are those of RFC 6238, appendix B, cut to six digits', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'; // "12345678901234567890"
  for (const [seconds, code] of [
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
  ] as const)
    expect(totpCode(secret, new Date(seconds * 1000))).toBe(code);
});

test('a code counts one step early and one step late, and not two', () => {
  const secret = makeTotpSecret();
  const now = new Date('2026-11-16T02:00:15Z');
  const step = Math.floor(now.getTime() / 30_000);
  const at = (steps: number): Date => new Date(now.getTime() + steps * 30_000);
  expect([-2, -1, 0, 1, 2].map((steps) => totpStep(secret, totpCode(secret, at(steps)), now))).toEqual([
    null,
    step - 1,
    step,
    step + 1,
    null,
  ]);
  for (const rubbish of ['', '12345', '1234567', 'abcdef', '１２３４５６']) expect(totpStep(secret, rubbish, now)).toBeNull();
});

test('the address names the program and the person, with every letter in its place', () => {
  const address = new URL(totpAddress('GEZDGNBVGY3TQOJQ', 'lan.trần@gia-lai'));
  expect(address.host).toBe('totp');
  expect(decodeURIComponent(address.pathname)).toBe('/Thực Thi:lan.trần@gia-lai');
  expect(address.searchParams.get('secret')).toBe('GEZDGNBVGY3TQOJQ');
});
