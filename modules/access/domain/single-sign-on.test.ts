import { expect, test } from 'vitest';
import { issuerFault, namedBy, shownSecondFactor } from './single-sign-on.ts';

test('a provider is https, or on the machine itself', () => {
  for (const fine of ['https://sso.tinh.gov.vn/realms/thucthi', 'http://localhost:9000', 'http://127.0.0.1:9000/x'])
    expect(issuerFault(fine), fine).toBeNull();
  for (const bad of [
    'http://sso.tinh.gov.vn',
    'http://localhost.tinh.vn',
    'http://127.0.0.1.evil.test',
    'ftp://sso.tinh.gov.vn',
    'sso.tinh.gov.vn',
    'https://a:b@sso.tinh.gov.vn',
    'https://sso.tinh.gov.vn?x=1',
    'javascript:alert(1)',
    '',
  ])
    expect(issuerFault(bad), bad).not.toBeNull();
});

test('a claim names somebody only with a text the provider stands for', () => {
  expect(namedBy('preferred_username', { preferred_username: ' lan.tran ' })).toBe('lan.tran');
  for (const value of [undefined, null, 7, true, '', '  ', ['lan.tran'], { a: 1 }, 'x'.repeat(201)])
    expect(namedBy('preferred_username', { preferred_username: value })).toBeNull();
  expect(namedBy('email', { email: 'a@b.vn', email_verified: false })).toBeNull();
  expect(namedBy('email', { email: 'a@b.vn', email_verified: true })).toBe('a@b.vn');
});

test('a second factor counts only where the provider says so', () => {
  expect(shownSecondFactor(['pwd', 'otp'])).toBe(true);
  for (const amr of [undefined, 'mfa', ['pwd'], [], [1], {}]) expect(shownSecondFactor(amr)).toBe(false);
});
