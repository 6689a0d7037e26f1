import { addMonths, monthCode, parsePeriodCode, periodCode, periodEnd, yearOf, type Period } from '@thucthi/kernel';
import {
  readFigureDocuments,
  readPeriodsOf,
  readReportsOf,
  readRollup,
  readStandingFigures,
  readStatements,
  type RollupRow,
  type StandingFigure,
  type StatementRecord,
} from '@thucthi/figures/server';
import { readDocuments, type DocumentReference } from '@thucthi/mandates/server';
import type { ScopedTx } from '@thucthi/platform';
import { expectedCounts, readCoverageOf, readIndicatorsCached, type RegisteredIndicator } from '@thucthi/registry/server';
import { readTargets, type TargetRecord } from '@thucthi/targets/server';
import { readChangedGround, type ChangedGround } from './changed-ground.ts';
import { readOverrides, readStatusRules, type OverrideRecord } from './status.store.ts';
import { openingPeriod, type StatusRuleSet } from '../domain/index.ts';

/** Everything the ledger, the plans and the registry know of one unit around one period, read by key. */
export interface UnitFacts {
  tenantId: number;
  unitId: number;
  period: string;
  year: number;
  knownOn: string | null;
  /** The day whose decisions count: the day as known on, else today. */
  inForceOn: string;
  indicators: Map<number, RegisteredIndicator>;
  own: Map<number, StandingFigure[]>;
  sums: Map<number, RollupRow[]>;
  targets: Map<number, TargetRecord[]>;
  statements: StatementRecord[];
  documents: Map<string, DocumentReference>;
  /** The document an own figure was read from, by figure; only of indicators of which a source states a percentage. */
  documentOf: Map<string, string>;
  /** Key `unitId:indicatorId`. */
  expected: Map<string, number>;
  responsible: Map<number, number>;
  covered: Set<number>;
  /** How often a covered indicator is expected to be reported. */
  rhythms: Map<number, string>;
  overrides: Map<number, OverrideRecord>;
  rules: StatusRuleSet;
  /** How the unit's ground changed since the figures of last year. */
  ground: ChangedGround;
}

/** Newest periods among which the one to open on is looked for: more than a year of months, running totals and quarters. */
const weighedPeriods = 60;

/** The end of a day in Việt Nam as an instant. */
export const endOfDay = (day: string): Date => new Date(`${day}T23:59:59.999+07:00`);
/** The instant up to which a reader wants to know; null = now. */
export const instantKnown = (knownOn: string | null): Date | null => (knownOn === null ? null : endOfDay(knownOn));

const seasonsOf = (year: number): string[] =>
  (['winter-spring', 'summer-autumn', 'autumn-winter', 'main'] as const).map((season) => periodCode({ kind: 'season', season, year }));

/** Every slot of a year that figures may stand in: months, running totals, quarters, halves, crop seasons and the year. */
export function slotsOfYear(year: number): string[] {
  const months = Array.from({ length: 12 }, (_, index) => monthCode(year, index + 1));
  const totals = Array.from({ length: 10 }, (_, index) => `${year}-01/${monthCode(year, index + 2)}`);
  return [...months, ...totals, `${year}-Q2`, `${year}-Q3`, `${year}-Q4`, `${year}-H2`, ...seasonsOf(year), String(year)];
}

/** The periods that statements and figures about a period may bear: the period itself, its last month, its quarter, its year. */
export function periodsAbout(code: string): string[] {
  const period: Period = parsePeriodCode(code);
  const end = periodEnd(period);
  const lastMonth = end.slice(0, 7);
  return [...new Set([code, lastMonth, end.slice(0, 4)])];
}

