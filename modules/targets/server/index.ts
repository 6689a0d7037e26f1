export { insertPlan, insertPlanVersion, readPlans, type PlanRecord, type WriteStamp } from './plans.store.ts';
export { insertTargets, insertTargetVersions, readTargets, type TargetRecord, type TargetTermsRecord } from './targets.store.ts';
export { readDecisionsAbout, readDocumentsOfTargets, type TargetDecision } from './document-targets.store.ts';
export { decidedBy, type TargetChange } from '../domain/decided-by.ts';
export type { Actual, ReadActuals } from './actuals.ts';
export { targetRoutes } from './routes.ts';
export { importTargets, type ImportedTargets, type RowFault } from './import-targets.ts';
export type { Amendment } from './decide-targets.ts';
export { targetAuditSentences } from './audit-sentences.ts';
