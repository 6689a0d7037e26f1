import { isPeriodCode, periodWords, sayPeriodCodes } from '@thucthi/kernel';
import { namePeople } from '@thucthi/access/server';
import { Refusal, withScope, type Clock, type Database, type Scope, type ScopedTx } from '@thucthi/platform';
import type { Check, Reading } from '@thucthi/reader';
import { findUnits } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { showPaper } from '../contract.ts';
import { readOthers } from './other-papers.ts';
import { readLastRun } from './readings.store.ts';
import { showDifferences, showRun } from './show-readings.ts';
import { readContent, readPages, readPaperRow, type PaperContent } from './papers.store.ts';
import { proposeFindings } from './propose-findings.ts';
import { countFindings } from './count-findings.store.ts';
import { showFindings } from './show-findings.ts';
import { summaryOf } from './show-papers.ts';

type Answer = z.input<(typeof showPaper)['answer']>;

/** A paper with all that is known about it, for the page on which it is looked through. */
export const showPaperOf = (database: Database, clock: Clock, scope: Scope, id: string): Promise<Answer> =>
  withScope(database, scope, (tx) => showPaperIn(tx, clock, scope, id));

/** The same inside a transaction: the answer of what was decided or recorded there. */
export async function showPaperIn(tx: ScopedTx, clock: Clock, scope: Scope, id: string): Promise<Answer> {
  const row = await readPaperRow(tx, scope.tenantId, id);
  if (row === null) throw new Refusal('not-found');
  const content = await readContent(tx, scope.tenantId, id);
  const last = await readLastRun(tx, scope.tenantId, id);
  const reading = last?.reading ?? null;
  const findings = reading === null ? [] : await proposeFindings(tx, scope, clock, row, reading.observations);
  const deciders = findings.map(({ decision, earlier }) => (decision ?? earlier)?.recordedBy ?? null);
  const people = await namePeople(tx, scope, [row.takenBy, ...deciders], clock.today());
  const units = await findUnits(tx, [row.unitId], null);
  return {
    ...summaryOf(row, units.get(row.unitId), people, (await countFindings(tx, scope.tenantId, [id])).get(id)),
    text: content?.text ?? '',
    serial: row.serial,
    ...layoutOf(content),
    pages: await readPages(tx, scope.tenantId, id),
    reading: last === null ? null : await showRun(tx, scope, last),
    differences: last === null ? [] : await showDifferences(tx, scope, id, last.run),
    mainPeriod: mainPeriodOf(reading),
    findings: await showFindings(tx, scope, findings, people),
    checks: contradictionsFirst(reading?.checks ?? []),
    directives: (reading?.directives ?? []).map((one) => ({
      start: one.start,
      end: one.end,
      text: one.text,
      actor: one.actor,
      action: one.action,
      deadline: one.deadline,
      deadlineText: one.deadline_text ?? null,
    })),
    others: await readOthers(tx, scope, id),
  };
}

function layoutOf(content: PaperContent | null): Pick<Answer, 'blocks' | 'letterhead' | 'warnings'> {
  const letterhead = content?.letterhead ?? null;
  return {
    blocks: (content?.blocks ?? []).map((block) => ({
      kind: block.kind,
      start: block.start,
      end: block.end,
      level: block.kind === 'heading' ? block.level : null,
      mark: block.kind === 'footnote' ? block.mark : null,
      table: block.kind === 'cell' ? block.table : null,
      row: block.kind === 'cell' ? block.row : null,
      column: block.kind === 'cell' ? block.column : null,
      ...(block.rows === undefined ? {} : { rows: block.rows }),
      ...(block.columns === undefined ? {} : { columns: block.columns }),
    })),
    letterhead: {
      regime: letterhead?.regime ?? null,
      place: letterhead?.place?.text ?? null,
      kind: letterhead?.kind?.name ?? null,
      subject: letterhead?.subject?.text ?? null,
      signer: letterhead?.signer?.name?.text ?? null,
      recipients: (letterhead?.recipients ?? []).map(({ text }) => text),
      arrived: letterhead?.arrivalStamp ? { number: letterhead.arrivalStamp.number, date: letterhead.arrivalStamp.date } : null,
    },
    warnings: (content?.warnings ?? []).map(({ vi, en }) => ({ vi, en })),
  };
}

function mainPeriodOf(reading: Reading | null): Answer['mainPeriod'] {
  const code = reading?.doc.main_period ?? '';
  return isPeriodCode(code) ? { code, label: periodWords(code) } : null;
}

const weight: Readonly<Record<Check['verdict'], number>> = { fail: 0, warn: 1, info: 2, pass: 3 };

const contradictionsFirst = (checks: readonly Check[]): Answer['checks'] =>
  checks
    .toSorted((a, b) => weight[a.verdict] - weight[b.verdict] || (a.start ?? 0) - (b.start ?? 0))
    .map((check) => ({
      type: check.type,
      verdict: check.verdict,
      oids: [...check.oids],
      message: sayPeriodCodes(check.message),
      start: check.start ?? null,
      end: check.end ?? null,
    }));
