import { commitBatch, foldDeltas, openBatch, openFileChecks, type IncomingFigure } from '@thucthi/figures/server';
import { asWorker, jsonLog, machineClock, newId, sealAudit, type Database } from '@thucthi/platform';
import { sql } from 'kysely';
import type { ImportedFile } from '../import-file.ts';
import { anyForm, saveForm, type SavedForm } from '../save-form.ts';
import { flowIds, killedScope, killedTenant, reportingIds } from '../small-body.ts';

/** Work that a kill can be aimed at: a file read in its thread, a fold, the commit of an import. */
export type Moment = 'reading' | 'folding' | 'committing';

/** A form that a writer is about to save: told before the database hears of it, so that it can be repeated with the same id. */
export interface BegunForm {
  writeId: string;
  figures: IncomingFigure[];
}

/** One line to whoever brings about the faults. */
export type Told =
  | { begun: BegunForm }
  | { saved: SavedForm }
  | { imported: ImportedFile }
  | { at: Moment }
  | { refused: string }
  | { paused: true };

/** Whether the work may go on; waits while it may not. */
export interface Gate {
  pass(): Promise<void>;
}

const shortRest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));
const codeOf = (error: unknown): string => (error as { code?: string }).code ?? (error as Error).message.slice(0, 80);

/** Tries until it is done: every failure is told, and the same work is begun again. */
async function insist<T>(work: () => Promise<T>, tell: (told: Told) => void): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      tell({ refused: codeOf(error) });
      await shortRest();
    }
  }
}

/** Saves form after form, each until it is acknowledged, always under the id it began with. */
export async function writeForms(database: Database, gate: Gate, tell: (told: Told) => void): Promise<never> {
  for (;;) {
    await gate.pass();
    const begun = { writeId: newId(), figures: anyForm() };
    tell({ begun });
    tell({ saved: await insist(() => saveForm(database, begun.writeId, begun.figures), tell) });
    await new Promise((resolve) => setTimeout(resolve, 20)); // a person types longer; and the ledger stays small enough to be looked at whole
  }
}

const headings = 'Mã đơn vị;Mã chỉ tiêu;Kỳ;Loại số;Giá trị';

/** A file of one quarter for every unit and flow, as an officer would send it. */
function fileOf(round: number): string {
  const quarter = round % 24;
  const months = [1, 2, 3].map((month) => `${2020 + Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + month).padStart(2, '0')}`);
  const rows = months.flatMap((period) =>
    reportingIds.flatMap((unit) =>
      flowIds.map((flow) => `don-vi-${unit};kill-run-${flow};${period};ước;${Math.floor(Math.random() * 1e6)},5`),
    ),
  );
  return [headings, ...rows].join('\n');
}

/** Sends file after file through the program's own desk: read in a thread, checked, compared, committed at once. */
export async function importFiles(database: Database, gate: Gate, firstRound: number, tell: (told: Told) => void): Promise<never> {
  const desk = openFileChecks();
  await desk.giveUpSilent(database, database.kind === 'embedded');
  for (let round = firstRound; ; round++) {
    await gate.pass();
    try {
      const batch = await openBatch(database, killedScope, machineClock, `tệp ${round}.csv`, null);
      const bytes = new Uint8Array(new TextEncoder().encode(fileOf(round)));
      tell({ at: 'reading' });
      desk.take({ database, scope: killedScope, clock: machineClock, log: jsonLog }, batch, bytes);
      tell({ imported: await commitWhenChecked(database, batch.id, tell) });
    } catch (error) {
      // A file whose reading or commit was interrupted is left behind, as an officer leaves it: the next one is sent.
      tell({ refused: codeOf(error) });
      await shortRest();
    }
  }
}

async function commitWhenChecked(database: Database, batchId: string, tell: (told: Told) => void): Promise<ImportedFile> {
  for (let attempt = 0; (await stateOf(database, batchId)) === 'checking'; attempt++) {
    if (attempt > 600) throw new Error('a file was not checked within half a minute');
    await shortRest();
  }
  tell({ at: 'committing' });
  const committed = await commitBatch(database, killedScope, machineClock, batchId);
  return { batchId: committed.id, written: committed.outcome?.written ?? -1 };
}

const stateOf = (database: Database, batchId: string): Promise<string | undefined> =>
  asWorker(database, 'fault run', async (tx) => {
    const { rows } = await sql<{
      state: string;
    }>`select state from import_batch where tenant_id = ${killedTenant} and id = ${batchId}`.execute(tx);
    return rows[0]?.state;
  });

/** Folds and seals beside the writers, as the server does, only oftener. News is left in the outbox, where it is counted afterwards. */
export async function foldAndSeal(database: Database, gate: Gate, tell: (told: Told) => void): Promise<never> {
  for (let round = 0; ; round++) {
    await gate.pass();
    try {
      tell({ at: 'folding' });
      await foldDeltas(database);
      if (round % 10 === 0) await sealAudit(database, machineClock);
    } catch (error) {
      tell({ refused: codeOf(error) });
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
