import { namePeople } from '@thucthi/access/server';
import type { Scope, ScopedTx } from '@thucthi/platform';
import { Refusal, readAuditOf } from '@thucthi/platform';
import type { LedgerFigure } from '@thucthi/figures/contract';
import { readRollup, readStandingFigures, type readLedgerOf } from '@thucthi/figures/server';
import { parsePeriodCode, periodEnd } from '@thucthi/kernel';
import { childUnits } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { explanation } from '../contract.ts';
import {
  explainActual,
  explainForecast,
  explainGrowth,
  explainNeededPace,
  explainPercent,
  type Explanation,
  type FigureSource,
} from '../domain/index.ts';
import type { AssessedRow } from './assess-indicator.ts';
import { figureAt, figuresOf, reportedAt } from './figures-of-indicator.ts';
import { assessOne } from './read-indicator-view.ts';
import { instantKnown, slotsOfYear, type UnitFacts } from './unit-facts.ts';

type ExplanationAnswer = z.input<typeof explanation>;

interface Asked {
  slug: string;
  code: string;
  period: string | undefined;
  knownOn: string | undefined;
  today: string;
  what: 'actual' | 'percent' | 'growth' | 'forecast' | 'needed';
  plan: string | undefined;
}

/** "Explain this number": formula, inputs with units and dates, the document and place, checks, and who did what. */
export async function explainNumberOf(tx: ScopedTx, scope: Scope, asked: Asked): Promise<ExplanationAnswer> {
  const { facts, row, ledger } = await assessOne(tx, scope, asked);
  const sources = new Map(ledger.map((figure) => [figure.id, figure]));
  const ownSource = row.actual?.figureId ? sources.get(row.actual.figureId) : undefined;
  if (row.actual && ownSource) {
    row.actual.source = {
      document: ownSource.document,
      locator: ownSource.locator,
      printed: ownSource.printed,
      figureId: ownSource.id,
      enteredBy: ownSource.recordedBy,
      recordedAt: ownSource.recordedAt,
    };
  }
  const told = await tell(tx, facts, row, asked);
  const againstPlan = asked.what === 'percent' || asked.what === 'needed';
  const counted = againstPlan ? (planAsked(row, asked)?.target ?? null) : null;
  if (!told) throw new Refusal('not-found');
  const trail = row.actual?.figureId
    ? await trailOf(
        tx,
        scope,
        facts,
        ledger.filter((figure) => figure.period === row.actual?.period),
        row.indicator.definition.code,
        asked.today,
      )
    : [];
  return {
    title: told.title,
    result: told.result,
    formula: told.formula,
    inputs: flatten(told),
    checks: [
      ...told.checks.map(({ ok, vi, en }) => ({ ok, message: { vi, en } })),
      ...told.notComparable.map(({ vi, en }) => ({ ok: false, message: { vi, en } })),
    ],
    versions: {
      definition: row.indicator.version,
      plan: counted === null ? null : { version: counted.terms.version, decidedOn: counted.history.at(-1)?.decidedOn ?? null },
    },
    trail,
  };
}

async function tell(tx: ScopedTx, facts: UnitFacts, row: AssessedRow, asked: Asked): Promise<Explanation | null> {
  const { traits } = row.figures;
  const plan = planAsked(row, asked);
  switch (asked.what) {
    case 'actual':
      return row.actual === null ? null : explainActual(traits, row.actual, await howOf(tx, facts, row));
    case 'percent':
      return plan === null
        ? null
        : explainPercent(
            traits,
            row.actual,
            plan.plan,
            plan.percent,
            row.actual ? explainActual(traits, row.actual, await howOf(tx, facts, row)) : null,
          );
    case 'growth':
      return explainGrowth(traits, row.actual, row.growth);
    case 'forecast':
      return explainForecast(traits, row.forecast);
    case 'needed':
      return plan?.pace && row.actual ? explainNeededPace(traits, row.actual, plan.plan, plan.pace) : null;
  }
}

/** The plan a question is about: the one it names, else the one the row is judged by. */
const planAsked = (row: AssessedRow, asked: Asked): AssessedRow['chosen'] =>
  row.plans.find((one) => one.planKey === asked.plan) ?? row.chosen;

