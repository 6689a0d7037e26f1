import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCommand } from './run-command.ts';

const place = mkdtempSync(join(tmpdir(), 'thucthi-read-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(place, name);
  writeFileSync(path, content);
  return path;
};
async function call(...typed: string[]) {
  const said: string[] = [];
  const complaints: string[] = [];
  const code = await runCommand(typed, {
    environment: {},
    say: (line) => void said.push(line),
    complain: (text) => void complaints.push(text),
    progress: () => {},
  });
  return { code, said, complaint: complaints.join('\n') };
}

const good = 'Trong 9 tháng năm 2023, thu ngân sách ước đạt 838,9 tỷ đồng,\r\nbằng 54,1% dự toán tỉnh giao.\r\n';
const wrong = '9 tháng năm 2023, thành phố đón 412.350 lượt khách, gồm 400.000 lượt khách nội địa và 12.800 lượt khách quốc tế.';

test('read --json: a line a file, in the shape of the gold, with places in the file as it is', async () => {
  const paths = [file('mot.txt', good), file('hai.txt', wrong)];
  const { code, said } = await call('read', ...paths, '--json', '--date', '2023-10-11');
  expect(code).toBe(0);
  const lines = said.map((line) => JSON.parse(line) as { id: string; observations: { start: number; end: number; text: string }[] });
  expect(lines.map(({ id }) => id)).toEqual(['mot.txt', 'hai.txt']);
  expect(Object.keys(lines[0]!)).toEqual(expect.arrayContaining(['id', 'doc', 'observations', 'dates', 'documents', 'excluded', 'checks']));
  for (const [at, line] of lines.entries()) {
    const raw = readFileSync(paths[at]!, 'utf8');
    expect(line.observations.length).toBeGreaterThan(1);
    for (const one of line.observations) expect(raw.slice(one.start, one.end)).toBe(one.text);
  }
});

test('check: says what does not fit in words and answers 1; 0 where nothing is wrong', async () => {
  expect(await call('check', file('mot.txt', good))).toMatchObject({
    code: 0,
    said: [expect.stringContaining('không thấy chỗ nào không khớp')],
  });
  const { code, said } = await call('check', file('hai.txt', wrong));
  expect(code).toBe(1);
  expect(said.join('\n')).toContain('450');
});

test('a file that cannot be read is named with the reason, the others are read', async () => {
  const { code, said, complaint } = await call('read', file('rong.txt', ''), file('mot.txt', good));
  expect(code).toBe(1);
  expect(complaint).toContain('rong.txt');
  expect(said[0]).toContain('mot.txt: 2 số');
  expect(await call('read', join(place, 'khong-co.txt'))).toMatchObject({ code: 1, complaint: expect.stringContaining('Không mở được') });
  expect(await call('check', file('mot.txt', good), '--date', 'hôm nay')).toMatchObject({ code: 64 });
});

test('what stands in a file does not steer the terminal; a day that is none is refused', async () => {
  const steering =
    '\u001b[2J9 tháng năm 2023, thu \u001b]0;x\u0007ngân sách đạt 838,9 tỷ đồng. \u202eThành phố đón 412.350 lượt khách, gồm 400.000 lượt khách nội địa và 12.800 lượt khách quốc tế.';
  for (const command of ['read', 'check']) {
    const { said } = await call(command, file('dieu-khien.txt', `${steering}\n${good.repeat(40)}`));
    expect(said.length).toBeGreaterThan(1);
    expect(said.join('')).not.toMatch(/[^\P{C}\t]/u);
  }
  for (const date of ['2024-13-01', '2024-02-30', '2024-00'])
    expect((await call('read', file('mot.txt', good), '--date', date)).code).toBe(64);
  expect((await call('read', file('mot.txt', good), '--date', '2023-10')).code).toBe(0);
});
