import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dropWhenFree } from '@thucthi/platform/testing';
import { asOwnerOf, callCommand, makeSmallInstallation } from './testing/small-installation.ts';

/** Backups that leave the machine, and moves from one kind of database to the other. */
const place = mkdtempSync(join(tmpdir(), 'thucthi-cli-carry-'));
const data = join(place, 'data');
const patient = { timeout: 240_000 };

beforeAll(() => makeSmallInstallation(data), 240_000);
afterAll(() => rmSync(place, { recursive: true, force: true }));

const call = (typed: readonly string[], environment: Record<string, string> = { THUCTHI_DATA: data }) => callCommand(typed, environment);

test(
  'an encrypted backup opens with its passphrase alone; one that was altered or cut off is refused before anything is made',
  patient,
  async () => {
    const file = join(place, 'ma-hoa.bak');
    const secret = { THUCTHI_DATA: data, THUCTHI_PASSPHRASE: 'một cụm từ dài để giữ bản sao' };
    expect(await call(['backup', file, '--encrypt'])).toMatchObject({
      code: 64,
      complaint: expect.stringContaining('Thiếu cụm mật khẩu') as string,
    });
    expect(await call(['backup', file, '--encrypt'], secret)).toMatchObject({ code: 0 });
    const trail = 'select * from audit order by id';
    const bytes = readFileSync(file);
    const [there, broken] = [join(place, 'from-encrypted'), join(place, 'hong.bak')];
    const restored = (from: string, more: object) => call(['restore', from], { ...secret, THUCTHI_DATA: there, ...more });
    expect(await restored(file, { THUCTHI_PASSPHRASE: 'một cụm từ khác hẳn' })).toMatchObject({
      code: 1,
      complaint: expect.stringContaining('không mở được') as string,
    });
    writeFileSync(broken, bytes.subarray(0, bytes.length - 20));
    expect(await restored(broken, {})).toMatchObject({
      code: 1,
      complaint: expect.stringContaining('bị sửa hoặc thiếu phần cuối') as string,
    });
    const changed = Buffer.from(bytes);
    changed[changed.length - 30]! ^= 1;
    writeFileSync(broken, changed);
    expect(await restored(broken, {})).toMatchObject({ code: 1 });
    expect(() => statSync(there)).toThrow('ENOENT');
    expect(await restored(file, {})).toMatchObject({ code: 0 });
    expect(await asOwnerOf(there, trail)).toEqual(await asOwnerOf(data, trail));
  },
);

test(
  'an installation is moved and every row of every table compared; a place in use is refused, and the source stays',
  patient,
  async () => {
    const there = join(place, 'moved');
    expect(await call(['move'])).toMatchObject({ code: 64 });
    const moved = await call(['move', '--to', there]);
    expect(moved).toMatchObject({
      code: 0,
      said: expect.stringMatching(/audit +\d+ +([0-9a-f]{16}) +\1\n[\s\S]*Giống hệt: \d+ bảng/) as string,
    });
    expect(await call(['audit', 'verify'], { THUCTHI_DATA: there })).toMatchObject({ code: 0 });
    expect(await call(['move', '--to', there])).toMatchObject({ code: 1, complaint: expect.stringContaining('đã có dữ liệu') as string });
    const server = process.env['DATABASE_URL'];
    if (server === undefined) return;
    // From the embedded engine to PostgreSQL and back: the same rows, told by the same hashes.
    const name = `thucthi_moved_${process.pid}`;
    const target = Object.assign(new URL(server), { pathname: `/${name}` }).href;
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    try {
      await client.query(`create database ${name}`);
      const across = await call(['move', '--to', target]);
      const back = await call(['move', '--to', join(place, 'back')], { DATABASE_URL: target });
      const proof = (said: string): string => said.slice(said.indexOf('bảng  '));
      expect([across.code, back.code, proof(across.said)]).toEqual([0, 0, proof(moved.said)]);
      expect(proof(back.said)).toBe(proof(moved.said));
    } finally {
      await dropWhenFree(client, name);
      await client.end();
    }
  },
);
