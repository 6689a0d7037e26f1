import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { keyFileName, readKeys } from './read-keys.ts';
import { openSecretBox } from './secret-box.ts';

const folder = mkdtempSync(join(tmpdir(), 'thucthi-keys-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const nothing = { keys: null, keyFile: null, databaseUrl: null, dataDirectory: folder };

describe('a sealed secret', () => {
  const [old, fresh] = [randomBytes(32), randomBytes(32)];

  test('opens with its key for its purpose, and with no other', () => {
    const box = openSecretBox([old]);
    const sealed = box.seal('bí mật', 'authenticator 1');
    expect(sealed).not.toContain('bí mật');
    expect(box.open(sealed, 'authenticator 1')).toBe('bí mật');
    expect(box.open(sealed, 'authenticator 2')).toBeNull();
    expect(openSecretBox([fresh]).open(sealed, 'authenticator 1')).toBeNull();
    expect(openSecretBox([fresh]).holdsKeyOf(sealed)).toBe(false);
    expect(box.seal('bí mật', 'authenticator 1')).not.toBe(sealed);
  });

  test('does not open once one of its letters is another', () => {
    const box = openSecretBox([old]);
    const sealed = box.seal('bí mật', 'x');
    // The last letter of base64 holds bits that stand for nothing; every other one counts.
    for (let at = 0; at < sealed.length - 1; at++) {
      const other = sealed[at] === 'A' ? 'B' : 'A';
      const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
      expect(box.open(changed, 'x'), changed).toBeNull();
    }
    for (const rubbish of ['', 'v1', 'v1..', 'v1.a.b.c', sealed.slice(0, 30)]) expect(box.open(rubbish, 'x')).toBeNull();
  });

  test('opens after a new key was put before the old one', () => {
    const sealed = openSecretBox([old]).seal('bí mật', 'x');
    const both = openSecretBox([fresh, old]);
    expect(both.open(sealed, 'x')).toBe('bí mật');
    expect(openSecretBox([fresh]).open(both.seal('mới', 'x'), 'x')).toBe('mới');
  });
});

describe('the keys of an installation', () => {
  test('there is none by default on PostgreSQL; the embedded database gets one of its own, for its user only, and keeps it', () => {
    expect(readKeys({ ...nothing, databaseUrl: 'postgres://…' })).toBeNull();
    const first = readKeys(nothing);
    expect(first).toHaveLength(1);
    expect(statSync(join(folder, keyFileName)).mode & 0o777).toBe(0o600);
    expect(readKeys(nothing)).toEqual(first);
    const elsewhere = mkdtempSync(join(folder, 'second-'));
    expect(readKeys({ ...nothing, dataDirectory: elsewhere })).not.toEqual(first);
  });

  test('a file others may read, a short key, a key of one letter and two sources are refused in words', () => {
    const path = join(folder, keyFileName);
    chmodSync(path, 0o644);
    expect(() => readKeys(nothing)).toThrow('chmod 600');
    chmodSync(path, 0o600);
    const key = randomBytes(32).toString('base64');
    for (const weak of ['changeme', randomBytes(16).toString('base64'), Buffer.alloc(32, 1).toString('base64'), ''])
      expect(() => readKeys({ ...nothing, keys: weak })).toThrow('openssl rand -base64 32');
    expect(() => readKeys({ ...nothing, keys: key, keyFile: path })).toThrow('Chỉ đặt một trong hai');
    expect(readKeys({ ...nothing, keys: `${key}, ${key}` })).toHaveLength(2);
  });
});