/** Reads what a scorecard of one unit needs; `indicatorCode` narrows it to one indicator (the indicator page), `indicatorIds` to some. */
export async function readUnitFacts(
  tx: ScopedTx,
  asked: {
    tenantId: number;
    unitId: number;
    period: string;
    knownOn: string | null;
    today: string;
    indicatorCode?: string;
    indicatorIds?: readonly number[];
  },
): Promise<UnitFacts> {
  const { tenantId, unitId, period, knownOn } = asked;
  const year = yearOf(parsePeriodCode(period));
  const periods = [...new Set([...slotsOfYear(year - 2), ...slotsOfYear(year - 1), ...slotsOfYear(year), period])];
  const instant = instantKnown(knownOn);
  const inForceOn = knownOn ?? asked.today;
  const indicators = await readIndicatorsCached(tx, instant);
  const asking = asked.indicatorCode;
  const only =
    asking === undefined
      ? asked.indicatorIds === undefined
        ? {}
        : { indicatorIds: asked.indicatorIds }
      : { indicatorIds: [...indicators.values()].filter((one) => one.definition.code === asking).map((one) => one.id) };
  const known = instant === null ? {} : { knownOn: instant };
  const key = { tenantId, unitIds: [unitId], periods, knownOn, ...only };
  const own = await readStandingFigures(tx, key);
  const sums = await readRollup(tx, { ...key, rule: 0 });
  const targets = await readTargets(tx, { tenantId, unitIds: [unitId], inForceOn, ...only, ...known });
  const statements = await readStatements(tx, { tenantId, unitId, periods: [...new Set([...periodsAbout(period), ...periods])], knownOn });
  const coverage = await readCoverageOf(tx, tenantId, unitId, periodEnd(parsePeriodCode(period)), instant);
  const documentIds = [
    ...statements.flatMap((one) => [one.documentId, ...(one.basis.countedIn ? [one.basis.countedIn] : [])]),
    ...targets.flatMap((one) => one.terms.documentId ?? []),
  ];
  const relevant = targets.filter((target) => answersFor(target.period, period, year));
  return {
    tenantId,
    unitId,
    period,
    year,
    knownOn,
    inForceOn,
    indicators,
    own: Map.groupBy(own, (figure) => figure.indicatorId),
    sums: Map.groupBy(sums, (row) => row.indicatorId),
    targets: Map.groupBy(relevant, (target) => target.indicatorId),
    statements,
    documents: await readDocuments(tx, tenantId, documentIds),
    documentOf: await readFigureDocuments(tx, tenantId, figuresSpokenOf(own, statements)),
    expected: await expectedCounts(tx, { tenantId, unitIds: [unitId], day: periodEnd(parsePeriodCode(period)), knownOn: instant }),
    responsible: new Map(
      coverage.flatMap((row) => (row.responsibleUnitId === null ? [] : [[row.indicatorId, row.responsibleUnitId] as const])),
    ),
    covered: new Set(coverage.map((row) => row.indicatorId)),
    rhythms: new Map(coverage.map((row) => [row.indicatorId, row.frequency])),
    overrides: await readOverrides(tx, tenantId, unitId, period, instant),
    rules: await readStatusRules(tx, tenantId, instant),
    ground: await readChangedGround(tx, {
      tenantId,
      unitId,
      period,
      year,
      slotsBefore: slotsOfYear(year - 1),
      knownOn,
      knownAt: instant,
      ...only,
    }),
  };
}

/** The figures a stated percentage of plan may be about. */
export function figuresSpokenOf(own: readonly StandingFigure[], statements: readonly StatementRecord[]): string[] {
  const stated = new Set(statements.filter((one) => one.measure === 'pct-of-plan').map((one) => one.indicatorId));
  return own.filter((figure) => stated.has(figure.indicatorId)).map((figure) => figure.figureId);
}

/** Whether a target speaks of a period: its year's, its own, or a part of the year that has begun; a term's target does not. */
function answersFor(targetPeriod: string, period: string, year: number): boolean {
  return targetPeriod === period || targetPeriod === String(year);
}

/** The period a unit opens on, as known on a day: the newest one that is sufficiently reported. */
export async function latestPeriod(tx: ScopedTx, tenantId: number, unitId: number, knownOn: string | null = null): Promise<string | null> {
  const periods = await readPeriodsOf(tx, tenantId, unitId, knownOn);
  const newest = periods.slice(0, weighedPeriods);
  return openingPeriod(newest, await readReportsOf(tx, { tenantId, unitId, periods: newest, knownOn }));
}

/** The 24 months that end with a period, oldest first. */
export function lastTwoYears(period: string): string[] {
  const last = periodEnd(parsePeriodCode(period)).slice(0, 7);
  return Array.from({ length: 24 }, (_, index) => addMonths(last, index - 23));
}
