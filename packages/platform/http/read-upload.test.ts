import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { readUpload, readUploads } from './read-upload.ts';
import { Refusal } from './refusal.ts';

const app = new Hono();
app.post('/', async (context) => {
  try {
    const { name, bytes } = await readUpload(context, 'file');
    return context.json({ name, hex: Buffer.from(bytes).toString('hex') });
  } catch (error) {
    if (error instanceof Refusal) return context.json({ code: error.code, ...error.extra }, 422);
    throw error;
  }
});
app.post('/several', async (context) => {
  try {
    const files = await readUploads(context, 'file', 3);
    return context.json(files.map(({ name, bytes }) => `${name}: ${Buffer.from(bytes).toString()}`));
  } catch (error) {
    if (error instanceof Refusal) return context.json({ code: error.code, ...error.extra }, 422);
    throw error;
  }
});
const sent = async (body: BodyInit, type?: string): Promise<unknown> =>
  (await app.request('/', { method: 'POST', body, ...(type === undefined ? {} : { headers: { 'content-type': type } }) })).json();
const form = (parts: Record<string, string | File>): FormData => {
  const made = new FormData();
  for (const [name, value] of Object.entries(parts)) made.set(name, value);
  return made;
};

describe('readUpload', () => {
  test('takes the bytes as they are and the name without its folder', async () => {
    const bytes = Uint8Array.from([0, 13, 10, 45, 45, 13, 10, 13, 10, 255]);
    expect(await sent(form({ other: 'x', file: new File([bytes], 'C:\\tệp\\Số "liệu" 9.xlsx') }))).toEqual({
      name: 'Số "liệu" 9.xlsx',
      hex: Buffer.from(bytes).toString('hex'),
    });
  });

  test.each<[string, BodyInit, string | undefined]>([
    ['a text field', form({ file: 'no file' }), undefined],
    ['another field', form({ files: new File(['x'], 'a') }), undefined],
    ['JSON', '{}', 'application/json'],
    ['a body cut short', '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc', 'multipart/form-data; boundary=x'],
    ['a body without its boundary', 'abc', 'multipart/form-data; boundary=x'],
    ['nothing', '', 'multipart/form-data; boundary=x'],
  ])('refuses %s in words', async (_, body, type) =>
    expect(await sent(body, type)).toMatchObject({ code: 'invalid-file', vi: expect.stringContaining('Chưa có tệp') }),
  );
});

describe('readUploads', () => {
  const several = async (...files: File[]): Promise<unknown> => {
    const body = new FormData();
    for (const file of files) body.append('file', file);
    return (await app.request('/several', { method: 'POST', body })).json();
  };
  test('takes every file of the field in its order', async () =>
    expect(await several(new File(['1'], 'a/xã 1.xlsx'), new File([''], '..\\b.xlsx'), new File(['3'], 'b.xlsx'))).toEqual([
      'xã 1.xlsx: 1',
      'b.xlsx: ',
      'b.xlsx: 3',
    ]));

  test('refuses none and too many as a whole, in words', async () => {
    expect(await several()).toMatchObject({ code: 'invalid-file', vi: expect.stringContaining('Chưa có tệp') });
    expect(await several(...['1', '2', '3', '4'].map((name) => new File(['x'], name)))).toMatchObject({
      code: 'invalid-file',
      vi: expect.stringContaining('tối đa 3 tệp'),
    });
  });

  test('a body cut short is no body, whatever came before', async () => {
    const part = (name: string, rest: string): string =>
      `--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n${rest}`;
    const answer = await app.request('/several', {
      method: 'POST',
      body: `${part('a', 'whole\r\n')}${part('b', 'hal')}`,
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect(await answer.json()).toMatchObject({ code: 'invalid-file' });
  });
});
