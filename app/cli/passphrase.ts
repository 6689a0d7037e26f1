import { createReadStream, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { decrypted, EncryptedFault, looksEncrypted } from '@thucthi/platform';
import { CommandFault, wrongCall, type Surroundings } from './command.ts';

/** How a command is told the passphrase of a backup: never as a word of the call, which every user of the machine can read. */
export const passphraseOption = { 'passphrase-file': { type: 'string', help: 'tệp có cụm mật khẩu ở dòng đầu' } } as const;

const shortest = 12;

/** The passphrase from the file named, else from the environment. */
export function passphraseOf(around: Surroundings, file: string | null): string {
  const text = file === null ? (around.environment['THUCTHI_PASSPHRASE'] ?? '') : (readFileSync(file, 'utf8').split(/\r?\n/)[0] ?? '');
  if (text.length >= shortest) return text;
  throw new CommandFault(
    `Thiếu cụm mật khẩu (ít nhất ${shortest} ký tự): đặt THUCTHI_PASSPHRASE hoặc --passphrase-file TỆP.`,
    `The passphrase is missing (at least ${shortest} characters): set THUCTHI_PASSPHRASE or --passphrase-file FILE.`,
    wrongCall,
  );
}

/** Whether a file is an encrypted backup. */
export async function isEncrypted(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    return looksEncrypted(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

/** Decrypts a backup to its end and keeps nothing of it; refuses one that was cut off or altered. */
export async function readWhole(file: string, passphrase: string): Promise<void> {
  try {
    for await (const part of decrypted(createReadStream(file), passphrase)) void part;
  } catch (error) {
    if (!(error instanceof EncryptedFault)) throw error;
    throw error.reason === 'wrong-passphrase'
      ? new CommandFault(
          'Cụm mật khẩu không mở được bản sao này; không có gì được nạp.',
          'The passphrase does not open this backup; nothing was loaded.',
        )
      : new CommandFault(
          'Bản sao đã mã hóa bị sửa hoặc thiếu phần cuối; không có gì được nạp. Hãy dùng bản sao khác.',
          'The encrypted backup was altered or is cut off; nothing was loaded. Use another one.',
        );
  }
}
