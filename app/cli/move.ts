import { formatNumberVi } from '@thucthi/kernel';
import { copyIn, copyOut, CopyRefused, markTables, migrate, openDatabase, type Database, type TableMark } from '@thucthi/platform';
import { migrationFolders } from '../server/migration-folders.ts';
import { refusals } from './backup.ts';
import { CommandFault, wrongCall, type Command } from './command.ts';
import { openOperated } from './installation.ts';

const count = (rows: number): string => formatNumberVi(String(rows));

/** Lines that one side writes and the other reads; whoever is ahead waits, so that a large installation needs no room between them. */
function openPipe() {
  let waiting: string[] = [];
  let ended = false;
  let failure: Error | null = null;
  let wakeReader = (): void => {};
  let wakeWriter = (): void => {};
  let rest = '';
  return {
    write: async (text: string): Promise<void> => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      waiting.push(...lines);
      wakeReader();
      while (waiting.length > 10_000 && !ended) await new Promise<void>((resolve) => (wakeWriter = resolve));
      if (failure !== null) throw new Error('the other side has ended');
    },
    end: (error: unknown = null): void => {
      ended = true;
      if (error !== null) failure ??= error instanceof Error ? error : new Error('the other side has ended');
      wakeReader();
      wakeWriter();
    },
    lines: async function* (): AsyncGenerator<string> {
      for (;;) {
        const now = waiting;
        waiting = [];
        wakeWriter();
        yield* now;
        if (waiting.length > 0) continue;
        if (failure !== null) throw failure;
        if (ended) return;
        await new Promise<void>((resolve) => (wakeReader = resolve));
      }
    },
  };
}

/** Copies everything from one database into the other, empty one: all or nothing. */
async function carryOver(from: Database, to: Database, progress: (line: string) => void): Promise<number> {
  const pipe = openPipe();
  const told = (table: string, rows: number): void => progress(`${table}: ${count(rows)} dòng`);
  const out = copyOut(from, pipe.write, () => {}).then(
    () => pipe.end(),
    (error: unknown) => pipe.end(error),
  );
  try {
    return await copyIn(to, pipe.lines(), told);
  } catch (error) {
    pipe.end(error);
    throw error;
  } finally {
    await out;
  }
}

/** Moves an installation from the embedded database to PostgreSQL, or back, and proves by every row that nothing differs. */
export const move: Command = {
  name: 'move',
  usage: '--to ĐÍCH',
  summary: 'chuyển toàn bộ dữ liệu sang cơ sở dữ liệu khác và chứng minh từng dòng giống nhau',
  details: [
    'Nguồn do THUCTHI_DATA hoặc DATABASE_URL chỉ ra; ĐÍCH là postgres://… hoặc một thư mục, phải trống. Dừng chương trình trước.',
    'In bảng: mỗi bảng bao nhiêu dòng, mã băm hai bên. Trả mã 0 nếu giống hệt, mã 2 nếu khác. Nguồn giữ nguyên.',
  ],
  options: { to: { type: 'string', help: 'postgres://… hoặc thư mục dữ liệu nhúng' } },
  words: [0, 0],
  run: async ({ text, around }) => {
    const target = text('to');
    if (target === null) throw new CommandFault('Thiếu --to ĐÍCH.', 'Missing --to TARGET.', wrongCall);
    const from = await openOperated(around, false);
    try {
      await migrate(from, migrationFolders);
      const to = await openDatabase(/^postgres(ql)?:/.test(target) ? { databaseUrl: target } : { dataDirectory: target });
      try {
        await migrate(to, migrationFolders);
        const rows = await carryOver(from, to, around.progress);
        around.say(`Đã chuyển ${count(rows)} dòng. Đang đối chiếu từng dòng…`);
        return compare(await markTables(from, around.progress), await markTables(to, around.progress), around.say);
      } catch (error) {
        if (error instanceof CopyRefused) throw new CommandFault(...refusals[error.reason]);
        throw error;
      } finally {
        await to.close();
      }
    } finally {
      await from.close();
    }
  },
};

/** Prints the proof: every table with its rows and the hash of each side. */
function compare(from: readonly TableMark[], to: readonly TableMark[], say: (line: string) => void): number {
  const there = new Map(to.map((mark) => [mark.table, mark]));
  let [differing, rows] = [0, 0];
  say(`${'bảng'.padEnd(32)} ${'dòng'.padStart(12)}  mã băm nguồn      mã băm đích`);
  for (const mark of from) {
    const other = there.get(mark.table);
    const same = other !== undefined && other.rows === mark.rows && other.hash === mark.hash;
    if (!same) differing += 1;
    rows += mark.rows;
    say(
      `${mark.table.padEnd(32)} ${count(mark.rows).padStart(12)}  ${mark.hash.slice(0, 16)}  ${(other?.hash ?? '–').slice(0, 16)}${same ? '' : '  KHÁC'}`,
    );
  }
  say(
    differing === 0
      ? `Giống hệt: ${from.length} bảng, ${count(rows)} dòng.`
      : `KHÁC ở ${differing} bảng. Nguồn vẫn nguyên; đừng dùng đích.`,
  );
  return differing === 0 ? 0 : 2;
}
