import { judgeTargets, statusPriority, type TargetStanding } from '@thucthi/assessment/server';
import { decimalString, parsePeriodCode, periodWords, yearOf } from '@thucthi/kernel';
import { readDocuments, readOpenDocument, type DocumentReference } from '@thucthi/mandates/server';
import { Refusal, withScope, type Clock, type Database, type Scope } from '@thucthi/platform';
import { readIndicatorsCached, type FoundUnit, type RegisteredIndicator } from '@thucthi/registry/server';
import { decidedBy, readDecisionsAbout, readTargets, type TargetDecision, type TargetRecord } from '@thucthi/targets/server';
import { tasksOfDocument } from '@thucthi/tasks/server';
import type { z } from 'zod';
import type { documentEffects, TargetWord } from '../../institution-contract.ts';
import { bodyAtWork } from './body-at-work.ts';
import { countClasses } from './count-classes.ts';

type Answer = z.input<(typeof documentEffects)['answer']>;
type Effect = Answer['targets']['own'][number];

/** So many targets of units below are judged unasked; a document that gave out more is asked by indicator. */
const mostAtOnce = 400;

/** A target that the document decided about, with everything its line shows. */
interface Touched {
  record: TargetRecord;
  decisions: readonly TargetDecision[];
  standing: TargetStanding | null;
}

/** Every target and task that a document set, each with how it stands: one read of each kind, however many there are. */
export function documentEffectsOf(
  { database, clock, scope }: { database: Database; clock: Clock; scope: Scope },
  asked: { id: string; unit: string; indicator?: string | undefined },
): Promise<Answer> {
  return withScope(database, scope, async (tx) => {
    const body = await bodyAtWork(tx, scope, asked.unit);
    if ((await readOpenDocument(tx, scope.tenantId, asked.id)) === null) throw new Refusal('not-found');
    const indicators = await readIndicatorsCached(tx);
    const decisions = Map.groupBy(await readDecisionsAbout(tx, scope.tenantId, asked.id), (one) => one.targetId);
    const records = (await readTargets(tx, { tenantId: scope.tenantId, ids: [...decisions.keys()], withWithdrawn: true })).filter(
      (record) => asked.indicator === undefined || indicators.get(record.indicatorId)?.definition.code === asked.indicator,
    );
    const own = records.filter((record) => record.unitId === body.id);
    const below = records.filter((record) => record.unitId !== body.id);
    const judgesBelow = asked.indicator !== undefined || below.length <= mostAtOnce;
    const { period, standings } = await judgeTargets(tx, scope, {
      rootUnitId: body.id,
      targets: (judgesBelow ? records : own).filter((record) => !record.terms.withdrawn),
      today: clock.today(),
    });
    const linesOf = (all: readonly TargetRecord[]) =>
      all.map((record): Touched => ({
        record,
        decisions: decisions.get(record.id) ?? [],
        standing: standings.get(record.id) ?? null,
      }));
    const documents = await readDocuments(
      tx,
      scope.tenantId,
      own.flatMap((record) => (decisions.get(record.id) ?? []).flatMap(({ documentId }) => documentId ?? [])),
    );
    const names: Names = { documents, body, indicators };
    const tasks = await tasksOfDocument({ tx, clock, scope }, asked.id);
    return {
      unit: { slug: body.slug, name: body.name },
      period: { code: period, label: periodWords(period) },
      targets: {
        ...countStandings(linesOf(judgesBelow ? records : own)),
        unjudged: judgesBelow ? 0 : below.length,
        own: linesOf(own)
          .flatMap((one) => effectOf(one, asked.id, period, names) ?? [])
          .toSorted((a, b) => rankOf(a) - rankOf(b)),
        divided: dividedBy(linesOf(below), judgesBelow, names),
      },
      tasks: { counts: countClasses(tasks.map((task) => task.class)), list: tasks },
    };
  });
}

interface Names {
  documents: ReadonlyMap<string, DocumentReference>;
  body: FoundUnit;
  indicators: ReadonlyMap<number, RegisteredIndicator>;
}

const countStandings = (touched: readonly Touched[]) => ({
  counts: countClasses(touched.flatMap(({ standing }) => standing?.class ?? [])),
  ended: touched.filter(({ standing }) => standing === null).length,
});

/** The worst first; what has no standing last. */
const rankOf = ({ standing }: Effect): number => (standing === null ? Number.MAX_SAFE_INTEGER : statusPriority(standing.class));

const wordOf = (decision: TargetDecision): TargetWord => ({
  comparator: decision.comparator,
  value: decision.value === null ? null : decimalString(decision.value),
  valueHigh: decision.valueHigh === null ? null : decimalString(decision.valueHigh),
  milestoneOn: decision.milestoneOn,
  withdrawn: decision.withdrawn,
});

function effectOf(
  { record, decisions, standing }: Touched,
  documentId: string,
  period: string,
  { documents, body, indicators }: Names,
): Effect | null {
  const decided = decidedBy(decisions, documentId);
  if (decided === null) return null;
  const { said, before, later } = decided;
  const running = record.period === String(yearOf(parsePeriodCode(period)));
  return {
    id: record.id,
    indicator: indicatorNamed(indicators, record.indicatorId),
    unit: { slug: body.slug, name: body.name },
    period: record.period,
    judgedIn: running ? period : record.period,
    plan: record.planName,
    level: record.level,
    change: decided.change,
    said: wordOf(said),
    before: before === null ? null : wordOf(before),
    later:
      later === null
        ? null
        : {
            ...wordOf(later),
            document: later.documentId === null ? null : (documents.get(later.documentId) ?? null),
            decidedOn: later.decidedOn,
          },
    clause: said.clause,
    page: said.page,
    standing: standing === null ? null : { class: standing.class, reason: standing.reason, percent: standing.percent },
  };
}

/** Targets of units below, by indicator, period and plan. */
function dividedBy(below: readonly Touched[], judged: boolean, { indicators }: Names): Answer['targets']['divided'] {
  const groups = Map.groupBy(below, ({ record }) => `${record.planId} ${record.indicatorId} ${record.period}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { indicatorId, period, planKey } = first.record;
    return [
      {
        indicator: indicatorNamed(indicators, indicatorId),
        period,
        plan: planKey,
        units: new Set(group.map(({ record }) => record.unitId)).size,
        ...(judged ? countStandings(group) : { counts: null, ended: group.filter(({ record }) => record.terms.withdrawn).length }),
      },
    ];
  });
}

function indicatorNamed(indicators: Names['indicators'], id: number): Effect['indicator'] {
  const definition = indicators.get(id)?.definition;
  return {
    code: definition?.code ?? '',
    name: definition?.name ?? { vi: '', en: '' },
    unit: definition?.unit ?? '',
  };
}
