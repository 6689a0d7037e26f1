import { announce, writeAudit, type Refusal } from '@thucthi/platform';
import { versionDateProblems, type Problem } from '../domain/index.ts';
import { documentOfSymbol } from './document-of-symbol.ts';
import { insertPlanVersion } from './plans.store.ts';
import type { TargetCommand } from './target-draft.ts';
import type { TargetRecord } from './targets.store.ts';
import { judgeCommands, saveJudged, type FoundProblem, type WriteGround } from './write-targets.ts';

/** The decision by which issued targets are changed. */
export interface Amendment {
  decidedOn: string;
  /** The first day on which it counts; the day of the decision when left out. */
  effectiveFrom?: string | undefined;
  documentSymbol: string | null;
  reason: string;
}

/** What a decision did. */
export interface Decided {
  changed: number;
  warnings: FoundProblem[];
}

/** How a caller says no: each door (page, file) has its own words for faulty targets and for targets changed meanwhile. */
export interface RefusalWords {
  faulty: (errors: readonly FoundProblem[]) => Refusal;
  changed: (conflicts: readonly { index: number; theirs: TargetRecord | null }[]) => Promise<Refusal>;
}

/**
 * Sets, amends and withdraws targets of one plan, all or none: judged by the planning rules, held against what stands,
 * written as new versions, with one audit row and one piece of news. What changes nothing leaves no trace.
 */
export async function decideTargets(
  ground: WriteGround,
  amendment: Amendment | null,
  commands: readonly TargetCommand[],
  words: RefusalWords,
): Promise<Decided> {
  const { tx, scope, clock, plan } = ground;
  const former = plan.versions.at(-1);
  if (former === undefined) throw new Error(`plan ${plan.key} has no version`);
  const { judged, found, conflicts } = await judgeCommands(ground, commands, amendment !== null);
  if (conflicts.length > 0) throw await words.changed(conflicts);
  const dates = amendment === null ? [] : decisionProblems(amendment, former.decidedOn, clock.today());
  const errors = [...dates.map((problem) => ({ index: -1, problem })), ...found].filter((one) => one.problem.severity === 'error');
  if (errors.length > 0) throw words.faulty(errors);
  const warnings = found.filter((one) => one.problem.severity === 'warning');
  const changed = judged.filter((one) => one.change !== 'none');
  if (changed.length === 0) return { changed: 0, warnings };

  const recordedAt = clock.now();
  const stamp = { recordedAt, recordedBy: scope.personId };
  const planVersion = amendment === null ? former.version : former.version + 1;
  const issuer = ground.register.byId(plan.unitId)?.versions.at(-1)?.name ?? plan.name;
  const documentId =
    amendment === null
      ? former.documentId
      : await documentOfSymbol(tx, scope.tenantId, amendment.documentSymbol, { decidedOn: amendment.decidedOn, issuer }, stamp);
  if (amendment !== null) {
    await insertPlanVersion(
      tx,
      scope.tenantId,
      plan.id,
      { version: planVersion, decidedOn: amendment.decidedOn, documentId, reason: amendment.reason },
      stamp,
    );
  }
  await saveJudged(
    ground,
    judged,
    {
      planVersion,
      documentId,
      effectiveFrom: amendment === null ? former.decidedOn : (amendment.effectiveFrom ?? amendment.decidedOn),
      reason: amendment?.reason ?? null,
    },
    recordedAt,
  );
  const codes = [...new Set(changed.map((one) => one.command.indicator.code))];
  await writeAudit(tx, scope, clock, {
    action: amendment === null ? 'targets.set' : 'targets.amended',
    subjectKind: 'plan',
    subjectId: plan.key,
    detail: {
      plan: plan.name,
      planVersion,
      count: changed.length,
      documentId,
      reason: amendment?.reason ?? null,
      indicators: codes.slice(0, 50),
      targets: changed.map(({ command, draft, existing }) => ({
        unitId: command.unitId,
        indicatorId: command.indicatorId,
        period: command.period,
        level: command.level,
        from: existing?.terms.withdrawn === false ? existing.terms.value : null,
        to: draft.withdrawn ? null : draft.value,
      })),
    },
  });
  await announce(tx, scope, clock, 'targets', { plan: plan.key, indicators: codes.slice(0, 50), count: changed.length });
  return { changed: changed.length, warnings };
}

function decisionProblems(amendment: Amendment, formerDay: string | null, today: string): readonly Problem[] {
  const dated = { decidedOn: amendment.decidedOn, effectiveFrom: amendment.effectiveFrom ?? amendment.decidedOn, recordedOn: today };
  return versionDateProblems(dated, formerDay === null ? null : { decidedOn: formerDay });
}
