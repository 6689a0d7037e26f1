import { parsePeriodCode, periodEnd } from '@thucthi/kernel';
import {
  addFigureSources,
  lockYearsOf,
  recordDocumentFacts,
  typedFigure,
  vintageNumbers,
  type IncomingFigure,
  type StatementRecord,
} from '@thucthi/figures/server';
import { insertDocuments } from '@thucthi/mandates/server';
import type { Letterhead } from '@thucthi/paper';
import { newId, Refusal, runWrite, writeAudit, writeOnce, type Clock, type Database, type Scope, type ScopedTx } from '@thucthi/platform';
import { lockUnits } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { recordFindings } from '../contract.ts';
import { paragraphAt } from '../domain/paragraph-at.ts';
import { capitalised, decimalsOf, issuersOf } from '../domain/printed.ts';
import { sameValue } from '../domain/propose.ts';
import { paperToDecide } from './decide-findings.ts';
import { insertProposedTargets, insertRecords, type RecordRow } from './decisions.store.ts';
import { notePaper, readContent, type PaperRow } from './papers.store.ts';
import { isFigure, proposeFindings, withStanding, type ProposedFinding } from './propose-findings.ts';
import { readLastRun } from './readings.store.ts';
import { showPaperIn } from './show-paper.ts';

type Asked = z.output<NonNullable<(typeof recordFindings)['body']>>;
type Answer = z.input<(typeof recordFindings)['answer']>;
type Counts = Omit<Answer, 'paper'>;

/**
 * Writes every accepted finding into the ledger, all or none: figures and statements with the paper as their document and their
 * place in it; what the ledger already holds gains a second source; plan values wait as proposals.
 */
export function recordFindingsOf(database: Database, clock: Clock, scope: Scope, id: string, asked: Asked): Promise<Answer> {
  return runWrite(database, scope, async (tx) => {
    const content = { basedOn: asked.basedOn, paper: id, reason: asked.reason ?? null };
    const counts = await writeOnce<Counts>(tx, scope, clock, { id: asked.writeId, content }, () => record(tx, clock, scope, id, asked));
    return { ...counts, paper: await showPaperIn(tx, clock, scope, id) };
  });
}

async function record(tx: ScopedTx, clock: Clock, scope: Scope, id: string, asked: Asked): Promise<Counts> {
  await lockUnits(tx, scope.tenantId, 'read');
  const row = await paperToDecide(tx, clock, scope, id, asked.basedOn);
  const content = await readContent(tx, scope.tenantId, id);
  const last = await readLastRun(tx, scope.tenantId, id);
  if (content === null || last === null) throw new Refusal('paper-not-read');
  const findings = await proposeFindings(tx, scope, clock, row, last.reading.observations);
  const chosen = findings.filter(
    ({ decision, record: done }) => done === null && (decision?.verdict === 'accept' || decision?.verdict === 'correct'),
  );
  if (chosen.length === 0) throw new Refusal('nothing-accepted');
  const problems = chosen.filter(({ proposed }) => proposed.problem !== null);
  if (problems.length > 0) {
    throw new Refusal('findings-incomplete', {
      count: problems.length,
      problems: problems.map(({ found, proposed }) => ({ oid: found.oid, ...proposed.problem! })),
    });
  }
  refuseTwice(chosen);
  await lockYearsOf(
    tx,
    scope.tenantId,
    chosen.filter(isFigure).map(({ unit, proposed }) => ({ unitId: unit.id, period: proposed.period })),
  );
  const accepted = await withStanding(tx, scope, chosen);
  const replacing = accepted.filter(({ standing }) => standing !== null && !standing.same);
  // What came into the ledger after somebody accepted a number, that person has not seen.
  const unseen = replacing.filter(({ standing, decision }) => standing!.recordedAt > decision!.recordedAt);
  if (unseen.length > 0) throw new Refusal('ledger-changed', { count: unseen.length, oids: unseen.map(({ found }) => found.oid) });
  if (replacing.length > 0 && asked.reason === undefined) throw new Refusal('findings-need-reason', { count: replacing.length });
  return write(
    { tx, clock, scope, row, text: content.text, letterhead: content.letterhead, reason: asked.reason ?? null },
    accepted,
    findings,
  );
}

