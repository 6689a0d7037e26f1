import { parsePeriodCode, yearOf } from '@thucthi/kernel';
import {
  asWorker,
  dateInVietnam,
  mintScope,
  withScope,
  writeAudit,
  type Clock,
  type Database,
  type Log,
  type Scope,
} from '@thucthi/platform';
import { lockUnits, readBodies, readIndicatorsCached } from '@thucthi/registry/server';
import {
  findDifferences,
  pagesOfPeriod,
  periodsOfUnits,
  replaceWrong,
  type TotalDifference,
  type TotalsPage,
} from './compare-totals.store.ts';
import { foldBody } from './fold.store.ts';
import type { RuleRow } from './laid-out-slots.ts';
import { findWrongSlots, layOutUnits } from './laid-out-years.store.ts';
import { finishRollupCheck, takeRollupCheck } from './rollup-check.store.ts';
import { unitsOfBody } from './units-of-body.store.ts';

/** Units asked for their periods, or whose years are laid out, in one statement. */
const unitsAtOnce = 100;
/** Differences that are named; the count goes on. */
const namedAtMost = 20;

/** What a comparison of totals with the ledger found. */
export interface TotalsFinding {
  differing: number;
  periods: string[];
  first: TotalDifference[];
}

/** The program's own scope in one body: it sees every unit, holds no right and stands for no person. */
const programScope = (tenantId: number): Scope => mintScope({ tenantId, personId: null, rights: [], readUnits: 'all', writeUnits: 'all' });

/** A period of a body as pages to be compared, one after the other. */
const pagesOf = (database: Database, scope: Scope, period: string): Promise<TotalsPage[]> =>
  withScope(database, scope, async (tx) => {
    const indicatorIds = [...(await readIndicatorsCached(tx)).keys()];
    return pagesOfPeriod(tx, { tenantId: scope.tenantId, period, unitIds: null, indicatorIds });
  });

const inParts = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, part) => all.slice(part * size, (part + 1) * size));

/** Every period for which a body has figures or totals, oldest first. */
export async function periodsOfBody(database: Database, tenantId: number): Promise<string[]> {
  const scope = programScope(tenantId);
  const units = await withScope(database, scope, (tx) => unitsOfBody(tx, tenantId));
  const periods = new Set<string>();
  for (const part of inParts(units, unitsAtOnce)) {
    const some = await withScope(database, scope, (tx) => periodsOfUnits(tx, tenantId, part));
    for (const period of some) periods.add(period);
  }
  return [...periods].toSorted();
}

/**
 * Compares a body's totals with what its figures add up to, and its laid-out years with the figures entered, period by period and page by page, each in a transaction of its own,
 * so that nobody waits for it; changes nothing. `going` is asked before each page and ends the comparison early.
 */
export async function verifyTotals(
  database: Database,
  tenantId: number,
  periods: readonly string[],
  going: () => boolean = () => true,
): Promise<TotalsFinding | 'stopped'> {
  const scope = programScope(tenantId);
  const finding: TotalsFinding = { differing: 0, periods: [], first: [] };
  for (const period of periods) {
    let here = 0;
    for (const page of await pagesOf(database, scope, period)) {
      if (!going()) return 'stopped';
      const found = await withScope(database, scope, (tx) => findDifferences(tx, page, namedAtMost));
      here += found.count;
      finding.first.push(...found.first.slice(0, namedAtMost - finding.first.length));
    }
    finding.differing += here;
    if (here > 0) finding.periods.push(period);
  }
  for (const year of new Set(periods.map((period) => yearOf(parsePeriodCode(period))))) {
    const units = await withScope(database, scope, (tx) => unitsOfBody(tx, tenantId));
    for (const unitIds of inParts(units, unitsAtOnce)) {
      if (!going()) return 'stopped';
      const wrong = await withScope(database, scope, async (tx) =>
        findWrongSlots(tx, { tenantId, unitIds, year, indicatorIds: [...(await readIndicatorsCached(tx)).keys()] }),
      );
      finding.differing += wrong.length;
      finding.first.push(...wrong.slice(0, namedAtMost - finding.first.length).map(asDifference));
      finding.periods = [...new Set([...finding.periods, ...wrong.map((slot) => slot.period)])];
    }
  }
  return finding;
}

