import type { PossibleStep } from '../contract.ts';
import { nextSteps } from '../domain/take-step.ts';
import { stepRules } from '../domain/step-rules.ts';
import { writableUnits } from './task-units.store.ts';
import type { StandingTask } from './tasks.store.ts';
import type { WritingWork } from './work.ts';

/** What a reader may do with a task now, by rights and units; the server judges again when it is done. */
export async function possibleSteps({ tx, scope }: WritingWork): Promise<(task: StandingTask) => PossibleStep[]> {
  const may = await writableUnits(tx, scope);
  return (task) =>
    nextSteps(task).flatMap(({ kind, side }): PossibleStep[] => {
      const unitId = side === 'assigner' ? task.assignerUnitId : task.leadUnitId;
      if (!may(unitId)) return [];
      const needs = kind === 'reassign' && task.state === 'to-assign' ? (['unit'] as const) : stepRules[kind].needs;
      const step = { kind, needs: [...needs] };
      if (side === 'assigner' && scope.rights.has('tasks.assign')) return [{ ...step, door: 'decision' }];
      if (scope.rights.has('tasks.act') && (side === 'lead' || task.parentId !== null)) return [{ ...step, door: 'step' }];
      return [];
    });
}

/** Whether a reader may hand parts of a task down. */
export async function mayHandDown({ tx, scope }: WritingWork, task: StandingTask): Promise<boolean> {
  return (
    scope.rights.has('tasks.act') && stepRules['hand-down'].from.includes(task.state) && (await writableUnits(tx, scope))(task.leadUnitId)
  );
}
