import { createHash } from 'node:crypto';
import { openPaper, type Letterhead, type Paper } from '@thucthi/paper';
import {
  announce,
  asWorker,
  newId,
  Refusal,
  withScope,
  writeAudit,
  type Clock,
  type Database,
  type Log,
  type Scope,
} from '@thucthi/platform';
import { insertProposedTasks } from './decisions.store.ts';
import { keepOriginal } from './originals.store.ts';
import {
  giveUpPapers,
  keepPaper,
  keepReading,
  noteStage,
  readPaperRow,
  refusePaper,
  type PaperRow,
  type PaperStage,
  type Words,
} from './papers.store.ts';
import { readInThread, TooMuchToRead } from './read-in-thread.ts';
import { readAliases, readKnownFacts } from './read-options.ts';

/** Papers read at once; each is a thread and its memory. */
const atOnce = 1;
/** Papers that may wait with their bytes in memory. */
const mostWaiting = 20;
/** A process that reads gives a sign of life with every page; after this silence it is gone. */
const silentSeconds = 300;
/** Between two notes of how far a reading is, so that a fast one does not keep the database busy. */
const noteEvery = 700;

const died: Words = {
  vi: 'Hệ thống dừng giữa chừng khi đang đọc văn bản này. Chưa có số nào vào sổ; hãy gửi lại tệp.',
  en: 'The system stopped while it read this paper. No figure was recorded; send the file again.',
};
const failed: Words = {
  vi: 'Hệ thống không đọc được văn bản này do lỗi bên trong; bản gốc đã được giữ, chưa có số nào vào sổ. Hãy báo quản trị hoặc dán phần chữ của văn bản để đọc tiếp.',
  en: 'The system failed while it read this paper; the original is kept and no figure was recorded. Tell the administrator, or paste its text instead.',
};
const tooMuch: Words = {
  vi: 'Văn bản quá dài để đọc số liệu trong một lần; bản gốc đã được giữ. Hãy tách thành nhiều phần rồi gửi từng phần.',
  en: 'The paper is too long to be understood in one go; the original is kept. Split it and send the parts.',
};

interface Parts {
  database: Database;
  scope: Scope;
  clock: Clock;
  log: Log;
}

