import type { Wording } from '@thucthi/platform/contract';
import { faultWords } from '../../domain/files/file-faults.ts';
import { glanceAtFile } from '../../domain/files/glance-at-file.ts';
import { fileHash } from './file-hash.ts';

/** A file somebody chose, looked at in the browser before anything is sent. */
export interface ChosenFile {
  readonly file: File;
  /** null where the file could not be read */
  readonly hash: string | null;
  /** why the register would not keep it; null where nothing speaks against it yet */
  readonly fault: Wording | null;
}

const unreadable: Wording = {
  vi: 'Không đọc được tệp này trên máy của bạn (tệp đang mở ở chương trình khác, hoặc trang không chạy qua https). Hãy chọn lại tệp.',
  en: 'The file could not be read on your device (it is open elsewhere, or the page does not run over https). Choose it again.',
};

const tooLarge = (maxBytes: number): Wording => {
  const limit = `${Math.floor(maxBytes / 1024 ** 2)} MB`;
  return {
    vi: `Tệp lớn hơn mức cho phép (${limit}). Chưa có gì được gửi. Hãy giảm độ phân giải bản quét (200 dpi là đủ) hoặc tách tệp.`,
    en: `The file is larger than allowed (${limit}). Nothing was sent. Lower the resolution of the scan (200 dpi is enough) or split it.`,
  };
};

/** Reckons the hash of a file and takes a first look at it; the server looks again, and closer. */
export async function lookAtFile(file: File, maxBytes: number | undefined): Promise<ChosenFile> {
  try {
    const hash = await fileHash(file);
    if (maxBytes !== undefined && file.size > maxBytes) return { file, hash, fault: tooLarge(maxBytes) };
    const glance = glanceAtFile(file.name, new Uint8Array(await file.arrayBuffer()));
    return { file, hash, fault: 'fault' in glance ? faultWords(glance.fault, glance.kind) : null };
  } catch {
    return { file, hash: null, fault: unreadable };
  }
}
