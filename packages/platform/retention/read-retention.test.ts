import { expect, test } from 'vitest';
import { daysBefore, readRetention, usualRetention } from './read-retention.ts';

test('the operator’s days, within limits', () => {
  expect(usualRetention).toEqual({ signInDays: 0, visitDays: 396, mailDays: 365, webhookDays: 30 });
  expect(readRetention({ RETENTION_MAIL_DAYS: '90', RETENTION_SIGN_IN_DAYS: '30' })).toMatchObject({ mailDays: 90, signInDays: 30 });
  for (const wrong of ['0', '6', '3651', 'mãi mãi', '30.5', '-1'])
    expect(() => readRetention({ RETENTION_MAIL_DAYS: wrong }), wrong).toThrow('RETENTION_MAIL_DAYS');
});

test('a day has 24 hours', () => expect(daysBefore(new Date('2026-11-30T01:00:00Z'), 30).toISOString()).toBe('2026-10-31T01:00:00.000Z'));