/** Two places of one paper that give different values for one figure cannot both be accepted: a person chooses. */
function refuseTwice(accepted: readonly ProposedFinding[]): void {
  const seen = new Map<string, string>();
  for (const one of accepted) {
    if (!isFigure(one)) continue;
    const { proposed, unit, found } = one;
    const slot = `${unit.id}/${proposed.indicator.id}/${proposed.period}/${proposed.vintage}`;
    const other = seen.get(slot);
    if (other !== undefined && !sameValue(other, proposed.value))
      throw new Refusal('findings-contradict', { oid: found.oid, indicator: proposed.indicator.name });
    seen.set(slot, proposed.value);
  }
}

interface Desk {
  tx: ScopedTx;
  clock: Clock;
  scope: Scope;
  row: PaperRow;
  text: string;
  letterhead: Letterhead;
  reason: string | null;
}

async function write(desk: Desk, accepted: readonly ProposedFinding[], all: readonly ProposedFinding[]): Promise<Counts> {
  const { tx, clock, scope, row } = desk;
  const now = clock.now();
  const stamp = { recordedAt: now, recordedBy: scope.personId };
  const documentId = row.documentId ?? (await enterDocument(desk, now));
  const records: RecordRow[] = [];
  const figures: IncomingFigure[] = [];
  const statements: StatementRecord[] = [];
  const sources: { figureId: string; locator: { start: number; end: number; paragraph: number }; printed: string }[] = [];
  const targets: Parameters<typeof insertProposedTargets>[3][number][] = [];
  const written = new Map<string, string>();
  for (const one of accepted) {
    const { found, proposed } = one;
    const locator = { start: found.start, end: found.end, paragraph: paragraphAt(desk.text, found.start) };
    const keep = (became: RecordRow['became'], subjectId: string | null): void => void records.push({ oid: found.oid, became, subjectId });
    if (isFigure(one)) {
      const slot = `${one.unit.id}/${one.proposed.indicator.id}/${one.proposed.period}/${one.proposed.vintage}`;
      const stands = one.standing?.same === true ? one.standing.figureId : written.get(slot);
      if (stands !== undefined) {
        if (one.standing?.same === true) sources.push({ figureId: stands, locator, printed: found.text });
        keep('second-source', stands);
        continue;
      }
      const figure = figureOf(one, { id: newId(now), documentId, locator, reason: desk.reason });
      figures.push(figure);
      written.set(slot, figure.id);
      keep('figure', figure.id);
    } else if (proposed.becomes === 'statement') {
      const statement = statementOf(one, { id: newId(now), documentId, locator });
      statements.push(statement);
      keep('statement', statement.id);
    } else if (proposed.becomes === 'target') {
      const target = {
        id: newId(now),
        oid: found.oid,
        unitId: one.unit.id,
        indicatorId: proposed.indicator!.id,
        period: proposed.period!,
        issuer: found.basis_issuer,
        value: proposed.value!,
        printed: found.text,
      };
      targets.push(target);
      keep('target', target.id);
    } else keep('nothing', null);
  }
  await recordDocumentFacts(tx, scope, clock, { documentId, figures, statements });
  await addFigureSources(
    tx,
    scope.tenantId,
    sources.map((one) => ({ ...one, documentId })),
    stamp,
  );
  await insertProposedTargets(tx, scope.tenantId, row.id, targets, stamp);
  await insertRecords(tx, scope.tenantId, row.id, records, stamp);
  const done = new Set(records.map(({ oid }) => oid));
  const open = all.filter(({ found, decision, record: before }) => decision === null && before === null && !done.has(found.oid));
  await notePaper(tx, scope.tenantId, row.id, { serial: row.serial + 1, state: open.length === 0 ? 'reviewed' : 'to-review', documentId });
  const counts: Counts = {
    figures: figures.length,
    statements: statements.length,
    secondSources: records.filter(({ became }) => became === 'second-source').length,
    targets: targets.length,
  };
  await writeAudit(tx, scope, clock, {
    action: 'papers.record',
    subjectKind: 'paper',
    subjectId: row.id,
    detail: { ...counts, document: documentId, reason: desk.reason },
  });
  return counts;
}

