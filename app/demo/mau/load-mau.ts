import { createDemoPersonas } from '@thucthi/access/demo';
import { commitBatch, fillBatch, finishChecking, foldAll, openBatch, type StagedFigure } from '@thucthi/figures/server';
import { appendRelations, insertDocuments } from '@thucthi/mandates/server';
import { asWorker, movableClock, newId, runWrite, type Database, type MovableClock, type Scope } from '@thucthi/platform';
import {
  applyUnitEvent,
  findUnit,
  indexUnits,
  insertBody,
  insertUnits,
  replaceClosure,
  setCoverage,
  setRootUnit,
  indicatorCatalogue,
  type Coverage,
} from '@thucthi/registry/server';
import { insertPlan, insertPlanVersion, insertTargets, insertTargetVersions, type TargetTermsRecord } from '@thucthi/targets/server';
import { demoTenantIds, firstUnitId } from '../demo-facts.ts';
import { demoScope } from '../demo-scope.ts';
import { writeMauBook, type MauBook } from './mau-book.ts';
import { mauFiles, type MauFigure, type MauFile } from './mau-figures.ts';
import { momentOn } from './mau-months.ts';
import { mauBegins, mauPlans } from './mau-plan-documents.ts';
import { annexClauses, annexedDocuments, clauseOf, relationsFrom } from './mau-register.ts';
import { mauTargets, type MauTarget, type MauTerms } from './mau-targets.ts';
import { changeDate, makeMauUnits, wholeMau, type MauSize, type MauUnits } from './mau-units.ts';

/** What the sample city came to, for the log and for tests. */
export interface LoadedMau {
  figures: number;
  files: number;
  targets: number;
}

/** The day on which the change of units of 2025-07-01 was entered. */
const changeEntered = '2025-06-24';

/**
 * Loads the sample city through the doors that people use: units and their change, who reports what, plans with their
 * amendments, and every file of figures in the order and at the time in which it came in.
 */
export async function loadMau(
  database: Database,
  indicatorIds: ReadonlyMap<string, number>,
  onProgress: (step: string) => void,
  size: MauSize = wholeMau,
): Promise<LoadedMau> {
  const tenantId = demoTenantIds.mau;
  const scope = demoScope(tenantId);
  const clock = movableClock(momentOn(mauBegins, 8));
  const book = writeMauBook(size, makeMauUnits(size, firstUnitId(tenantId)));
  onProgress('thành phố mẫu: đơn vị');
  await makeBody(database, scope, clock, book.units);
  clock.moveTo(momentOn(mauBegins, 14));
  await asWorker(database, 'demo coverage', (tx) => setCoverage(tx, tenantId, coverageOf(book, indicatorIds), clock.now()));
  onProgress('thành phố mẫu: kế hoạch');
  const targets = await enterPlans(database, scope, clock, book, indicatorIds);
  let figures = 0;
  let month = '';
  const files = mauFiles(book);
  // Unit after unit, as such files are: rows that lie beside each other in the ledger are written one after the other.
  const rowsOf = (file: MauFile | undefined): StagedFigure[] =>
    file
      ?.rows()
      .toSorted((a, b) => a.unitId - b.unitId)
      .map((figure, index) => staged(figure, index, newId(file.at), known(indicatorIds, figure.code))) ?? [];
  const ahead: { rows: StagedFigure[] | null } = { rows: null };
  for (const [at, file] of files.entries()) {
    if (file.month !== month) onProgress(`thành phố mẫu: tháng ${Number(file.month.slice(5))}/${file.month.slice(0, 4)}`);
    month = file.month;
    clock.moveTo(file.at);
    const rows = ahead.rows ?? rowsOf(file);
    ahead.rows = null;
    figures += rows.length;
    await enterFile(database, scope, clock, file.name, rows, () => {
      ahead.rows = rowsOf(files[at + 1]);
    });
  }
  return { figures, files: files.length, targets };
}

