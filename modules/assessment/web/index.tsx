import type { ModulePage } from '@thucthi/registry/web';

export { choosePlan } from '../domain/choose-plan.ts';
export { documentName } from '../domain/document-name.ts';
export type { Issuer } from '../domain/plan-target.ts';

/** The pages of this module; their code is fetched when somebody goes there. */
export const assessmentPages: readonly ModulePage[] = [
  { id: 'rules', path: '/quan-tri/danh-gia', place: 'admin', load: () => import('./rules/rules-page.tsx') },
];
