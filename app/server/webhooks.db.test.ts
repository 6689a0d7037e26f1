import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { asWorker, newId } from '@thucthi/platform';
import { openTestWebhookReceiver, type TestWebhookReceiver } from '@thucthi/platform/testing';
import { cookieOf, openMatrixGround, pageHeaders, type MatrixGround } from './testing/matrix-ground.ts';

/** Other systems that are told of news, by the routes and the background of the whole house. */
let ground: MatrixGround;
let receiver: TestWebhookReceiver;
const cookies: Record<'administrator' | 'elsewhere' | 'office', string> = { administrator: '', elsewhere: '', office: '' };

beforeAll(async () => {
  ground = await openMatrixGround();
  receiver = await openTestWebhookReceiver();
  await ground.addPerson(ground.own, 'quan-tri', 'administrator');
  await ground.addPerson(ground.own, 'van-phong', 'office');
  await ground.addPerson(ground.other, 'quan-tri-la', 'administrator');
  cookies.administrator = await cookieOf(ground.services, ground.own, 'quan-tri');
  cookies.office = await cookieOf(ground.services, ground.own, 'van-phong');
  cookies.elsewhere = await cookieOf(ground.services, ground.other, 'quan-tri-la');
});
afterAll(async () => {
  await ground.close();
  await receiver.close();
});

interface Answered {
  status: number;
  json: Record<string, unknown> & { id: string; secret: string; revision: number };
}
async function ask(who: keyof typeof cookies, method: 'GET' | 'POST', path: string, body?: object): Promise<Answered> {
  const answer = await ground.services.fetch(
    new Request(`http://localhost/api/v1/webhooks${path}`, {
      method,
      headers: { ...pageHeaders, cookie: cookies[who] },
      ...(method === 'GET' ? {} : { body: JSON.stringify({ writeId: newId(), ...body }) }),
    }),
  );
  return { status: answer.status, json: (await answer.json()) as Answered['json'] };
}
const listed = async (who: keyof typeof cookies = 'administrator') =>
  (await ask(who, 'GET', '')).json['webhooks'] as Record<string, unknown>[];
const settings = (more: object = {}) => ({ url: receiver.url, topics: ['figures', 'tasks'], note: 'Trục liên thông', ...more });
const arrives = async (count: number): Promise<void> => {
  for (let tried = 0; tried < 100 && receiver.arrived.length < count; tried++) await new Promise((done) => setTimeout(done, 200));
  expect(receiver.arrived).toHaveLength(count);
};
const everything = (): Promise<string> =>
  asWorker(ground.database, 'test', async (tx) => {
    const { rows } = await sql<{ text: string }>`select coalesce(string_agg(t, ' '), '') as text from (
      select canonical as t from audit union all select answer::text from write_receipt union all select s::text from webhook_secret s
      union all select payload::text from outbox) x`.execute(tx);
    return rows[0]?.text ?? '';
  });

