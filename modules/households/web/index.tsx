import type { ModulePage } from '@thucthi/registry/web';

/** The pages of this module; their code is fetched when somebody goes there. */
export const householdPages: readonly ModulePage[] = [
  { id: 'household-lists', path: '/$unit/giao-den-ho', place: 'allocation', load: () => import('./board/lists-page.tsx') },
  { id: 'household-list', path: '/$unit/giao-den-ho/$list', place: 'allocation', load: () => import('./list/list-page.tsx') },
];
