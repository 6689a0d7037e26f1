import type { ModulePage } from '@thucthi/registry/web';

/** The pages of this module; their code is fetched when somebody goes there. */
export const reportPages: readonly ModulePage[] = [
  { id: 'report-runs', path: '/$unit/soan-bao-cao', place: 'writing', load: () => import('./list/reports-page.tsx') },
  { id: 'report-run', path: '/$unit/soan-bao-cao/$run', place: 'writing', load: () => import('./run/run-page.tsx') },
  { id: 'report-templates', path: '/$unit/mau-bao-cao', place: 'writing', load: () => import('./templates/templates-page.tsx') },
  { id: 'report-template', path: '/$unit/mau-bao-cao/$kind', place: 'writing', load: () => import('./templates/template-page.tsx') },
];
