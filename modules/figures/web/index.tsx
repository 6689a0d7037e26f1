import type { ModulePage } from '@thucthi/registry/web';

/** The pages of this module; their code is fetched when somebody goes there. */
export const figuresPages: readonly ModulePage[] = [
  { id: 'entry', path: '/$unit/bao-cao', place: 'entry', load: () => import('./entry/entry-page.tsx') },
  { id: 'import', path: '/$unit/bao-cao/nhap-tep', place: 'entry', load: () => import('./import/import-page.tsx') },
];
