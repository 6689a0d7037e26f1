import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOwnerOf, callCommand, makeSmallInstallation } from './testing/small-installation.ts';

/** The commands over the trail, on an embedded data directory as an operator has it. */
const place = mkdtempSync(join(tmpdir(), 'thucthi-cli-audit-'));
const data = join(place, 'data');
const patient = { timeout: 240_000 };
let ids: string[];

beforeAll(async () => {
  ids = await makeSmallInstallation(data);
}, 240_000);
afterAll(() => rmSync(place, { recursive: true, force: true }));

const call = (...typed: string[]) => callCommand(typed, { THUCTHI_DATA: data });

test('the catalogue is run with an exit code that scripts can use, and told with what to do', patient, async () => {
  expect(await call('integrity', 'check', '--list')).toMatchObject({ code: 0, said: expect.stringContaining('Cách xử lý') as string });
  expect(await call('integrity', 'check')).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^co-quan:\n( {2}đạt .*\n?)+$/) as string,
  });
  expect(await call('integrity', 'check', '--only', 'no.such')).toMatchObject({ code: 64 });
});

test('a digest is printed, found again, and a row is proved by it; a row changed in the database is named', patient, async () => {
  const printed = await call('audit', 'digest');
  expect(printed).toMatchObject({ code: 0, said: expect.stringContaining('Cơ quan (co-quan)') as string });
  const digest = /Mã: +(\S+)/.exec(printed.said)?.[1] ?? '';
  expect(await call('audit', 'verify', '--body', 'co-quan', '--digest', digest.replaceAll('-', ' '))).toMatchObject({
    code: 0,
    said: expect.stringMatching(/nhật ký nguyên vẹn; 3 dòng dưới 1 niêm phong[\s\S]*Mã trên giấy là của niêm phong 1/) as string,
  });
  expect(await call('audit', 'verify', '--digest', digest)).toMatchObject({ code: 64 });
  const mistyped = digest.startsWith('0') ? `1${digest.slice(1)}` : `0${digest.slice(1)}`;
  expect(await call('audit', 'verify', '--body', 'co-quan', '--digest', mistyped)).toMatchObject({
    code: 64,
    complaint: expect.stringContaining('gõ chưa đúng') as string,
  });

  const proof = join(place, 'proof.json');
  writeFileSync(proof, (await call('audit', 'prove', ids[1]!, '--body', 'co-quan')).said);
  expect(await call('audit', 'check-proof', proof, '--digest', digest)).toMatchObject({ code: 0 });
  writeFileSync(proof, readFileSync(proof, 'utf8').replace('thing.made', 'thing.lost'));
  expect(await call('audit', 'check-proof', proof, '--digest', digest)).toMatchObject({ code: 2 });

  await asOwnerOf(data, `update audit set action = 'thing.lost' where id = '${ids[1]}'`);
  expect(await call('audit', 'verify')).toMatchObject({
    code: 2,
    said: expect.stringMatching(new RegExp(`1 chỗ không khớp[\\s\\S]*đã bị sửa \\(niêm phong 1, dòng 2, .*${ids[1]}`)) as string,
  });
  expect(await call('integrity', 'check', '--only', 'audit.seals')).toMatchObject({
    code: 2,
    said: expect.stringMatching(/LỖI +audit\.seals: 1 chỗ/) as string,
  });
  expect(await call('audit', 'digest')).toMatchObject({ code: 2, said: '', complaint: expect.stringContaining('không in mã') as string });
});
