import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { addressOf } from './address-attempts.ts';

const seenFrom = async (remoteAddress: string, forwarded?: string): Promise<string> => {
  const app = new Hono().get('/', (context) => context.text(addressOf(context)));
  return (
    await app.request(
      '/',
      { headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } },
      { incoming: { socket: { remoteAddress } } },
    )
  ).text();
};

test('only a proxy on this machine is believed, and only about its own neighbour', async () => {
  expect(await seenFrom('203.0.113.9', '10.1.1.1')).toBe('203.0.113.9');
  expect(await seenFrom('127.0.0.1', '198.51.100.7, 203.0.113.9')).toBe('203.0.113.9');
  expect(await seenFrom('::ffff:127.0.0.1', '203.0.113.9')).toBe('203.0.113.9');
  expect(await seenFrom('::ffff:203.0.113.9')).toBe('203.0.113.9');
});

test('addresses of one IPv6 network count together', async () => {
  const home = await seenFrom('2001:db8:0:7::1');
  expect(await seenFrom('2001:db8:0:7:a:b:c:d')).toBe(home);
  expect(await seenFrom('2001:db8:0:8::1')).not.toBe(home);
  expect(await seenFrom('2001:db8::1')).toBe(await seenFrom('2001:db8::2'));
});
