import type { ModulePage } from '@thucthi/registry/web';

/** The pages of this module; their code is fetched when somebody goes there. */
export const intakePages: readonly ModulePage[] = [
  { id: 'inbox', path: '/$unit/doc-bao-cao', place: 'reading', load: () => import('./inbox/inbox-page.tsx') },
  { id: 'paper', path: '/$unit/doc-bao-cao/$paper', place: 'reading', load: () => import('./review/paper-page.tsx') },
  { id: 'wordings', path: '/quan-tri/cach-goi', place: 'admin', load: () => import('./wordings/wordings-page.tsx') },
];