async function makeBody(database: Database, scope: Scope, clock: MovableClock, units: MauUnits): Promise<void> {
  const { tenantId } = scope;
  const recordedAt = clock.now();
  await asWorker(database, 'demo body', async (tx) => {
    await insertBody(
      tx,
      { id: tenantId, slug: 'mau', name: { vi: 'Thành phố Mẫu', en: 'Sample City' }, demo: true, illustrative: true },
      recordedAt,
    );
    await insertUnits(tx, tenantId, units.beginning, recordedAt);
    await replaceClosure(
      tx,
      tenantId,
      indexUnits(units.beginning, []),
      units.beginning.map((unit) => unit.id),
    );
    await setRootUnit(tx, tenantId, units.city.id);
  });
  clock.moveTo(momentOn(changeEntered, 9));
  for (const order of units.orders) await runWrite(database, scope, (tx) => applyUnitEvent(tx, scope, clock, order));
  await runWrite(database, scope, async (tx) => {
    for (const unit of units.communes.filter((one) => one.successorOf.length > 0)) {
      const stored = await findUnit(tx, unit.slug);
      if (stored?.id !== unit.id) throw new Error(`the sample city expected ${unit.slug} to be unit ${unit.id}`);
    }
    const ward = units.communes.find((unit) => unit.kind === 'ward')!;
    const finance = await findUnit(tx, 'mau-so-tai-chinh');
    await createDemoPersonas(tx, scope, clock, {
      ward: { unitId: ward.id, name: ward.name },
      ...(finance === null ? {} : { financeUnitId: finance.id }),
    });
  });
}

/** Who reports what: units what they enter, the city every indicator, each with the office that answers for it. */
function coverageOf(book: MauBook, indicatorIds: ReadonlyMap<string, number>): Coverage[] {
  const sectorOf = new Map(indicatorCatalogue.map((definition) => [definition.code, definition.ownerSector]));
  const lastDay = '2025-06-30';
  return book.specs
    .filter((spec) => spec.by !== 'register')
    .flatMap((spec) => {
      const frequency = spec.rhythm === 'cumulative' ? 'month' : spec.rhythm;
      const base = { indicatorId: known(indicatorIds, spec.code), frequency };
      const answering = book.units.officeOf.get(sectorOf.get(spec.code) ?? '') ?? null;
      const ofCity: Coverage = {
        ...base,
        unitId: book.units.city.id,
        validFrom: '2024-01-01',
        validTo: null,
        responsibleUnitId: answering,
      };
      if (spec.by === 'city') return [ofCity];
      return [
        ofCity,
        ...book.reporters(spec).map((unit): Coverage => ({
          ...base,
          unitId: unit.id,
          validFrom: unit.from === 0 ? '2024-01-01' : changeDate,
          validTo: unit.to === null ? null : lastDay,
          responsibleUnitId: null,
        })),
      ];
    });
}

