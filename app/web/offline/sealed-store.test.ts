import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { openSealedStore } from './sealed-store.ts';

afterEach(() => vi.unstubAllGlobals());

const secret = { figures: [{ indicator: 'ho-ngheo', value: '123456789' }] };

test('keeps over a new visit, one person apart from the other, and nothing readable on the disk', async () => {
  const store = await openSealedStore();
  expect(store.lasting).toBe(true);
  await store.put('an', 'waiting', '1', secret);
  await store.put('binh', 'waiting', '2', { other: true });
  const again = await openSealedStore();
  expect(await again.list('an', 'waiting')).toEqual([{ id: '1', value: secret }]);
  expect(await again.countOthers('an', 'waiting')).toBe(1);
  const raw = await openDB('thucthi-offline', 1);
  const records = (await raw.getAll('kept')) as { sealed: ArrayBuffer }[];
  for (const { sealed } of records) expect(new TextDecoder('latin1').decode(sealed)).not.toContain('123456789');
  const key = (await raw.get('keys', 'own')) as CryptoKey;
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow('not extractable');
  await again.clear('an', 'waiting');
  expect(await again.list('an', 'waiting')).toEqual([]);
  expect(await again.list('binh', 'waiting')).toHaveLength(1);
});

test('a record put in the place of another is not opened', async () => {
  const store = await openSealedStore();
  await store.put('an', 'copy', 'a', secret);
  const raw = await openDB('thucthi-offline', 1);
  const record = (await raw.get('kept', ['an', 'copy', 'a'])) as object;
  await raw.put('kept', { ...record, id: 'b' });
  await expect(store.get('an', 'copy', 'b')).rejects.toThrow('operation');
});

test('without a secure address what is kept lasts for the tab, and it says so', async () => {
  vi.stubGlobal('crypto', {});
  const store = await openSealedStore();
  expect(store.lasting).toBe(false);
  await store.put('an', 'draft', '1', secret);
  expect(await store.get('an', 'draft', '1')).toEqual(secret);
  await store.remove('an', 'draft', '1');
  expect(await store.get('an', 'draft', '1')).toBeUndefined();
});
