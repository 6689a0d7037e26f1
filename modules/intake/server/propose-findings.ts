import { readStandingFigures, vintageNumbers, type StandingFigure } from '@thucthi/figures/server';

import type { Observation } from '@thucthi/reader';
import { Refusal, type Clock, type Scope, type ScopedTx } from '@thucthi/platform';
import { findUnit, findUnits, type FoundUnit } from '@thucthi/registry/server';
import type { Correction } from '../contract.ts';
import { propose, sameValue, type KnownIndicator, type Proposed, type Vintage } from '../domain/propose.ts';
import type { DecisionRow, RecordRow } from './decisions.store.ts';
import { readDecisions, readRecords } from './decisions.store.ts';
import type { PaperRow } from './papers.store.ts';
import { readKnownIndicators } from './read-options.ts';
import { readChangedAt } from './readings.store.ts';

/** A finding with what it would become, what the ledger holds of the same, and what was decided about it. */
export interface ProposedFinding {
  found: Observation;
  proposed: Proposed;
  unit: FoundUnit;
  decision: DecisionRow | null;
  /** What was decided when it was read otherwise; it waits to be looked at again. */
  earlier: DecisionRow | null;
  record: RecordRow | null;
  standing: (StandingFigure & { same: boolean }) | null;
}

/** Findings of a reading as they stand now: with the decisions so far, beside the ledger of now. */
export async function proposeFindings(
  tx: ScopedTx,
  scope: Scope,
  clock: Clock,
  paper: PaperRow,
  observations: readonly Observation[],
): Promise<ProposedFinding[]> {
  const indicators = await readKnownIndicators(tx);
  const oids = observations.map(({ oid }) => oid);
  const decisions = await readDecisions(tx, scope.tenantId, paper.id, oids);
  const records = await readRecords(tx, scope.tenantId, paper.id, oids);
  const changedAt = await readChangedAt(tx, scope.tenantId, paper.id, oids);
  const units = await unitsNamed(tx, scope, paper, decisions);
  const ground = { indicators, issuedOn: paper.issuedOn, today: clock.today() };
  const rows = observations.map((found) => {
    const last = decisions.get(found.oid) ?? null;
    const said = last?.verdict === 'undecided' ? null : last;
    const record = records.get(found.oid) ?? null;
    const isOld = said !== null && record === null && (changedAt.get(found.oid) ?? 0) > said.serial;
    const decision = isOld ? null : said;
    const correction = decision?.verdict === 'correct' ? decision.correction : null;
    return {
      found,
      decision,
      earlier: isOld ? said : null,
      record,
      proposed: propose(found, correction, ground),
      unit: units.of(correction),
    };
  });
  return withStanding(tx, scope, rows);
}

/** Findings beside what the ledger holds now; asked again under its lock before anything is written. */
export async function withStanding<T extends Row>(
  tx: ScopedTx,
  scope: Scope,
  rows: readonly T[],
): Promise<(T & { standing: ProposedFinding['standing'] })[]> {
  const standing = await standingOf(tx, scope, rows);
  return rows.map((row) => ({ ...row, standing: standing(row) }));
}

/** The paper's unit, and those that corrections name. */
async function unitsNamed(
  tx: ScopedTx,
  scope: Scope,
  paper: PaperRow,
  decisions: ReadonlyMap<string, DecisionRow>,
): Promise<{ of: (correction: Correction | null) => FoundUnit }> {
  const own = (await findUnits(tx, [paper.unitId], null)).get(paper.unitId);
  if (own === undefined) throw new Refusal('not-found');
  const named = new Map<string, FoundUnit>();
  for (const slug of new Set([...decisions.values()].flatMap(({ correction }) => correction?.unit ?? []))) {
    const unit = await findUnit(tx, slug);
    if (unit !== null && unit.ownerTenantId === scope.tenantId) named.set(slug, unit);
  }
  return { of: (correction) => (correction?.unit === undefined ? own : (named.get(correction.unit) ?? own)) };
}

type Row = Pick<ProposedFinding, 'found' | 'proposed' | 'unit'>;
const slotOf = (unitId: number, indicatorId: number, period: string, vintage: number): string =>
  `${unitId}/${indicatorId}/${period}/${vintage}`;

async function standingOf(tx: ScopedTx, scope: Scope, rows: readonly Row[]): Promise<(row: Row) => ProposedFinding['standing']> {
  const figures = rows.filter(isFigure);
  if (figures.length === 0) return () => null;
  const found = await readStandingFigures(tx, {
    tenantId: scope.tenantId,
    unitIds: [...new Set(figures.map(({ unit }) => unit.id))],
    periods: [...new Set(figures.map(({ proposed }) => proposed.period))],
    indicatorIds: [...new Set(figures.map(({ proposed }) => proposed.indicator.id))],
    knownOn: null,
  });
  const bySlot = new Map(found.map((one) => [slotOf(one.unitId, one.indicatorId, one.period, one.vintage), one]));
  return (row) => {
    if (!isFigure(row)) return null;
    const { proposed } = row;
    const of = (vintage: Vintage): StandingFigure | undefined =>
      bySlot.get(slotOf(row.unit.id, proposed.indicator.id, proposed.period, vintageNumbers[vintage]));
    // The same number of another kind is the same figure seen from elsewhere: it is a second source too.
    const others = (['uoc', 'so-bo', 'chinh-thuc'] as const).flatMap((vintage) => of(vintage) ?? []);
    const stands = others.find((one) => sameValue(one.value, proposed.value)) ?? of(proposed.vintage);
    return stands === undefined ? null : { ...stands, same: sameValue(stands.value, proposed.value) };
  };
}

type FigureRow = Row & { proposed: Proposed & { indicator: KnownIndicator; period: string; value: string; vintage: Vintage } };

/** Whether a finding would be a figure of the ledger as it stands. */
export const isFigure = <T extends Row>(row: T): row is T & FigureRow =>
  row.proposed.becomes === 'figure' &&
  row.proposed.problem === null &&
  row.proposed.indicator !== null &&
  row.proposed.period !== null &&
  row.proposed.value !== null &&
  row.proposed.vintage !== null;