async function enterPlans(
  database: Database,
  scope: Scope,
  clock: MovableClock,
  book: MauBook,
  indicatorIds: ReadonlyMap<string, number>,
): Promise<number> {
  const { tenantId } = scope;
  const { plans, documents } = mauPlans(book.size.months);
  const targets = mauTargets(book, plans);
  clock.moveTo(momentOn(mauBegins, 15));
  const documentIds = new Map(documents.map((document) => [document.key, newId(clock.now())]));
  const planIds = new Map(plans.map((plan) => [plan.key, newId(clock.now())]));
  const targetIds = new Map(targets.map((target) => [target.key, newId(clock.now())]));
  const documentId = (key: string): string => known(documentIds, key);
  const annexed = annexedDocuments(plans);
  const days = [...new Set(plans.flatMap((plan) => plan.versions.map((version) => version.recordedOn)))].toSorted();
  const unitId = book.units.city.id;
  for (const day of days) {
    clock.moveTo(momentOn(day, 10));
    const stamp = { recordedAt: clock.now(), recordedBy: null };
    const decided = plans.flatMap((plan) =>
      plan.versions.filter((version) => version.recordedOn === day).map((version) => ({ plan, version })),
    );
    const named = new Set(decided.map(({ version }) => version.document));
    await runWrite(database, scope, async (tx) => {
      await insertDocuments(
        tx,
        tenantId,
        documents
          .filter((one) => named.has(one.key))
          .map((one) => ({ ...one, id: documentId(one.key), note: null, clauses: annexed.has(one.key) ? annexClauses : [] })),
        stamp,
      );
      await appendRelations(tx, tenantId, relationsFrom(plans, named, documentId), stamp);
      for (const { plan, version } of decided) {
        const decision = documentId(version.document);
        const id = known(planIds, plan.key);
        if (version.version === 1)
          await insertPlan(
            tx,
            tenantId,
            { id, key: plan.key, name: plan.name, kind: plan.kind, issuers: [plan.issuer], unitId, period: plan.period },
            { decidedOn: version.decidedOn, documentId: decision },
            stamp,
          );
        else
          await insertPlanVersion(
            tx,
            tenantId,
            id,
            { version: version.version, decidedOn: version.decidedOn, documentId: decision, reason: version.reason },
            stamp,
          );
      }
      const record = (target: MauTarget, terms: MauTerms, version: number): TargetTermsRecord =>
        termsRecord(target, terms, version, documentId(terms.decision.document));
      const fresh = targets
        .filter((target) => target.terms[0]!.decision.recordedOn === day)
        .toSorted((a, b) => Number(a.parent !== null) - Number(b.parent !== null));
      await insertTargets(
        tx,
        tenantId,
        fresh.map((target) => ({
          id: known(targetIds, target.key),
          planId: known(planIds, target.plan),
          unitId: target.unitId,
          indicatorId: known(indicatorIds, target.code),
          period: target.period,
          level: target.level,
          parentTargetId: target.parent === null ? null : known(targetIds, target.parent),
          terms: record(target, target.terms[0]!, 1),
        })),
        stamp,
      );
      const later = targets.filter((target) => target.terms[1]?.decision.recordedOn === day);
      await insertTargetVersions(
        tx,
        tenantId,
        later.map((target) => ({ targetId: known(targetIds, target.key), terms: record(target, target.terms[1]!, 2) })),
        stamp,
      );
    });
  }
  return targets.length;
}

const termsRecord = (target: MauTarget, terms: MauTerms, version: number, documentId: string): TargetTermsRecord => ({
  version,
  planVersion: terms.decision.version,
  comparator: target.comparator,
  value: terms.value,
  valueHigh: null,
  milestoneOn: terms.milestoneOn ?? null,
  withdrawn: terms.value === null && terms.decided !== true,
  derivedLow: null,
  derivedHigh: null,
  derivedFrom: null,
  printed: null,
  decimals: terms.decimals,
  phasing: terms.phasing,
  clause: target.parent === null && !target.plan.startsWith('allocation') ? clauseOf(target.code) : null,
  page: null,
  baseline: terms.baseline ?? null,
  documentId,
  locator: null,
  externalId: null,
  effectiveFrom: terms.decision.version === 1 ? null : terms.decision.decidedOn,
  reason: terms.decision.reason,
});

/** One file through the bulk import: waiting room, check, one commit with one audit row, and the fold of what it changed; `meanwhile` is done while it is written. */
async function enterFile(
  database: Database,
  scope: Scope,
  clock: MovableClock,
  name: string,
  rows: readonly StagedFigure[],
  meanwhile: () => void,
): Promise<void> {
  if (rows.length === 0) return;
  const batch = await openBatch(database, scope, clock, name, null);
  await fillBatch(database, scope, batch, rows);
  await finishChecking(database, scope, batch, { rowCount: rows.length, errors: [], errorCount: 0 });
  const writing = commitBatch(database, scope, clock, batch.id);
  // The database writes in a thread of its own, with statements of a tenth of a second: one of them hides the thinking up of the next file.
  const timer = setTimeout(meanwhile, 50);
  await writing;
  clearTimeout(timer);
  await foldAll(database);
}

const staged = (figure: MauFigure, index: number, figureId: string, indicatorId: number): StagedFigure => ({
  rowNumber: index + 1,
  figureId,
  unitId: figure.unitId,
  indicatorId,
  period: figure.period,
  periodEnd: figure.periodEnd,
  asOf: figure.periodEnd,
  vintage: figure.vintage,
  value: figure.value,
  numerator: figure.numerator,
  denominator: figure.denominator,
  decimals: figure.decimals,
  externalId: null,
});

function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the sample city names an unknown key: ${String(key)}`);
  return value;
}
