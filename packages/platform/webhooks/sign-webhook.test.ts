import { expect, test } from 'vitest';
import { newWebhookSecret, webhookHeaders } from './sign-webhook.ts';
import { webhookPause } from './webhook-pause.ts';

test('signs as the published example of Standard Webhooks does', () => {
  const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at: new Date(1_614_265_330_000), body: '{"test": 2432232314}' };
  expect(webhookHeaders(message, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'])).toEqual({
    'webhook-id': message.id,
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

test('a new secret has 32 bytes and is another one each time; two secrets make two signatures', () => {
  const [one, two] = [newWebhookSecret(), newWebhookSecret()];
  expect(Buffer.from(one.replace('whsec_', ''), 'base64')).toHaveLength(32);
  expect(one).not.toBe(two);
  const { 'webhook-signature': signature } = webhookHeaders({ id: 'x', at: new Date(), body: '{}' }, [one, two]);
  expect(signature).toMatch(/^v1,\S{44} v1,\S{44}$/);
});

test('the pauses grow, come to somewhat over a day, are spread, and end', () => {
  const all = Array.from({ length: 9 }, (_, at) => webhookPause(at + 1, 0.5));
  expect(all[8]).toBeNull();
  const pauses = all.flatMap((one) => one ?? []);
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
  const hours = pauses.reduce((sum, one) => sum + one, 0) / 3_600_000;
  expect(hours).toBeGreaterThan(24);
  expect(hours).toBeLessThan(36);
  expect(webhookPause(3, 0)).toBeLessThan(webhookPause(3, 1) ?? 0);
});
