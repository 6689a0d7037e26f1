import type { ModulePage } from './tools/module-page.ts';

export { PageToolsProvider, usePageTools, asProblem } from './tools/page-tools.tsx';
export type { PageAddress, PageOutbox, PageProblem, PageRead, PageReader, PageTools, WaitingWrite } from './tools/page-tools.tsx';
export { callAddress } from './tools/call-address.ts';
export { endpointRoute } from './tools/endpoint-route.ts';
export type { AnswerOf, Asked, BodyOf, EndpointRoute } from './tools/endpoint-route.ts';
export type { ModulePage } from './tools/module-page.ts';
export { useSubmit } from './tools/use-submit.ts';
export type { Submit } from './tools/use-submit.ts';
export { UnitPage } from './tools/unit-page.tsx';
export { AdminTabs } from './admin-tabs.tsx';
export { unitKindWords } from '../domain/unit-kind-words.ts';

/** The pages of this module; their code is fetched when somebody goes there. */
export const registryPages: readonly ModulePage[] = [
  { id: 'units', path: '/quan-tri/don-vi', place: 'admin', load: () => import('./units/units-page.tsx') },
  { id: 'unit-event', path: '/quan-tri/don-vi/thay-doi', place: 'admin', load: () => import('./units/event-page.tsx') },
  { id: 'catalogue', path: '/quan-tri/chi-tieu', place: 'admin', load: () => import('./indicators/catalogue-page.tsx') },
  { id: 'definition', path: '/quan-tri/chi-tieu/dinh-nghia', place: 'admin', load: () => import('./indicators/definition-page.tsx') },
  { id: 'coverage', path: '/quan-tri/giao-bao-cao', place: 'admin', load: () => import('./coverage/coverage-page.tsx') },
  { id: 'calendar', path: '/quan-tri/lich', place: 'admin', load: () => import('./calendar/calendar-page.tsx') },
];
