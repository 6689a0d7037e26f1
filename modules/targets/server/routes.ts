import { route, type Route } from '@thucthi/platform';
import { createPlan, exportAllocation, importAllocation, listPlans, readAllocation, readPlan, setTargets } from '../contract.ts';
import type { ReadActuals } from './actuals.ts';
import { createPlanOf } from './create-plan.ts';
import { exportAllocationOf } from './export-allocation.ts';
import { importTargetsFile } from './import-file.ts';
import { listPlansOf } from './list-plans.ts';
import { setTargetsOf } from './set-targets.ts';
import { showPlan } from './show-plan.ts';
import { showAllocation } from './show-allocation.ts';

/** The routes of plans and targets. `readActuals` brings last year's values and what was achieved, which figures knows. */
export function targetRoutes({ readActuals }: { readActuals: ReadActuals }): Route[] {
  return [
    route(listPlans, (call) => listPlansOf(call, call.query)),
    route(createPlan, (call) => createPlanOf(call, call.body)),
    route(readPlan, (call) => showPlan(call, { ...call.params, ...call.query })),
    route(readAllocation, (call) => showAllocation({ ...call, readActuals }, { ...call.params, ...call.query })),
    route(setTargets, (call) => setTargetsOf(call, call.body)),
    route(importAllocation, (call) => importTargetsFile(call, call.query)),
    route(exportAllocation, (call) => exportAllocationOf(call, { ...call.params, ...call.query })),
  ];
}
