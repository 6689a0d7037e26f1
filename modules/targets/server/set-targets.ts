import type { z } from 'zod';
import { parsePeriodCode, periodEnd } from '@thucthi/kernel';
import { readDocuments } from '@thucthi/mandates/server';
import { Refusal, runWrite, writeOnce, type Clock, type Database, type Json, type Scope, type ScopedTx } from '@thucthi/platform';
import { findUnits } from '@thucthi/registry/server';
import type * as contract from '../contract.ts';
import { readAllocationOf, remainderOf } from './allocation.ts';
import { decideTargets, type RefusalWords } from './decide-targets.ts';
import { readIndicatorsByCode, slotOf } from './planned-period.ts';
import { readPlans, takeTurns, type PlanRecord } from './plans.store.ts';
import type { TargetCommand } from './target-draft.ts';
import { documentIdsOf, targetState, type Naming } from './target-state.ts';
import { readTargets, type TargetRecord } from './targets.store.ts';
import { parentOn, readUnitRegister, type UnitRegister } from './unit-register.ts';
import type { FoundProblem } from './write-targets.ts';

type Asked = z.output<NonNullable<(typeof contract.setTargets)['body']>>;
type Answer = z.input<(typeof contract.setTargets)['answer']>;

/** Sets, amends or withdraws targets of one plan for a person: all or none, each held against the version the person saw. */
export function setTargetsOf(
  { database, scope, clock }: { database: Database; scope: Scope; clock: Clock },
  asked: Asked,
): Promise<Answer> {
  const { writeId, ...content } = asked;
  return runWrite(database, scope, (tx) =>
    writeOnce(
      tx,
      scope,
      clock,
      { id: writeId, content: { use: 'set-targets', ...(content as unknown as Record<string, Json>) } },
      async () => {
        const { plan, register } = await takePlan(tx, scope, asked.plan);
        const { byCode, byId } = await readIndicatorsByCode(tx);
        const commands = asked.targets.map((target): TargetCommand => {
          const unit = register.bySlug(target.unit);
          const indicator = byCode.get(target.indicator);
          if (unit === undefined || indicator === undefined) throw new Refusal('not-found');
          return {
            unitId: unit.id,
            indicatorId: indicator.id,
            indicator: indicator.definition,
            period: slotOf(target.period),
            level: target.level,
            comparator: target.comparator,
            value: target.value,
            valueHigh: target.valueHigh ?? null,
            milestoneOn: target.milestoneOn ?? null,
            phasing: target.phasing,
            clause: target.clause,
            page: target.page,
            baseline: target.baseline,
            parentTargetId: target.parent,
            basedOnVersion: target.basedOnVersion,
            externalId: target.externalId ?? null,
          };
        });
        const naming = async (targets: readonly TargetRecord[]): Promise<Naming> => ({
          unitSlug: (id) => register.byId(id)?.slug ?? String(id),
          indicatorCode: (id) => byId.get(id)?.definition.code ?? String(id),
          documents: await readDocuments(tx, scope.tenantId, documentIdsOf(targets, [])),
        });
        const words: RefusalWords = {
          faulty: (errors) =>
            new Refusal('invalid-request', {
              detail: { vi: errors[0]?.problem.messageVi ?? '', en: errors[0]?.problem.messageEn ?? '' },
              problems: errors.map(wordsOf),
            }),
          changed: async (conflicts) => {
            const named = await naming(conflicts.flatMap(({ theirs }) => theirs ?? []));
            return new Refusal('target-changed', {
              conflicts: conflicts.map(({ index, theirs }) => ({
                index,
                yours: asked.targets[index],
                theirs: theirs === null ? null : targetState(theirs, named),
              })),
            });
          },
        };
        const { warnings } = await decideTargets({ tx, scope, clock, plan, register }, asked.amendment, commands, words);
        const written = await readWritten(tx, scope, plan, commands);
        const named = await naming(written);
        const whole = await wholeOf(tx, scope, plan, register, commands);
        return {
          targets: written.map((target) => targetState(target, named)),
          sum: whole?.sum ?? null,
          warnings: [...warnings.map(wordsOf), ...(whole?.over ?? [])].map(({ index, vi, en }) => ({ index, vi, en })),
        };
      },
    ),
  );
}

/** Takes a plan for this transaction and reads what a write is judged against; only then is what stands read. */
export async function takePlan(tx: ScopedTx, scope: Scope, key: string): Promise<{ plan: PlanRecord; register: UnitRegister }> {
  await takeTurns(tx, scope.tenantId, `plan ${key}`);
  const [plan] = await readPlans(tx, scope.tenantId, { keys: [key] });
  if (plan === undefined) throw new Refusal('not-found');
  return { plan, register: await readUnitRegister(tx, scope.tenantId) };
}

const wordsOf = ({ index, problem }: FoundProblem): { index: number; code: string; vi: string; en: string } => ({
  index,
  code: problem.code,
  vi: problem.messageVi,
  en: problem.messageEn,
});

/** What stands after a write, in the order of its wishes; a wish that left nothing (withdrawing nothing) has no answer. */
async function readWritten(tx: ScopedTx, scope: Scope, plan: PlanRecord, commands: readonly TargetCommand[]): Promise<TargetRecord[]> {
  const keyOf = (of: { unitId: number; indicatorId: number; period: string; level: string }): string =>
    [of.unitId, of.indicatorId, of.period, of.level].join('|');
  const records = await readTargets(tx, {
    tenantId: scope.tenantId,
    planIds: [plan.id],
    withWithdrawn: true,
    unitIds: [...new Set(commands.map((one) => one.unitId))],
    indicatorIds: [...new Set(commands.map((one) => one.indicatorId))],
    periods: [...new Set(commands.map((one) => one.period))],
  });
  const byKey = new Map(records.map((record) => [keyOf(record), record]));
  return commands.flatMap((command) => byKey.get(keyOf(command)) ?? []);
}

/** How the whole stands after a save of one indicator and period under one unit, and the warning where too much was given out. */
async function wholeOf(
  tx: ScopedTx,
  scope: Scope,
  plan: PlanRecord,
  register: UnitRegister,
  commands: readonly TargetCommand[],
): Promise<{ sum: { sum: string; remainder: string } | null; over: { index: number; vi: string; en: string }[] } | null> {
  const [first] = commands;
  if (first === undefined || commands.some((one) => one.indicatorId !== first.indicatorId || one.period !== first.period)) return null;
  const on = periodEnd(parsePeriodCode(first.period));
  const parents = new Set(
    commands.map((one) => {
      const unit = register.byId(one.unitId);
      return unit === undefined ? null : parentOn(unit, on);
    }),
  );
  const [parentId] = parents;
  if (parents.size !== 1 || parentId === undefined || parentId === null) return null;
  const unit = (await findUnits(tx, [parentId])).get(parentId);
  const indicator = (await readIndicatorsByCode(tx)).byId.get(first.indicatorId);
  if (unit === undefined || indicator === undefined) return null;
  const { divided } = await readAllocationOf(tx, scope.tenantId, { unit, indicator, period: first.period, planKey: plan.key });
  if (divided === null) return null;
  const remainder = remainderOf(divided);
  return {
    sum: remainder === null ? null : { sum: divided.sum, remainder },
    over: divided.state === 'over' ? [{ index: -1, vi: divided.sentenceVi, en: divided.sentenceEn }] : [],
  };
}
