import type { ModulePage } from '@thucthi/registry/web';
import { lazy } from 'react';

/** What a unit owes for a month, above the boxes in which it enters. */
export const OwedReports = lazy(async () => ({ default: (await import('./owed/owed-reports.tsx')).OwedReports }));
export { useNoteVisit } from './note-visits.tsx';

/** The pages of this module; their code is fetched when somebody goes there. */
export const collectionPages: readonly ModulePage[] = [
  { id: 'forms', path: '/quan-tri/bieu-bao-cao', place: 'admin', load: () => import('./forms/forms-page.tsx') },
  { id: 'reporting-calendar', path: '/quan-tri/lich-bao-cao', place: 'admin', load: () => import('./forms/reporting-calendar-page.tsx') },
  { id: 'report', path: '/$unit/bao-cao/bieu', place: 'entry', load: () => import('./approvals/report-page.tsx') },
  { id: 'merged-import', path: '/$unit/bao-cao/nhap-nhieu-tep', place: 'entry', load: () => import('./merge/merged-import-page.tsx') },
  { id: 'approvals', path: '/$unit/duyet-so-lieu', place: 'approval', load: () => import('./approvals/approvals-page.tsx') },
  { id: 'late-board', path: '/$unit/tinh-hinh-nop', place: 'approval', load: () => import('./board/late-board-page.tsx') },
];
