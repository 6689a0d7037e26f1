export { insertPlan, insertPlanVersion, readPlans, type PlanRecord, type WriteStamp } from './plans.store.ts';
export { insertTargets, insertTargetVersions, readTargets, type TargetRecord, type TargetTermsRecord } from './targets.store.ts';
