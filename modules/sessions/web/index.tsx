import type { ModulePage } from '@thucthi/registry/web';

/** The pages of this module; their code is fetched when somebody goes there. */
export const sessionPages: readonly ModulePage[] = [
  { id: 'sessions', path: '/$unit/phien-hop', place: 'sessions', load: () => import('./list/sessions-page.tsx') },
  { id: 'session-rules', path: '/$unit/phien-hop/quy-che', place: 'sessions', load: () => import('./rules/rules-page.tsx') },
  { id: 'session', path: '/$unit/phien-hop/$session', place: 'sessions', load: () => import('./desk/session-page.tsx') },
  {
    id: 'session-material',
    path: '/$unit/phien-hop/$session/tai-lieu/$material',
    place: 'sessions',
    load: () => import('./material/material-page.tsx'),
  },
  {
    id: 'session-stage',
    path: '/$unit/phien-hop/$session/trinh-chieu',
    place: 'sessions',
    alone: true,
    load: () => import('./stage/stage-page.tsx'),
  },
];
