import type { ModulePage } from '@thucthi/registry/web';

/** The pages of this module; their code is fetched when somebody goes there. */
export const reportPages: readonly ModulePage[] = [
  { id: 'report-runs', path: '/$unit/soan-bao-cao', place: 'writing', load: () => import('./list/reports-page.tsx') },
  { id: 'report-run', path: '/$unit/soan-bao-cao/$run', place: 'writing', load: () => import('./run/run-page.tsx') },
];