const asDifference = ({ unitId, period, indicatorId, rule, value, reported }: RuleRow): TotalDifference => ({
  unitId,
  period,
  indicatorId,
  rule,
  value,
  numerator: '0',
  denominator: '0',
  reported,
});

/**
 * Replaces the totals of one period that are not what the figures add up to, page by page, each with its audit row; earlier closing
 * rows stay. Writers of the body wait for one page at a time. Answers how many were wrong.
 */
export async function rebuildPeriod(database: Database, clock: Clock, tenantId: number, period: string): Promise<number> {
  const scope = programScope(tenantId);
  let replaced = 0;
  await asWorker(database, 'rebuild totals', async (tx) => {
    await lockUnits(tx, tenantId, 'change');
    const indicatorIds = [...(await readIndicatorsCached(tx)).keys()];
    for (const unitIds of inParts(await unitsOfBody(tx, tenantId), unitsAtOnce)) {
      await layOutUnits(tx, { tenantId, unitIds, year: yearOf(parsePeriodCode(period)), indicatorIds });
    }
  });
  for (const page of await pagesOf(database, scope, period)) {
    replaced += await asWorker(database, 'rebuild totals', async (tx) => {
      await lockUnits(tx, tenantId, 'change');
      await foldBody(tx, tenantId);
      const recordedAt = clock.now();
      const stamp = { tenantId, recordedAt, recordedOn: dateInVietnam(recordedAt), recordedBy: null };
      const totals = await replaceWrong(tx, stamp, page);
      if (totals > 0) {
        const detail = { period, totals };
        await writeAudit(tx, scope, clock, { action: 'figures.totals-rebuilt', subjectKind: 'period', subjectId: period, detail });
      }
      return totals;
    });
  }
  return replaced;
}

const hourInVietnam = (instant: Date): number => (instant.getUTCHours() + 7) % 24;

/**
 * Once a night, between one and five o'clock in Việt Nam, compares every body's totals with its ledger. What differs is logged,
 * put into the audit trail and shown by the health of the installation; it is not changed, since somebody should know why.
 * Answers how many bodies were compared.
 */
export async function verifyAtNight(parts: { database: Database; clock: Clock; log: Log; going: () => boolean }): Promise<number> {
  const { database, clock, log, going } = parts;
  const hour = hourInVietnam(clock.now());
  if (hour < 1 || hour >= 5) return 0;
  let compared = 0;
  for (const { id: tenantId, slug } of await asWorker(database, 'verify totals', (tx) => readBodies(tx))) {
    const checkedOn = clock.today();
    if (!going() || !(await asWorker(database, 'verify totals', (tx) => takeRollupCheck(tx, tenantId, checkedOn, clock.now())))) continue;
    const finding = await verifyTotals(database, tenantId, await periodsOfBody(database, tenantId), going);
    if (finding === 'stopped') continue;
    const { differing, periods } = finding;
    await asWorker(database, 'verify totals', async (tx) => {
      await finishRollupCheck(tx, { tenantId, checkedOn, finishedAt: clock.now(), differing, periods });
      if (differing === 0) return;
      await writeAudit(tx, programScope(tenantId), clock, {
        action: 'figures.totals-differ',
        subjectKind: 'body',
        subjectId: slug,
        detail: { differing, periods, first: finding.first.map((one) => ({ ...one })) },
      });
    });
    compared++;
    if (differing > 0) log.error('totals differ from the ledger', { body: slug, differing, periods });
    else log.info('totals agree with the ledger', { body: slug });
  }
  return compared;
}
