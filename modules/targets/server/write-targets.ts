import { parsePeriodCode, periodEnd } from '@thucthi/kernel';
import { newId, Refusal, type Clock, type Scope, type ScopedTx } from '@thucthi/platform';
import { addsUp, problem, validateTarget, warning, type Problem } from '../domain/index.ts';
import { chooseParent } from './choose-parent.ts';
import type { PlanRecord } from './plans.store.ts';
import { amends, draftOf, planOf, sameAsked, sameDraft, termsOfDraft, type DraftTerms, type TargetCommand } from './target-draft.ts';
import { insertTargets, insertTargetVersions, readTargets, type TargetRecord, type TargetTermsRecord } from './targets.store.ts';
import { parentOn, plannedUnit, type UnitRegister } from './unit-register.ts';

/** What a write is judged against; the plan is already taken (`takeTurns`) and read after that. */
export interface WriteGround {
  tx: ScopedTx;
  scope: Scope;
  clock: Clock;
  plan: PlanRecord;
  register: UnitRegister;
}

/** One wish beside what stands in its place. */
export interface JudgedCommand {
  index: number;
  command: TargetCommand;
  existing: TargetRecord | null;
  draft: DraftTerms;
  change: 'none' | 'new' | 'filled' | 'amended';
}

/** One thing found in one wish. */
export interface FoundProblem {
  index: number;
  problem: Problem;
}

/** Everything a write would do and everything found on the way; nothing is written yet. */
export interface Judgement {
  judged: JudgedCommand[];
  found: FoundProblem[];
  /** Wishes based on a version that no longer stands, with what stands now (null = nothing). */
  conflicts: { index: number; theirs: TargetRecord | null }[];
}

const keyOf = (of: { unitId: number; indicatorId: number; period: string; level: string }): string =>
  [of.unitId, of.indicatorId, of.period, of.level].join('|');

/** Holds each wish against what stands, by the planning rules. */
export async function judgeCommands(ground: WriteGround, commands: readonly TargetCommand[], amending: boolean): Promise<Judgement> {
  const { tx, scope, plan, register } = ground;
  const standing = await readTargets(tx, {
    tenantId: scope.tenantId,
    unitIds: distinct(commands.map((one) => one.unitId)),
    indicatorIds: distinct(commands.map((one) => one.indicatorId)),
    periods: distinct(commands.map((one) => one.period)),
    planIds: [plan.id],
    withWithdrawn: true,
  });
  const byKey = new Map(standing.map((target) => [keyOf(target), target]));
  const seen = new Set<string>();
  const answer: Judgement = { judged: [], found: [], conflicts: [] };
  commands.forEach((command, index) => {
    const say = (one: Problem) => answer.found.push({ index, problem: one });
    const definition = register.byId(command.unitId);
    if (definition === undefined) throw new Refusal('not-found');
    if (!register.writable(scope, definition)) throw new Refusal('outside-scope');
    const unit = plannedUnit(definition, periodEnd(parsePeriodCode(command.period)));
    const key = keyOf(command);
    if (seen.has(key)) say(problem('target-twice', { unit: unit.name }));
    seen.add(key);
    const existing = byKey.get(key) ?? null;
    const current = existing === null || existing.terms.withdrawn ? null : existing;
    const sawWithdrawn = existing !== null && current === null && command.basedOnVersion === existing.terms.version;
    if (command.basedOnVersion !== 'any' && command.basedOnVersion !== (current?.terms.version ?? null) && !sawWithdrawn) {
      answer.conflicts.push({ index, theirs: current });
    }
    const { droppedPhasing, ...draft } = draftOf(command, existing?.terms ?? null);
    const change = changeOf(draft, existing);
    if (!draft.withdrawn && change !== 'none') {
      for (const one of problemsOf(draft, command, unit, plan)) say(one);
      if (droppedPhasing) say(warning('phasing-dropped', { unit: unit.name }));
    }
    if (change === 'amended' && !amending) say(problem('amendment-missing', { unit: unit.name }));
    answer.judged.push({ index, command, existing, draft, change });
  });
  return answer;
}

