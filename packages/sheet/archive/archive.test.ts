import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { archiveOf, openArchive, openTable, safeFileName, SheetFault, workbookOf, type ArchivedFile } from '../index.ts';
import { sheetOf, workbookParts, zipOf } from '../testing/bad-files.ts';
import { bytesOf, rowsOf } from '../testing/gather.ts';

const text = (words: string): string[] => [words];
const mega = 1024 ** 2;
const said = async (file: ArchivedFile | undefined, most = mega): Promise<string> => {
  try {
    return Buffer.from((await file?.read(most)) ?? []).toString();
  } catch (error) {
    if (!(error instanceof SheetFault)) throw error;
    return error.code;
  }
};

/** A zip with one file whose header lies: what it says of its size, and its flags. */
function lyingZip(content: Buffer, told: { size: number; flags?: number }): Uint8Array {
  const name = Buffer.from('a.csv');
  const data = deflateRawSync(content);
  const head = (signature: number, before: number[]): Buffer => {
    const made = Buffer.alloc(30 - 4 + 4);
    made.writeUInt32LE(signature, 0);
    let at = 4;
    for (const value of before) at = made.writeUInt16LE(value, at);
    made.writeUInt32LE(crc32(content), at);
    made.writeUInt32LE(data.length, at + 4);
    made.writeUInt32LE(told.size, at + 8);
    made.writeUInt16LE(name.length, at + 12);
    return made.subarray(0, at + 16);
  };
  const flags = told.flags ?? 0;
  const local = Buffer.concat([head(0x04034b50, [20, flags, 8, 0, 0x21]), name, data]);
  const central = Buffer.concat([head(0x02014b50, [20, 20, flags, 8, 0, 0x21]), Buffer.alloc(14), name]);
  central.fill(0, 32, 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return new Uint8Array(Buffer.concat([local, central, end]));
}

describe('an archive', () => {
  test('of workbooks is written piece by piece and read back by names', async () => {
    const columns = [{ heading: 'Mã đơn vị', width: 10 }];
    const files = async function* () {
      for (const name of ['Xã Một - 1.xlsx', 'Phường Đặng - 2.xlsx'])
        yield {
          name,
          pieces: workbookOf(
            { name: 'S', columns },
            (async function* () {
              yield [name];
            })(),
          ),
        };
    };
    const archive = await openArchive(await bytesOf(archiveOf(files())), 10);
    expect(archive?.files.map(({ name }) => name)).toEqual(['Xã Một - 1.xlsx', 'Phường Đặng - 2.xlsx']);
    expect(await rowsOf((await archive?.files[1]?.read(mega)) ?? new Uint8Array())).toEqual([['Mã đơn vị'], ['Phường Đặng - 2.xlsx']]);
  });

  test('is not a workbook, and a workbook is no archive', async () => {
    expect(await openArchive(await zipOf(workbookParts(sheetOf(''))), 10)).toBeNull();
    expect(await openArchive(new Uint8Array(Buffer.from('a;b')), 10)).toBeNull();
  });

  test('tells each bad file by its name and spoils none of the others', async () => {
    const filling = function* (): Generator<string> {
      for (let piece = 0; piece < 60; piece++) yield ' '.repeat(100_000);
    };
    const archive = await openArchive(
      await zipOf({
        'Tháng 10/good.csv': text('good'),
        '../../etc/passwd': text('out'),
        'C:/out.csv': text('out'),
        '/out.csv': text('out'),
        'inner.zip': text('PK'),
        'bomb.csv': filling(),
        'large.csv': text('x1'.repeat(mega)),
        '__MACOSX/._good.csv': text('x'),
        '~$good.xlsx': text('x'),
        '.DS_Store': text('x'),
      }),
      20,
    );
    expect(archive?.files.map(({ name }) => name)).toEqual([
      'good.csv',
      'passwd',
      'out.csv',
      'out.csv',
      'inner.zip',
      'bomb.csv',
      'large.csv',
    ]);
    expect(await Promise.all((archive?.files ?? []).map((file) => said(file)))).toEqual([
      'good',
      'archive-name',
      'archive-name',
      'archive-name',
      'archive-nested',
      'too-large-inside',
      'file-too-large',
    ]);
  });

  test('that lies about a size, has a password, is cut short or holds too many is not believed', async () => {
    const content = Buffer.alloc(2 * mega, 'ab');
    const honest = await openArchive(lyingZip(content, { size: content.length }), 5);
    expect((await said(honest?.files[0], 3 * mega)).length).toBe(content.length);
    expect(await said((await openArchive(lyingZip(content, { size: 10 }), 5))?.files[0])).toBe('broken');
    expect(await said((await openArchive(lyingZip(content, { size: 10, flags: 1 }), 5))?.files[0])).toBe('archive-password');
    await expect(openArchive(lyingZip(content, { size: 10, flags: 0x41 }), 5)).rejects.toMatchObject({ code: 'archive-password' });
    const two = await zipOf({ 'a.csv': text('1'), 'b.csv': text('2') });
    await expect(openArchive(two.slice(0, two.length - 30), 5)).rejects.toMatchObject({ code: 'broken-archive' });
    expect(await openArchive(two, 1)).toMatchObject({ more: true, files: [{ name: 'a.csv' }] });
    expect(await openArchive(two, 2)).toMatchObject({ more: false });
  });
});

test.each([
  ['Xã A/B: "số 1" ', 'Xã A-B- -số 1-'],
  ['..\\..\\tệp', '-..-tệp'],
  ['con.xlsx', '-con.xlsx'],
  ['', '-'],
  ['a\u202Egpj.exe', 'a-gpj.exe'],
])('%j becomes the file name %j', (given, name) => expect(safeFileName(given)).toBe(name));

test('a formula nobody has worked out is told, not passed over as empty', async () => {
  const sheet = sheetOf('<row r="1"><c r="A1"><f>SUM(B1:C1)</f></c><c r="B1"><f>1+1</f><v>2</v></c></row>');
  const table = await openTable(await zipOf(workbookParts(sheet)));
  expect((await table.rows().next()).value?.cells).toEqual(['=SUM(B1:C1)', '2']);
});
