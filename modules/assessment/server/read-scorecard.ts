import { canonicalPeriod, parsePeriodCode, periodCode, periodEnd, periodWords } from '@thucthi/kernel';
import { namePeople } from '@thucthi/access/server';
import { readPeriodsOf } from '@thucthi/figures/server';
import { inSlices, Refusal, type Scope, type ScopedTx } from '@thucthi/platform';
import { findUnit, findUnits, type FoundUnit, type RegisteredIndicator } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { scorecard } from '../contract.ts';
import {
  countStatuses,
  documentName,
  failingSentence,
  headline,
  insideSentence,
  neededPaceSentence,
  planName,
  statedCountSentence,
  statusPriority,
} from '../domain/index.ts';
import { bodyOf } from './body-of.ts';
import { assess, type AssessedRow } from './assess-indicator.ts';
import { rowOf, type People } from './show-row.ts';
import { instantKnown, latestPeriod, readUnitFacts, type UnitFacts } from './unit-facts.ts';

type ScorecardAnswer = z.input<typeof scorecard>;

/** The unit a request names, the canonical period it asks for, and the periods it could ask for. */
export interface AskedUnit {
  unit: FoundUnit;
  period: string;
  periods: string[];
}

/** Finds the unit of the scope's body and settles the period; refuses what does not exist. */
export async function findAsked(
  tx: ScopedTx,
  scope: Scope,
  asked: { slug: string; period?: string | undefined; knownOn?: string | undefined; today: string },
): Promise<AskedUnit> {
  const knownOn = asked.knownOn ?? null;
  const unit = await findUnit(tx, asked.slug, instantKnown(knownOn));
  if (!unit || unit.ownerTenantId !== scope.tenantId) throw new Refusal('not-found');
  const periods = await readPeriodsOf(tx, scope.tenantId, unit.id, knownOn);
  const opensOn = async () =>
    (await latestPeriod(tx, scope.tenantId, unit.id, knownOn)) ?? periods[0] ?? (knownOn ?? asked.today).slice(0, 4);
  return { unit, period: asked.period === undefined ? await opensOn() : canonical(asked.period), periods };
}

function canonical(code: string): string {
  try {
    return periodCode(canonicalPeriod(parsePeriodCode(code)));
  } catch {
    throw new Refusal('period-invalid', { period: code.slice(0, 60) });
  }
}

/** The indicators of a unit's rows: every one it reports, has a target for, or is spoken of. */
function rowsWanted(facts: UnitFacts): { indicators: RegisteredIndicator[]; shown: (row: AssessedRow) => boolean } {
  const spokenOf = facts.statements
    .filter((one) => one.measure !== 'count-met' && one.period === facts.period)
    .flatMap((one) => one.indicatorId ?? []);
  const inYear = [...facts.own, ...facts.sums]
    .filter(([, rows]) => rows.some((row) => row.period.startsWith(String(facts.year)) || row.period === facts.period))
    .map(([id]) => id);
  const ids = new Set([...facts.covered, ...facts.targets.keys(), ...inYear, ...spokenOf]);
  return {
    indicators: [...facts.indicators.values()].filter((one) => ids.has(one.id)),
    shown: (row) =>
      row.actual !== null || row.plans.length > 0 || facts.covered.has(row.indicator.id) || spokenOf.includes(row.indicator.id),
  };
}

const worstFirst = (a: AssessedRow, b: AssessedRow): number =>
  statusPriority(a.status.class) - statusPriority(b.status.class) ||
  Number(b.plans.length > 0) - Number(a.plans.length > 0) ||
  a.indicator.id - b.indicator.id;

/** What is asked of a scorecard. */
export interface AskedScorecard {
  slug: string;
  period?: string | undefined;
  knownOn?: string | undefined;
  today: string;
}

/** Everything a scorecard says, read; what is left to do needs the database no more. */
export interface ScorecardGround {
  body: Awaited<ReturnType<typeof bodyOf>>;
  unit: FoundUnit;
  period: string;
  periods: readonly string[];
  facts: UnitFacts;
  owners: ReadonlyMap<number, FoundUnit>;
  people: People;
}

/** Where a unit stands against every plan in one period, as known on a day. */
export async function readScorecardFor(tx: ScopedTx, scope: Scope, asked: AskedScorecard): Promise<ScorecardAnswer> {
  return scorecardOf(await readScorecardGround(tx, scope, asked), scope);
}

/** Reads what a scorecard says; people are named as far as `scope` may know them. */
export async function readScorecardGround(tx: ScopedTx, scope: Scope, asked: AskedScorecard): Promise<ScorecardGround> {
  const body = await bodyOf(tx, scope);
  const { unit, period, periods } = await findAsked(tx, scope, asked);
  const facts = await readUnitFacts(tx, {
    tenantId: scope.tenantId,
    unitId: unit.id,
    period,
    knownOn: asked.knownOn ?? null,
    today: asked.today,
  });
  const owners = await findUnits(tx, [...new Set(facts.responsible.values())], instantKnown(facts.knownOn));
  const people = await namePeople(
    tx,
    scope,
    [...facts.overrides.values()].map((one) => one.by),
    asked.today,
  );
  return { body, unit, period, periods, facts, owners, people };
}

