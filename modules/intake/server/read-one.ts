import { openPaper, type Letterhead, type Paper } from '@thucthi/paper';
import { announce, withScope, writeAudit, type Clock, type Database, type Log, type Scope } from '@thucthi/platform';
import { capitalised } from '../domain/printed.ts';
import { nameOfText } from '../domain/paper-name.ts';
import { storable } from '../domain/storable.ts';
import { originalOf } from './original.ts';
import { keepOriginal } from './originals.store.ts';
import { keepPaper, noteOriginal, noteStage, openToReview, refusePaper, type PaperRow, type PaperStage } from './papers.store.ts';
import { keepReading } from './keep-reading.ts';
import { readInThread, TooMuchToRead } from './read-in-thread.ts';
import { readOptionsOf, readReaderKit } from './read-options.ts';

/** Between two notes of how far a reading is, so that a fast one does not keep the database busy. */
const noteEvery = 700;
/** Paragraphs and cells of a paper that a person can be shown at once. */
const mostBlocks = 60_000;
/** Figures in a paper that a person can be shown at once. */
export const mostFindings = 10_000;

/** What a reading stands on; `scope` is that of who sent the paper. */
export interface ReadingParts {
  database: Database;
  scope: Scope;
  clock: Clock;
  log: Log;
}

/**
 * Opens and reads one paper and keeps what was read. Nothing of it is written down before it is known to bear no mark of secrecy.
 * Throws where the program fails, and `TooMuchToRead`; a paper that cannot be opened ends as refused, with the reason.
 */
export async function readOne(parts: ReadingParts, row: PaperRow, source: Uint8Array | string, signal: AbortSignal): Promise<void> {
  const { database, scope, clock, log } = parts;
  const { tenantId } = scope;
  const note = notes(parts, row.id);
  const opened = await openPaper(source, {
    signal,
    onProgress: note,
    onUnexpected: (error) => log.error('opening a paper failed', { paper: row.id, error }),
  });
  await note.settled();
  signal.throwIfAborted();
  if (!opened.read) return endRefused(parts, row, source, opened.refusal);
  const { hash, bytes } = originalOf(source);
  await withScope(database, scope, async (tx) => {
    await keepOriginal(tx, tenantId, { hash, bytes, now: clock.now() });
    await noteOriginal(tx, tenantId, row.id, hash);
  });
  if (opened.paper.blocks.length > mostBlocks) throw new TooMuchToRead('too many paragraphs');
  const paper: Paper = { ...opened.paper, text: storable(opened.paper.text), letterhead: storable(opened.paper.letterhead) };
  const { version, options } = await withScope(database, scope, async (tx) => {
    await keepPaper(tx, tenantId, row, paper, factsOf(paper, row));
    await noteStage(tx, tenantId, row.id, { stage: 'understanding', page: 0, pages: 0 });
    const kit = await readReaderKit(tx, scope);
    const about = { id: row.id, unitId: row.unitId, date: writtenOn(paper, row), place: paper.letterhead.place?.text ?? null };
    return { version: kit.version, options: await readOptionsOf(tx, scope, about, kit, clock.today()) };
  });
  const reading = await readInThread(paper.text, options, signal);
  if (reading.observations.length > mostFindings) throw new TooMuchToRead('too many figures');
  await withScope(database, scope, async (tx) => {
    const now = clock.now();
    if (!(await openToReview(tx, tenantId, row.id))) return; // given up meanwhile: it stays refused
    await keepReading(tx, tenantId, row, { run: 1, serial: row.serial, version, reading, differences: [] }, now);
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
  parts: ReadingParts,
  row: PaperRow,
  source: Uint8Array | string,
  refusal: { code: string; vi: string; en: string },
): Promise<void> {
  const { database, scope, clock } = parts;
  const { tenantId } = scope;
  await withScope(database, scope, async (tx) => {
    const secret = refusal.code === 'secret';
    const original = secret || source.length === 0 ? null : originalOf(source);
    if (original !== null) await keepOriginal(tx, tenantId, { ...original, now: clock.now() });
    const kept = { secret, originalHash: original?.hash ?? null };
    await refusePaper(tx, tenantId, row.id, { vi: refusal.vi, en: refusal.en }, kept);
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
function notes({ database, scope, log }: ReadingParts, id: string): ((stage: PaperStage) => void) & { settled: () => Promise<void> } {
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

const quoted = (field: { text: string } | null): string | null => field?.text.slice(0, 500).toWellFormed() ?? null;

function factsOf(paper: Paper, row: PaperRow): Parameters<typeof keepPaper>[4] {
  const { letterhead } = paper;
  return {
    name: paper.kind === 'pasted' ? nameOfText(paper.text) : row.name,
    kind: paper.kind,
    symbol: letterhead.number?.value ?? null,
    title: titleOf(letterhead),
    issuer: quoted(letterhead.issuer),
    issuedOn: writtenOn(paper, row),
  };
}

function titleOf({ kind, subject }: Letterhead): string | null {
  const parts = [kind === null ? '' : capitalised(kind.name), subject?.text ?? ''].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(' ').slice(0, 500).toWellFormed();
}

const writtenOn = ({ letterhead }: Paper, row: PaperRow): string | null => letterhead.date?.value ?? row.givenDate;
