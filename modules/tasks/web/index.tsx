import type { ModulePage } from '@thucthi/registry/web';

/** The pages of this module; their code is fetched when somebody goes there. */
export const taskPages: readonly ModulePage[] = [
  { id: 'tasks', path: '/$unit/nhiem-vu', place: 'tasks', load: () => import('./list/tasks-page.tsx') },
  { id: 'task', path: '/$unit/nhiem-vu/$task', place: 'tasks', load: () => import('./page/task-page.tsx') },
  { id: 'my-tasks', path: '/$unit/viec-cua-toi', place: 'tasks', load: () => import('./desk/my-tasks-page.tsx') },
];