/** Assesses the rows, other requests let in between them, and puts the scorecard together. */
export async function scorecardOf(ground: ScorecardGround, { rights }: Pick<Scope, 'rights'>): Promise<ScorecardAnswer> {
  const { body, unit, period, periods, facts, owners, people } = ground;
  const wanted = rowsWanted(facts);
  const assessed = await inSlices(wanted.indicators, (one) => assess(facts, one));
  const rows = assessed.filter(wanted.shown).toSorted(worstFirst);
  const stated = statedCounts(facts);
  const summary = countStatuses(rows.map((row) => row.counted));
  return {
    unit: { slug: unit.slug, name: unit.name, kind: unit.kind, illustrative: body.illustrative, body: body.slug },
    period,
    periodLabel: periodWords(period),
    knownOn: facts.knownOn,
    periods: [...new Set([period, ...periods])].map((code) => ({ code, label: periodWords(code) })),
    summary: {
      counts: summary.counts,
      total: summary.total,
      byGroup: summary.byGroup.map(({ group, counts }) => ({ group, ...counts })),
      byDocument: summary.byDocument.map(({ document, counts }) => ({ document, ...counts })),
      byTargetGroup: summary.byTargetGroup.map(({ document, targetGroup, status, counts }) => ({
        document,
        targetGroup,
        class: status,
        ...counts,
      })),
      stated: stated.map(({ named, ...one }) => ({ ...one, sentence: statedCountSentence({ ...one, document: named }) })),
      headline: headline(
        summary,
        stated.map(({ named, ...one }) => ({ ...one, document: named })),
      ),
      lead: summary.counts['not-assessable'] === summary.total && stated.length > 0 ? onlyStated : leadOf(rows),
    },
    rows: await inSlices(rows, (row) => rowOf(facts, row, ownerName(facts, row, owners), people)),
    can: {
      enter: rights.has('figures.enter'),
      override: rights.has('status.override'),
      assign: rights.has('targets.assign'),
    },
  };
}

const ownerName = (facts: UnitFacts, row: AssessedRow, owners: ReadonlyMap<number, FoundUnit>): string | null => {
  const id = facts.responsible.get(row.indicator.id);
  return id === undefined ? null : (owners.get(id)?.name ?? null);
};

/** Counts that a document states without its components: shown as stated, beside what is computed. */
function statedCounts(facts: UnitFacts) {
  return facts.statements
    .filter(
      (one) =>
        one.measure === 'count-met' &&
        one.outOf !== null &&
        one.period.slice(0, 4) === periodEnd(parsePeriodCode(facts.period)).slice(0, 4),
    )
    .map((one) => {
      const countedIn = one.basis.countedIn
        ? ([...facts.documents.values()].find((document) => document.id === one.basis.countedIn) ?? null)
        : null;
      const document = countedIn ?? facts.documents.get(one.documentId) ?? null;
      const stated = {
        met: Number(one.value),
        outOf: Number(one.outOf),
        groups: one.basis.groups ?? null,
        class: one.statusClass === 'met' ? ('met' as const) : ('expected' as const),
      };
      return {
        ...stated,
        document: document === null ? null : (document.symbol ?? document.title),
        documentReference: document,
        named: document === null ? null : documentName(document),
      };
    });
}

/** Said under a headline that is a document's own count. */
const onlyStated = {
  vi: 'Văn bản nêu con số này mà không nêu từng chỉ tiêu thành phần, nên ở đây không tính lại được; các chỉ tiêu có số liệu đứng dưới đây.',
  en: 'The document states this count without its components, so it cannot be worked out again here; the indicators with figures stand below.',
};

/** The sentences under the headline: what fails by name, and what the worst of it still needs. */
function leadOf(rows: readonly AssessedRow[]): { vi: string; en: string } {
  const failing = failingSentence(rows.toSorted((a, b) => behindBy(b) - behindBy(a)).map((row) => row.counted));
  const behind = rows.filter(
    (row) =>
      row.chosen?.pace?.needed && !row.chosen.pace.needed.alreadyReached && row.actual !== null && Number(row.chosen.pace.ratio ?? 1) < 1,
  );
  const worst = behind.toSorted((a, b) => Number(a.chosen?.pace?.ratio) - Number(b.chosen?.pace?.ratio))[0];
  const pace = worst ? neededLine(worst) : null;
  return { vi: [failing?.vi, pace?.vi].filter(Boolean).join(' '), en: [failing?.en, pace?.en].filter(Boolean).join(' ') };
}

/** How far a row is off its pace, as a share of what is due by now: the more, the worse; a row without a pace counts as on it. */
function behindBy(row: AssessedRow): number {
  const ratio = row.chosen?.pace?.ratio;
  if (ratio == null) return 0;
  return row.figures.traits.polarity === 'down' ? Number(ratio) - 1 : 1 - Number(ratio);
}

function neededLine(row: AssessedRow): { vi: string; en: string } | null {
  const words = row.chosen?.pace ? neededPaceSentence(row.figures.traits, row.chosen.pace) : null;
  if (!words || !row.chosen) return null;
  const plan = planName(row.chosen.plan);
  return {
    vi: `Để ${insideSentence(row.figures.traits.name.vi)} đạt ${plan.vi}, ${words.vi}.`,
    en: `For ${insideSentence(row.figures.traits.name.en)} to reach ${plan.en}, ${words.en}.`,
  };
}
