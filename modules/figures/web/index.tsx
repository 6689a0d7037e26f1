import type { ModulePage } from '@thucthi/registry/web';
import { lazy } from 'react';

/** Entering figures; the app says what stands above the boxes (see `EntryPageProps`). */
export const EntryPage = lazy(() => import('./entry/entry-page.tsx'));
export type { EntryPageProps } from './entry/entry-page.tsx';

/** The pages of this module; their code is fetched when somebody goes there. */
export const figuresPages: readonly ModulePage[] = [
  { id: 'import', path: '/$unit/bao-cao/nhap-tep', place: 'entry', load: () => import('./import/import-page.tsx') },
];