/** The desk at which papers are read in the background of one server. */
export interface ReadingDesk {
  /** Refused when no paper can be taken now. */
  readonly makeSureOfRoom: () => void;
  /** Takes a paper that waits in its row; answers at once. */
  readonly take: (parts: Parts, paper: PaperRow, source: Uint8Array | string) => void;
  readonly giveUpSilent: (database: Database, all?: boolean) => Promise<void>;
  /** Ends when nothing is being read; for tests and for the demo's own papers. */
  readonly idle: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Opens the desk. What lies in memory while a paper is opened is written down only once it is known to bear no mark of secrecy. */
export function openReadingDesk(): ReadingDesk {
  const running = new Map<string, Promise<void>>();
  const waiting: (() => void)[] = [];
  const stopping = new AbortController();
  let active = 0;

  async function inTurn(work: () => Promise<void>): Promise<void> {
    if (active >= atOnce) await new Promise<void>((go) => waiting.push(go));
    active += 1;
    try {
      if (!stopping.signal.aborted) await work();
    } finally {
      active -= 1;
      waiting.shift()?.();
    }
  }
  return {
    makeSureOfRoom: () => {
      if (stopping.signal.aborted || running.size >= atOnce + mostWaiting) throw new Refusal('too-many-imports');
    },
    take: (parts, paper, source) => {
      const work = inTurn(() => readOne(parts, paper, source, stopping.signal))
        .catch(async (error: unknown) => {
          if (stopping.signal.aborted) return; // given up with the process; the next start says so
          parts.log.error('reading a paper failed', { paper: paper.id, error });
          const words = error instanceof TooMuchToRead ? tooMuch : failed;
          const kept = { secret: false, originalHash: null };
          await withScope(parts.database, parts.scope, async (tx) => {
            const row = await readPaperRow(tx, parts.scope.tenantId, paper.id);
            await refusePaper(tx, parts.scope.tenantId, paper.id, words, { ...kept, originalHash: row?.originalHash ?? null });
          }).catch((second: unknown) => parts.log.error('a failed reading could not be noted', { paper: paper.id, error: second }));
        })
        .finally(() => running.delete(paper.id));
      running.set(paper.id, work);
    },
    giveUpSilent: (database, all = false) =>
      asWorker(database, 'papers nobody reads any more', (tx) => giveUpPapers(tx, all ? 0 : silentSeconds, [...running.keys()], died)),
    idle: async () => {
      while (running.size > 0) await Promise.all(running.values());
    },
    stop: async () => {
      stopping.abort();
      for (const go of waiting.splice(0)) go();
      await Promise.all(running.values());
    },
  };
}

async function readOne(parts: Parts, row: PaperRow, source: Uint8Array | string, signal: AbortSignal): Promise<void> {
  const { database, scope, clock, log } = parts;
  const { tenantId } = scope;
  const note = notes(parts, row.id);
  const opened = await openPaper(source, {
    signal,
    onProgress: note,
    onUnexpected: (error) => log.error('opening a paper failed', { paper: row.id, error }),
  });
  await note.settled();
  if (!opened.read) return endRefused(parts, row, source, opened.refusal);
  const { paper } = opened;
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const hash = createHash('sha256').update(bytes).digest('hex');
  const { aliases, facts } = await withScope(database, scope, async (tx) => {
    await keepOriginal(tx, tenantId, { hash, bytes, now: clock.now() });
    await keepPaper(tx, tenantId, row, paper, factsOf(paper, hash, row));
    await noteStage(tx, tenantId, row.id, { stage: 'understanding', page: 0, pages: 0 });
    const date = writtenOn(paper, row) ?? clock.today();
    return {
      aliases: await readAliases(tx, scope),
      facts: await readKnownFacts(tx, scope, { unitId: row.unitId, year: Number(date.slice(0, 4)), today: clock.today() }),
    };
  });
  const date = writtenOn(paper, row);
  const reading = await readInThread(
    paper.text,
    {
      id: row.id,
      indicators: aliases,
      facts,
      ...(date === null ? {} : { date }),
      ...(paper.letterhead.place === null ? {} : { place: paper.letterhead.place.text }),
    },
    signal,
  );
  await withScope(database, scope, async (tx) => {
    const now = clock.now();
    await keepReading(tx, tenantId, row, reading, now);
    await insertProposedTasks(
      tx,
      tenantId,
      row.id,
      reading.directives.map((one) => ({
        id: newId(now),
        start: one.start,
        end: one.end,
        actor: one.actor,
        action: one.action,
        deadline: one.deadline,
      })),
      now,
    );
    await writeAudit(tx, scope, clock, {
      action: 'papers.read',
      subjectKind: 'paper',
      subjectId: row.id,
      detail: { contentHash: hash, findings: reading.observations.length, kind: paper.kind },
    });
    await announce(tx, scope, clock, 'papers', { paper: row.id });
  });
}

/** Of a secret paper nothing is kept but that one came; of any other refused file the original is. */
async function endRefused(
  parts: Parts,
  row: PaperRow,
  source: Uint8Array | string,
  refusal: { code: string; vi: string; en: string },
): Promise<void> {
  const { database, scope, clock } = parts;
  const { tenantId } = scope;
  const words = { vi: refusal.vi, en: refusal.en };
  await withScope(database, scope, async (tx) => {
    const secret = refusal.code === 'secret';
    const keeps = !secret && typeof source !== 'string' && refusal.code !== 'cancelled' && source.byteLength > 0;
    const hash = keeps ? createHash('sha256').update(source).digest('hex') : null;
    if (keeps && hash !== null) await keepOriginal(tx, tenantId, { hash, bytes: source, now: clock.now() });
    await refusePaper(tx, tenantId, row.id, words, { secret, originalHash: hash });
    await writeAudit(tx, scope, clock, {
      action: secret ? 'papers.secret' : 'papers.refused',
      subjectKind: 'paper',
      subjectId: row.id,
      detail: secret ? {} : { code: refusal.code },
    });
    await announce(tx, scope, clock, 'papers', { paper: row.id });
  });
}

/** Notes how far a reading is, one note after the other, not more often than people look. */
function notes({ database, scope, log }: Parts, id: string): ((stage: PaperStage) => void) & { settled: () => Promise<void> } {
  let last = 0;
  let writing: Promise<void> = Promise.resolve();
  const note = (stage: PaperStage): void => {
    const now = performance.now();
    if (now - last < noteEvery) return;
    last = now;
    writing = writing
      .then(() => withScope(database, scope, (tx) => noteStage(tx, scope.tenantId, id, stage)))
      .catch((error: unknown) => log.error('the progress of a reading could not be noted', { paper: id, error }));
  };
  return Object.assign(note, { settled: () => writing });
}

const quoted = (field: { text: string } | null): string | null => field?.text.slice(0, 500) ?? null;

function factsOf(paper: Paper, originalHash: string, row: PaperRow): Parameters<typeof keepPaper>[4] {
  const { letterhead } = paper;
  return {
    kind: paper.kind,
    originalHash,
    symbol: letterhead.number?.value ?? null,
    title: titleOf(letterhead),
    issuer: quoted(letterhead.issuer),
    issuedOn: writtenOn(paper, row),
  };
}

function titleOf({ kind, subject }: Letterhead): string | null {
  const parts = [kind?.name, subject?.text].filter((part) => part !== undefined && part !== '');
  return parts.length === 0 ? null : parts.join(' ').slice(0, 500);
}

const writtenOn = ({ letterhead }: Paper, row: PaperRow): string | null => letterhead.date?.value ?? row.givenDate;
