import type * as registry from '@thucthi/registry/contract';
import { endpointRoute } from '@thucthi/registry/web';
import type { AnswerOf } from '@thucthi/registry/web';
import type * as contract from '../../contract.ts';

/** The endpoints the pages of plans call; a test holds each against the contract. */
export const planCalls = {
  listPlans: endpointRoute<typeof contract.listPlans>('listPlans', 'get', '/api/v1/plans'),
  readPlan: endpointRoute<typeof contract.readPlan>('readPlan', 'get', '/api/v1/plans/{key}'),
  createPlan: endpointRoute<typeof contract.createPlan>('createPlan', 'post', '/api/v1/plans'),
  setTargets: endpointRoute<typeof contract.setTargets>('setTargets', 'post', '/api/v1/targets'),
  readAllocation: endpointRoute<typeof contract.readAllocation>('readAllocation', 'get', '/api/v1/allocations/{slug}/{indicator}'),
};
export const indicatorsCall = endpointRoute<typeof registry.listIndicators>('listIndicators', 'get', '/api/v1/indicators');

/** An indicator of the catalogue as these pages need it. */
export type ListedIndicator = AnswerOf<typeof registry.listIndicators>['indicators'][number];

/** What a change of targets makes old: plans and what is judged by them. */
export const renewedByTargets = [
  ...Object.values(planCalls),
  { path: '/api/v1/scorecards/{slug}' },
  { path: '/api/v1/indicator-views/{slug}/{code}' },
] as const;