/** How an actual came about: from other slots of its year, or from the units below. */
async function howOf(tx: ScopedTx, facts: UnitFacts, row: AssessedRow): Promise<Parameters<typeof explainActual>[2]> {
  const year = row.figures.years.get(facts.year);
  if (row.actual?.origin !== 'rolled-up') return year ? { year } : {};
  const children = await childUnits(tx, facts.unitId, periodEnd(parsePeriodCode(facts.period)), instantKnown(facts.knownOn));
  const { period } = row.actual;
  const key = {
    tenantId: facts.tenantId,
    unitIds: children.map((child) => child.id),
    periods: [...new Set([...slotsOfYear(facts.year), period])],
    indicatorIds: [row.indicator.id],
    knownOn: facts.knownOn,
  };
  const own = Map.groupBy(await readStandingFigures(tx, key), (figure) => figure.unitId);
  const sums = Map.groupBy(await readRollup(tx, { ...key, rule: 0 }), (sum) => sum.unitId);
  // A unit that entered months has its running total worked out, as on its own page.
  const figureOf = (unitId: number): ReturnType<typeof figureAt> => {
    const theirs = {
      own: new Map([[row.indicator.id, own.get(unitId) ?? []]]),
      sums: new Map([[row.indicator.id, sums.get(unitId) ?? []]]),
    };
    return figureAt(figuresOf({ ...facts, ...theirs }, row.indicator), period);
  };
  const expected = facts.expected.get(`${facts.unitId}:${row.indicator.id}`) ?? children.length;
  return {
    rollUp: {
      children: children
        .map((child) => ({ name: { vi: child.name, en: child.name }, figure: figureOf(child.id) }))
        .filter((child) => child.figure !== null || children.length <= 40),
      reported: reportedAt(row.figures, period) ?? 0,
      expected,
      own: null,
    },
  };
}

/** Inputs with what they were themselves made of after them, one level after the other. */
function flatten(told: Explanation): ExplanationAnswer['inputs'] {
  return told.inputs.flatMap((input) => {
    const source: FigureSource | null = input.source;
    const own: ExplanationAnswer['inputs'][number] = {
      label: input.label,
      value: input.value,
      unit: input.unit,
      qualifiers: [...input.qualifiers],
      period: input.period,
      asOf: input.asOf,
      vintage: input.vintage,
      derived: input.derived,
      interval: input.interval,
      note: input.note,
      document: source?.document ?? null,
      locator: source?.locator ?? null,
      printed: source?.printed ?? null,
    };
    const inner = input.explanation?.inputs ?? [];
    return inner.length > 1 ? [own, ...flatten(input.explanation!)] : [own];
  });
}

/** The file and row a figure was imported from, as far as the reader may know. */
function importedFrom({ importedFrom: from }: Pick<LedgerFigure, 'importedFrom'>): { vi: string; en: string } {
  if (from === null) return { vi: 'Nhập từ tệp', en: 'Imported from a file' };
  return { vi: `Nhập từ tệp “${from.fileName}”, dòng ${from.row}`, en: `Imported from “${from.fileName}”, row ${from.row}` };
}

async function trailOf(
  tx: ScopedTx,
  scope: Scope,
  facts: UnitFacts,
  rows: Awaited<ReturnType<typeof readLedgerOf>>,
  code: string,
  today: string,
): Promise<ExplanationAnswer['trail']> {
  const entered = rows.map((figure) => ({
    at: figure.recordedAt,
    who: figure.recordedBy,
    what:
      figure.source === 'document'
        ? { vi: 'Ghi từ văn bản', en: 'Recorded from a document' }
        : figure.source === 'import'
          ? importedFrom(figure)
          : figure.supersedes
            ? { vi: `Sửa số liệu${figure.reason ? `: ${figure.reason}` : ''}`, en: `Corrected${figure.reason ? `: ${figure.reason}` : ''}` }
            : { vi: 'Nhập số liệu', en: 'Entered' },
  }));
  const also = rows.flatMap((figure) =>
    figure.alsoIn.map(({ document, recordedAt }) => {
      const name = document.symbol ?? document.title;
      return { at: recordedAt, who: null, what: { vi: `Cũng được nêu trong ${name}`, en: `Also stated in ${name}` } };
    }),
  );
  const until = instantKnown(facts.knownOn);
  const judged = !scope.rights.has('audit.read')
    ? []
    : (await readAuditOf(tx, scope, 'status', `${facts.unitId}/${facts.period}`)).filter(
        (one) => indicatorJudged(one.canonical) === code && (until === null || one.recordedAt <= until),
      );
  const steps = [
    ...entered,
    ...also,
    ...judged.map((one) => ({
      at: one.recordedAt.toISOString(),
      who: one.actorId,
      what: { vi: 'Đánh giá khác với quy tắc', en: 'Status judged differently from the rules' },
    })),
  ];
  const people = await namePeople(
    tx,
    scope,
    steps.map((step) => step.who),
    today,
  );
  return steps.map((step) => ({ ...step, who: step.who === null ? null : (people.get(step.who) ?? null) }));
}

/** Which indicator a judgement in the audit trail is of: the trail knows judgements by unit and period. */
const indicatorJudged = (canonical: string): string | undefined =>
  (JSON.parse(canonical) as { detail?: { indicator?: string } }).detail?.indicator;