test('a figure saved is told to the other system, signed with the secret shown once; a resend bears the same id', async () => {
  const { status, json: made } = await ask('administrator', 'POST', '', settings());
  expect([status, made.secret]).toEqual([200, expect.stringMatching(/^whsec_[\w+/]{43}=$/)]);
  const saved = await ground.services.fetch(
    new Request('http://localhost/api/v1/figures', {
      method: 'POST',
      headers: { ...pageHeaders, cookie: cookies.office },
      body: JSON.stringify({
        writeId: newId(),
        figures: [
          {
            unit: ground.own.slugs.wards[0],
            indicator: 'budget-revenue',
            period: '2026-10',
            vintage: 'uoc',
            value: '987.5',
            basedOn: null,
          },
        ],
      }),
    }),
  );
  expect(saved.status).toBe(200);
  await arrives(1);
  const [first] = receiver.arrived;
  const headers = (first?.headers ?? {}) as Record<string, string>;
  const wanted = createHmac('sha256', Buffer.from(made.secret.slice(6), 'base64'))
    .update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${first?.body}`)
    .digest('base64');
  expect(headers['webhook-signature']).toBe(`v1,${wanted}`);
  expect(Math.abs(Date.now() / 1000 - Number(headers['webhook-timestamp']))).toBeLessThan(60);
  expect(first?.body).toContain('"topic":"figures","body":"tinh-nha"');
  expect(first?.body).not.toContain('987'); // ids, no figure
  const [delivery] = (await ask('administrator', 'GET', `/${made.id}/deliveries`)).json['deliveries'] as Record<string, unknown>[];
  expect(delivery).toMatchObject({ id: headers['webhook-id'], state: 'sent', status: 204, attempts: 1, nextAt: null });
  expect(await ask('administrator', 'POST', `/${made.id}/deliveries/${String(delivery?.['id'])}/resend`, {})).toMatchObject({
    status: 200,
    json: { queued: true },
  });
  await arrives(2);
  expect(receiver.arrived[1]?.headers['webhook-id']).toBe(headers['webhook-id']);
  expect(await ask('administrator', 'POST', `/${made.id}/test`, {})).toMatchObject({ status: 200 });
  await arrives(3);
  expect(receiver.arrived[2]?.body).toContain('"topic":"test"');
});

test('a secret is shown once: the same write again shows none, no list, trail or receipt holds it', async () => {
  const writeId = newId();
  const body = settings({ writeId, url: `${receiver.url}?khoa=rieng-tu` });
  const made = await ask('administrator', 'POST', '', body);
  const again = await ask('administrator', 'POST', '', body);
  expect(again.json).toEqual({ id: made.json.id, revision: 1, secret: null });
  const renewed = await ask('administrator', 'POST', `/${made.json.id}/secret`, { basedOn: 1 });
  expect(renewed.json).toMatchObject({ revision: 2, secret: expect.stringMatching(/^whsec_/) as string });
  expect(await ask('administrator', 'POST', `/${made.json.id}/secret`, { basedOn: 1 })).toMatchObject({
    status: 409,
    json: { code: 'changed-meanwhile' },
  });
  const kept = `${JSON.stringify(await listed())} ${await everything()}`;
  for (const secret of [made.json.secret, renewed.json.secret]) expect(kept).not.toContain(secret.slice(6, 30));
  expect(await everything()).not.toContain('rieng-tu');
  expect((await listed()).find(({ id }) => id === made.json.id)).toMatchObject({ oldSecretUntil: expect.any(String) as string });
});

test('another body sees, changes and sends nothing of it; who may not manage neither', async () => {
  const { json: made } = await ask('administrator', 'POST', '', settings());
  expect(await listed('elsewhere')).toEqual([]);
  for (const [path, body] of [
    [`/${made.id}`, { ...settings(), basedOn: 1, active: false }],
    [`/${made.id}/secret`, { basedOn: 1 }],
    [`/${made.id}/remove`, { basedOn: 1 }],
    [`/${made.id}/test`, {}],
    [`/${made.id}/deliveries/${newId()}/resend`, {}],
  ] as const) {
    expect([path, (await ask('elsewhere', 'POST', path, body)).status]).toEqual([path, 404]);
    expect([path, (await ask('office', 'POST', path, body)).status]).toEqual([path, 403]);
  }
  expect((await ask('elsewhere', 'GET', `/${made.id}/deliveries`)).status).toBe(404);
  expect((await listed()).find(({ id }) => id === made.id)).toMatchObject({ revision: 1, state: 'active' });
});

test('addresses inside, without https, or with hostile words are refused in words that say what to do', async () => {
  for (const url of [
    'https://10.0.0.8/tin',
    'https://169.254.169.254/latest/meta-data',
    'http://nhan.tinh.gov.vn/',
    'https://localhost/',
    'javascript:alert(1)',
    'https://a:b@nhan.tinh.gov.vn/',
  ]) {
    const answer = await ask('administrator', 'POST', '', settings({ url }));
    expect([url, answer.status, answer.json['code']]).toEqual([url, 422, 'invalid-request']);
  }
  const inside = await ask('administrator', 'POST', '', settings({ url: 'https://10.0.0.8/tin' }));
  expect(inside.json['vi']).toContain('THUCTHI_WEBHOOK_HOSTS');
  expect((await ask('administrator', 'POST', '', settings({ topics: [] }))).status).toBe(422);
  expect((await ask('administrator', 'POST', '', settings({ topics: ['audit'] }))).status).toBe(422);
  expect((await ask('administrator', 'POST', '', settings({ note: 'x'.repeat(301) }))).status).toBe(422);
});

test('paused and removed by whoever saw it last; what is stopped is not tried', async () => {
  const { json: made } = await ask('administrator', 'POST', '', settings());
  expect(await ask('administrator', 'POST', `/${made.id}`, { ...settings(), basedOn: 1, active: false })).toMatchObject({
    status: 200,
    json: { revision: 2 },
  });
  expect((await ask('administrator', 'POST', `/${made.id}/test`, {})).status).toBe(422);
  const late = await ask('administrator', 'POST', `/${made.id}`, { ...settings({ note: 'khác' }), basedOn: 1, active: true });
  expect(late).toMatchObject({ status: 409, json: { theirs: { state: 'paused' }, yours: { note: 'khác' } } });
  expect((await ask('administrator', 'POST', `/${made.id}/remove`, { basedOn: 1 })).status).toBe(409);
  expect((await ask('administrator', 'POST', `/${made.id}/remove`, { basedOn: 2 })).status).toBe(200);
  expect((await listed()).some(({ id }) => id === made.id)).toBe(false);
});

test('a body has at most twenty', async () => {
  const statuses: number[] = [];
  for (let count = (await listed()).length; count < 21; count++) statuses.push((await ask('administrator', 'POST', '', settings())).status);
  expect(statuses.at(-1)).toBe(422);
  expect(statuses.slice(0, -1).every((one) => one === 200)).toBe(true);
});