/** The paper as a document of the body: what the ledger's rows point to. */
async function enterDocument({ tx, scope, row, letterhead }: Desk, now: Date): Promise<string> {
  const id = newId(now);
  const document = {
    id,
    key: `paper-${row.id}`,
    symbol: row.symbol,
    kind: letterhead.kind === null ? 'Văn bản' : capitalised(letterhead.kind.name),
    title: (letterhead.subject?.text ?? row.title ?? row.name).slice(0, 500),
    issuer: row.issuer ?? '',
    issuedOn: row.issuedOn,
    note: null,
  };
  await insertDocuments(tx, scope.tenantId, [document], { recordedAt: now, recordedBy: scope.personId });
  return id;
}

interface Place {
  id: string;
  documentId: string;
  locator: { start: number; end: number; paragraph: number };
}

function figureOf(
  one: ProposedFinding & { proposed: { period: string | null } },
  place: Place & { reason: string | null },
): IncomingFigure {
  const { found, proposed, unit, standing } = one;
  const period = proposed.period!;
  const replaces =
    standing !== null && !standing.same && standing.vintage === vintageNumbers[proposed.vintage!] && standing.asOf === proposed.asOf;
  return {
    ...typedFigure,
    id: place.id,
    unitId: unit.id,
    indicatorId: proposed.indicator!.id,
    period,
    periodEnd: periodEnd(parsePeriodCode(period)),
    statedPeriod: proposed.statedPeriod,
    asOf: proposed.asOf!,
    vintage: vintageNumbers[proposed.vintage!],
    value: proposed.value!,
    numerator: null,
    denominator: null,
    outOf: found.out_of === undefined ? null : String(found.out_of),
    printed: found.text,
    decimals: decimalsOf(proposed.value!),
    qualifiers: [...found.qualifiers],
    priceBasis: found.price_basis ?? null,
    source: 'document',
    documentId: place.documentId,
    locator: place.locator,
    supersedesId: replaces ? standing.figureId : null,
    reason: replaces ? place.reason : null,
  };
}

function statementOf(one: ProposedFinding, place: Place): StatementRecord {
  const { found, proposed, unit } = one;
  const period = proposed.period!;
  return {
    id: place.id,
    unitId: unit.id,
    indicatorId: proposed.indicator!.id,
    period,
    periodEnd: periodEnd(parsePeriodCode(period)),
    statedPeriod: proposed.statedPeriod,
    asOf: proposed.asOf!,
    measure: proposed.measure as StatementRecord['measure'],
    value: proposed.value!,
    valueUnit: proposed.measure === 'forecast' ? 'own' : (proposed.valueUnit ?? '%'),
    polarity: found.polarity,
    basis: {
      kind: found.basis_kind.replaceAll('_', '-'),
      ...(found.basis_kind === 'plan' ? { issuers: issuersOf(found.basis_issuer) } : {}),
      ...(found.basis_text === null ? {} : { text: found.basis_text }),
    },
    planKey: null,
    outOf: found.out_of === undefined ? null : String(found.out_of),
    statusClass: null,
    printed: found.text,
    decimals: decimalsOf(proposed.value!),
    qualifiers: [...found.qualifiers],
    documentId: place.documentId,
    locator: place.locator,
    externalId: null,
  };
}
