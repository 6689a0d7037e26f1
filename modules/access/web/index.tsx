import type { ModulePage } from '@thucthi/registry/web';

/** The pages of this module; their code is fetched when somebody goes there. */
export const accessPages: readonly ModulePage[] = [
  { id: 'people', path: '/quan-tri/nguoi-dung', place: 'admin', load: () => import('./people/people-page.tsx') },
  { id: 'audit', path: '/quan-tri/nhat-ky', place: 'admin', load: () => import('./audit/audit-page.tsx') },
  { id: 'audit-seals', path: '/quan-tri/nhat-ky/niem-phong', place: 'admin', load: () => import('./audit/seals-page.tsx') },
];
