import type { ModulePage } from '@thucthi/registry/web';
import { lazy } from 'react';

/** Entering figures; the app says what stands above the boxes (see `EntryPageProps`). */
export const EntryPage = lazy(() => import('./entry/entry-page.tsx'));
export type { EntryPageProps } from './entry/entry-page.tsx';

/** What was said about a cell and laid beside its figures, fetched when somebody opens it. */
export const CellThread = lazy(async () => ({ default: (await import('./cell/cell-thread.tsx')).CellThread }));
/** The same as a panel beside a page. */
export const CellPanel = lazy(async () => ({ default: (await import('./cell/cell-panel.tsx')).CellPanel }));
/** Where the reader was called in such threads. */
export const MentionNotices = lazy(async () => ({ default: (await import('./cell/mention-notices.tsx')).MentionNotices }));
export { useUnreadMentions } from './cell/mention-count.ts';
export type { PanelCell } from './cell/cell-panel.tsx';

/** The pages of this module; their code is fetched when somebody goes there. */
export const figuresPages: readonly ModulePage[] = [
  { id: 'import', path: '/$unit/bao-cao/nhap-tep', place: 'entry', load: () => import('./import/import-page.tsx') },
];