/** Writes judged wishes under a version of the plan; wishes that change nothing are passed over. */
export async function saveJudged(
  ground: WriteGround,
  judged: readonly JudgedCommand[],
  decision: { planVersion: number; documentId: string | null; effectiveFrom: string | null; reason: string | null },
  recordedAt: Date,
): Promise<void> {
  const { tx, scope, plan } = ground;
  const stamp = { recordedAt, recordedBy: scope.personId };
  const wanted = judged.filter((one) => one.change !== 'none');
  const created = wanted.filter((one) => one.existing === null);
  const parents = await parentTargets(ground, created);
  await insertTargets(
    tx,
    scope.tenantId,
    created.map(({ command, draft }) => ({
      id: newId(recordedAt),
      planId: plan.id,
      unitId: command.unitId,
      indicatorId: command.indicatorId,
      period: command.period,
      level: command.level,
      parentTargetId: parents(command),
      terms: termsToWrite(command, draft, null, decision),
    })),
    stamp,
  );
  await insertTargetVersions(
    tx,
    scope.tenantId,
    wanted.flatMap(({ command, draft, existing }) =>
      existing === null ? [] : [{ targetId: existing.id, terms: termsToWrite(command, draft, existing.terms, decision) }],
    ),
    stamp,
  );
}

function changeOf(draft: DraftTerms, existing: TargetRecord | null): JudgedCommand['change'] {
  if (existing === null) return draft.withdrawn ? 'none' : 'new';
  if (sameDraft(draft, existing.terms)) return 'none';
  return amends(draft, existing.terms) ? 'amended' : 'filled';
}

function problemsOf(draft: DraftTerms, command: TargetCommand, unit: ReturnType<typeof plannedUnit>, plan: PlanRecord): readonly Problem[] {
  const terms = termsOfDraft(draft, command.indicator, command.period);
  if (terms === null)
    return [
      problem(draft.comparator === 'milestone' ? 'date-invalid' : 'value-missing', draft.comparator === 'milestone' ? { raw: '' } : {}),
    ];
  return validateTarget({ period: command.period, terms }, { indicator: command.indicator, unit, plan: planOf(plan) });
}

function termsToWrite(
  command: TargetCommand,
  draft: DraftTerms,
  before: TargetTermsRecord | null,
  decision: { planVersion: number; documentId: string | null; effectiveFrom: string | null; reason: string | null },
): TargetTermsRecord {
  const kept = before !== null && sameAsked(draft, before) ? before : null;
  return {
    ...draft,
    version: (before?.version ?? 0) + 1,
    planVersion: decision.planVersion,
    derivedLow: kept?.derivedLow ?? null,
    derivedHigh: kept?.derivedHigh ?? null,
    derivedFrom: kept?.derivedFrom ?? null,
    printed: kept?.printed ?? null,
    decimals: kept?.decimals ?? null,
    documentId: decision.documentId ?? command.documentId ?? kept?.documentId ?? null,
    locator: kept?.locator ?? null,
    externalId: command.externalId ?? before?.externalId ?? null,
    effectiveFrom: decision.effectiveFrom,
    reason: decision.reason,
  };
}

/** The target of the unit above that each new target is a part of, where there is one and the indicator adds up. */
async function parentTargets(
  { tx, scope, plan, register }: WriteGround,
  created: readonly JudgedCommand[],
): Promise<(command: TargetCommand) => string | null> {
  const parentOf = (command: TargetCommand): number | null => {
    const unit = register.byId(command.unitId);
    return unit === undefined ? null : parentOn(unit, periodEnd(parsePeriodCode(command.period)));
  };
  const commands = created.map((one) => one.command);
  const above = await readTargets(tx, {
    tenantId: scope.tenantId,
    unitIds: distinct(commands.flatMap((one) => [parentOf(one) ?? [], one.parentTargetId == null ? [] : one.unitId].flat())),
    indicatorIds: distinct(commands.map((one) => one.indicatorId)),
    periods: distinct(commands.map((one) => one.period)),
  });
  const groups = Map.groupBy(above, (target) => [target.unitId, target.indicatorId, target.period].join('|'));
  return (command) => {
    const kind = command.comparator;
    if (command.parentTargetId === null) return null;
    if (command.parentTargetId === undefined && !addsUp(command.indicator, kind)) return null;
    if (command.parentTargetId !== undefined) return namedParent(above, command);
    return chooseParent(groups.get([parentOf(command), command.indicatorId, command.period].join('|')) ?? [], plan.id)?.id ?? null;
  };
}

/** The target a person named as the one this is a part of: of the unit above, or of the unit itself in another plan. */
function namedParent(above: readonly TargetRecord[], command: TargetCommand): string {
  const named = above.find(
    (one) => one.id === command.parentTargetId && one.indicatorId === command.indicatorId && one.period === command.period,
  );
  if (named === undefined)
    throw new Refusal('invalid-request', {
      detail: {
        vi: 'Chỉ tiêu cấp trên được chọn không phải của cùng chỉ tiêu, cùng kỳ và đơn vị cấp trên. Hãy chọn lại.',
        en: 'The target above is not of the same indicator and period and of a unit above. Choose again.',
      },
      field: 'parent',
    });
  return named.id;
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
