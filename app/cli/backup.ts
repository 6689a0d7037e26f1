import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { copyIn, copyOut, CopyRefused, decrypted, encrypted, migrate, type Database } from '@thucthi/platform';
import { formatNumberVi } from '@thucthi/kernel';
import { migrationFolders } from '../server/migration-folders.ts';
import { CommandFault, type Command } from './command.ts';
import { openOperated } from './installation.ts';
import { isEncrypted, passphraseOf, passphraseOption, readWhole } from './passphrase.ts';

const count = (rows: number): string => formatNumberVi(String(rows));

/** Writes a copy to a file that bears its name only once it is whole; readable by its owner alone. */
async function writeCopy(database: Database, file: string, passphrase: string | null, progress: (line: string) => void): Promise<number> {
  const unfinished = `${file}.partial`;
  const gzip = createGzip({ level: 4 });
  const output = createWriteStream(unfinished, { mode: 0o600, flush: true });
  const written =
    passphrase === null ? pipeline(gzip, output) : pipeline(gzip, (packed: AsyncIterable<Buffer>) => encrypted(packed, passphrase), output);
  try {
    const write = async (text: string): Promise<void> => {
      if (!gzip.write(text)) await Promise.race([new Promise((resolve) => gzip.once('drain', resolve)), written]);
    };
    const rows = await copyOut(database, write, (table, done) => progress(`${table}: ${count(done)} dòng`));
    gzip.end();
    await written;
    await rename(unfinished, file);
    return rows;
  } catch (error) {
    gzip.destroy();
    await written.catch(() => {});
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Copies the whole installation into one file. */
export const backup: Command = {
  name: 'backup',
  usage: 'TỆP [--encrypt]',
  summary: 'sao lưu toàn bộ dữ liệu vào một tệp (.gz)',
  details: [
    'Với cơ sở dữ liệu nhúng: dừng chương trình trước. Với PostgreSQL: chương trình vẫn chạy được, bản sao là trạng thái tại một thời điểm.',
    'Tệp chứa cả tên người dùng và mật khẩu đã băm: hãy cất giữ như chính dữ liệu.',
    '--encrypt mã hóa bằng cụm mật khẩu trong THUCTHI_PASSPHRASE hoặc trong tệp --passphrase-file; mất cụm mật khẩu là mất bản sao.',
  ],
  options: { encrypt: { type: 'boolean', help: 'mã hóa bản sao (AES-256-GCM)' }, ...passphraseOption },
  words: [1, 1],
  run: async ({ words, around, flag, text }) => {
    const file = words[0] ?? '';
    const passphrase = flag('encrypt') ? passphraseOf(around, text('passphrase-file')) : null;
    if (existsSync(file))
      throw new CommandFault(
        `Tệp ${file} đã có; không ghi đè. Hãy chọn tên khác.`,
        `${file} exists and is not overwritten. Choose another name.`,
      );
    const database = await openOperated(around, false);
    try {
      const rows = await writeCopy(database, file, passphrase, around.progress);
      around.say(`Đã sao lưu ${count(rows)} dòng vào ${file}.`);
      return 0;
    } finally {
      await database.close();
    }
  },
};

/** Why a copy cannot be put somewhere, in both languages. */
export const refusals: Record<CopyRefused['reason'], readonly [string, string]> = {
  'no-copy': ['Tệp này không phải bản sao lưu của Thực Thi.', 'This is no backup of Thực Thi.'],
  'cut-off': ['Bản sao lưu bị thiếu phần cuối; không có gì được nạp.', 'The backup is cut off; nothing was loaded.'],
  'other-version': [
    'Bản sao lưu do phiên bản khác của chương trình tạo ra. Hãy phục hồi bằng đúng phiên bản ấy, rồi nâng cấp.',
    'The backup was made by another version. Restore it with that version, then upgrade.',
  ],
  'not-empty': [
    'Nơi phục hồi đã có dữ liệu; không có gì được ghi đè. Hãy dùng thư mục dữ liệu hoặc cơ sở dữ liệu trống.',
    'The target holds data already; nothing was overwritten. Use an empty data directory or database.',
  ],
};

/** The lines of a packed copy; a file that is no gzip or is cut off ends them, and `copyIn` says what that means. */
async function* linesOf(file: string, passphrase: string | null): AsyncGenerator<string> {
  let broken = false;
  const packed = passphrase === null ? createReadStream(file) : Readable.from(decrypted(createReadStream(file), passphrase));
  const unpacked = packed.pipe(createGunzip()).on('error', () => {
    broken = true;
    plain.end();
  });
  const plain = new Transform({ transform: (chunk, _encoding, done) => done(null, chunk) });
  unpacked.pipe(plain);
  for await (const line of createInterface({ input: plain, crlfDelay: Infinity })) yield line;
  if (broken) yield '';
}

/** Puts a backup into an empty installation: after a loss, on a new machine, or to move from embedded to PostgreSQL. */
export const restore: Command = {
  name: 'restore',
  usage: 'TỆP',
  summary: 'phục hồi bản sao lưu vào nơi còn trống (nhúng hoặc PostgreSQL)',
  details: [
    'Nơi đến do THUCTHI_DATA hoặc DATABASE_URL chỉ ra và phải trống. Nạp tất cả hoặc không nạp gì.',
    'Bản sao đã mã hóa được nhận ra; cụm mật khẩu lấy từ THUCTHI_PASSPHRASE hoặc --passphrase-file.',
  ],
  options: passphraseOption,
  words: [1, 1],
  run: async ({ words, around, text }) => {
    const file = words[0] ?? '';
    if (!existsSync(file)) throw new CommandFault(`Không có tệp ${file}.`, `There is no file ${file}.`);
    const passphrase = (await isEncrypted(file)) ? passphraseOf(around, text('passphrase-file')) : null;
    // Read to its end once before anything is opened: what was cut off or altered is known before a row is written.
    if (passphrase !== null) await readWhole(file, passphrase);
    const database = await openOperated(around, true);
    try {
      await migrate(database, migrationFolders);
      const rows = await copyIn(database, linesOf(file, passphrase), (table, done) => around.progress(`${table}: ${count(done)} dòng`));
      around.say(`Đã phục hồi ${count(rows)} dòng từ ${file}.`);
      return 0;
    } catch (error) {
      if (!(error instanceof CopyRefused)) throw error;
      throw new CommandFault(...refusals[error.reason]);
    } finally {
      await database.close();
    }
  },
};
