import { announce, Refusal, runWrite, wasWritten, withScope, writeAudit, writeOnce, type ScopedTx } from '@thucthi/platform';
import type { Reading, ReadOptions } from '@thucthi/reader';
import type { z } from 'zod';
import type { readAgain, ReaderVersion } from '../contract.ts';
import { compareReadings } from '../domain/compare-readings.ts';
import { paperToDecide } from './decide-findings.ts';
import { keepReading } from './keep-reading.ts';
import { notePaper, readContent, type PaperRow } from './papers.store.ts';
import { proposeFindings } from './propose-findings.ts';
import { readInThread, TooMuchToRead } from './read-in-thread.ts';
import { mostFindings, type ReadingParts } from './read-one.ts';
import type { ReadingDesk } from './reading-desk.ts';
import { readGone, readLastRun } from './readings.store.ts';
import { readOptionsOf, readReaderKit } from './read-options.ts';
import { showPaperIn } from './show-paper.ts';
import { newerThan } from './show-readings.ts';

type Asked = z.output<NonNullable<(typeof readAgain)['body']>>;
type Answer = z.input<(typeof readAgain)['answer']>;

/** What is read again, and by what. */
interface Prepared {
  text: string;
  options: ReadOptions;
  version: ReaderVersion;
}

/**
 * Reads the text of a paper again by the newest reader, catalogue and wordings. Until the new reading is kept, whole, the one before
 * counts; what is in the ledger is never touched, and a decision about a number that is now understood otherwise waits to be looked at.
 */
export async function readAgainOf(parts: ReadingParts, desk: ReadingDesk, id: string, asked: Asked): Promise<Answer> {
  const { database, scope, clock } = parts;
  const write = { id: asked.writeId, content: { again: id, basedOn: asked.basedOn } };
  const prepared = await withScope(database, scope, async (tx) =>
    (await wasWritten(tx, scope, write)) ? null : prepare(tx, parts, await paperToDecide(tx, clock, scope, id, asked.basedOn)),
  );
  const reading = prepared === null ? null : await desk.again((signal) => readAtOnce(prepared, signal));
  return runWrite(database, scope, async (tx) => {
    await writeOnce(tx, scope, clock, write, async () => {
      if (prepared === null || reading === null) throw new Error('a reading that was written has no receipt');
      const row = await paperToDecide(tx, clock, scope, id, asked.basedOn);
      await keepAgain(tx, parts, row, reading, prepared.version);
      return null;
    });
    return showPaperIn(tx, clock, scope, id);
  });
}

async function prepare(tx: ScopedTx, { scope, clock }: ReadingParts, row: PaperRow): Promise<Prepared> {
  const content = await readContent(tx, scope.tenantId, row.id);
  const last = await readLastRun(tx, scope.tenantId, row.id);
  if (content === null || last === null) throw new Refusal('paper-not-read');
  const kit = await readReaderKit(tx, scope);
  if (newerThan(last.version, kit.version).length === 0) throw new Refusal('reading-current');
  const about = { id: row.id, unitId: row.unitId, date: row.issuedOn, place: content.letterhead.place?.text ?? null };
  return { text: content.text, version: kit.version, options: await readOptionsOf(tx, scope, about, kit, clock.today()) };
}

async function readAtOnce({ text, options }: Prepared, signal: AbortSignal): Promise<Reading> {
  const reading = await readInThread(text, options, signal).catch((error: unknown) => {
    throw error instanceof TooMuchToRead ? new Refusal('reading-too-much') : error;
  });
  if (reading.observations.length > mostFindings) throw new Refusal('reading-too-much');
  return reading;
}

async function keepAgain(
  tx: ScopedTx,
  { scope, clock }: ReadingParts,
  row: PaperRow,
  read: Reading,
  version: ReaderVersion,
): Promise<void> {
  const { tenantId } = scope;
  const last = await readLastRun(tx, tenantId, row.id);
  if (last === null) throw new Refusal('paper-not-read');
  const run = last.run + 1;
  const serial = row.serial + 1;
  const now = clock.now();
  const { reading, differences } = compareReadings(run, last.reading.observations, await readGone(tx, tenantId, row.id), read);
  await keepReading(tx, tenantId, row, { run, serial, version, reading, differences }, now);
  const findings = await proposeFindings(tx, scope, clock, row, reading.observations);
  const isOpen = findings.some(({ decision, record }) => decision === null && record === null);
  await notePaper(tx, tenantId, row.id, { serial, state: isOpen ? 'to-review' : 'reviewed' });
  const many = (kind: string): number => differences.filter((one) => one.kind === kind).length;
  await writeAudit(tx, scope, clock, {
    action: 'papers.read-again',
    subjectKind: 'paper',
    subjectId: row.id,
    detail: { run, version: { ...version }, new: many('new'), gone: many('gone'), changed: many('changed') },
  });
  await announce(tx, scope, clock, 'papers', { paper: row.id });
}
