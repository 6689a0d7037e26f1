import { asWorker, Refusal, type Clock, type Database, type Log, type Scope } from '@thucthi/platform';
import { checkFiguresFile } from './check-figures-file.ts';
import { checkSeveralFiles, type SentFiles } from './check-several-files.ts';
import type { FileThread } from './file-thread.ts';
import { finishChecking } from './finish-checking.ts';
import { abandonBatches, type BatchRecord } from './import-batch.store.ts';

/** Files checked at once; each is a thread and its memory. */
const atOnce = 2;
/** Files that may wait with their bytes in memory. */
const mostWaiting = 6;
/** A process that checks a file gives a sign of life with every stretch; after this silence it is gone. */
const silentSeconds = 120;

type Parts = { database: Database; scope: Scope; clock: Clock; log: Log };

/** The checking of uploaded files in the background of one server. */
export interface FileChecks {
  /** Takes a file that will be checked. Answers at once. */
  readonly take: (parts: Parts, batch: BatchRecord, bytes: Uint8Array<ArrayBuffer>) => void;
  /** The same for several files of one import. */
  readonly takeSeveral: (parts: Parts, batch: BatchRecord, sent: SentFiles) => void;
  /** Refused when no file can be taken now. */
  readonly makeSureOfRoom: () => void;
  /** Gives a sign of life, and gives up what died with another process; `all` at the start of the only process there is. */
  readonly giveUpSilent: (database: Database, all?: boolean) => Promise<void>;
  /** Ends what is under way; unfinished files are given up and may be uploaded again. */
  readonly stop: () => Promise<void>;
}

/** Opens the desk at which uploaded files are checked. */
export function openFileChecks(): FileChecks {
  const running = new Map<string, { thread: FileThread | null; ended: Promise<void> }>();
  const waiting: (() => void)[] = [];
  let active = 0;
  let stopped = false;

  const turn = async (): Promise<void> => {
    if (active >= atOnce) await new Promise<void>((go) => waiting.push(go));
    active += 1;
  };
  const leave = (): void => {
    active -= 1;
    waiting.shift()?.();
  };
  async function check(
    parts: Parts,
    batch: BatchRecord,
    work: (onThread: (thread: FileThread) => void) => Promise<unknown>,
  ): Promise<void> {
    await turn();
    try {
      if (stopped) return;
      await work((thread) => {
        const own = running.get(batch.id);
        if (own) own.thread = thread;
      });
    } catch (error) {
      if (stopped) return; // given up with the process; the next start says so
      parts.log.error('checking a file failed', { batch: batch.id, error });
      await sayFailed(parts.database, parts.scope, batch).catch((second: unknown) =>
        parts.log.error('a failed check could not be noted', { batch: batch.id, error: second }),
      );
    } finally {
      leave();
      running.delete(batch.id);
    }
  }
  const take = (parts: Parts, batch: BatchRecord, work: Parameters<typeof check>[2]): void => {
    const entry = { thread: null as FileThread | null, ended: Promise.resolve() };
    running.set(batch.id, entry);
    entry.ended = check(parts, batch, work);
  };
  return {
    makeSureOfRoom: () => {
      if (stopped || running.size >= atOnce + mostWaiting) throw new Refusal('too-many-imports');
    },
    take: (parts, batch, bytes) => take(parts, batch, (onThread) => checkFiguresFile(parts, batch, bytes, onThread)),
    takeSeveral: (parts, batch, sent) => take(parts, batch, (onThread) => checkSeveralFiles(parts, batch, sent, onThread)),
    giveUpSilent: async (database, all = false) => {
      await asWorker(database, 'files nobody checks any more', (tx) => abandonBatches(tx, all ? 0 : silentSeconds, [...running.keys()]));
    },
    stop: async () => {
      stopped = true;
      for (const go of waiting.splice(0)) go();
      await Promise.all(
        [...running.values()].map(async ({ thread, ended }) => {
          await thread?.stop();
          await ended;
        }),
      );
    },
  };
}

async function sayFailed(database: Database, scope: Scope, batch: BatchRecord): Promise<void> {
  await finishChecking(database, scope, batch, {
    rowCount: 0,
    errorCount: 1,
    errors: [
      {
        row: 0,
        column: '',
        vi: 'Hệ thống không kiểm tra hết được tệp này. Chưa có gì được ghi; hãy tải tệp lên lại, nếu vẫn lỗi hãy chia nhỏ tệp và báo quản trị.',
        en: 'The system could not finish checking this file. Nothing was written; upload it again, or split it and tell the administrator.',
      },
    ],
  });
}
