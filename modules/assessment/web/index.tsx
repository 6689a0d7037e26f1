export { choosePlan } from '../domain/choose-plan.ts';
export type { Issuer } from '../domain/plan-target.ts';
