import './targets.css';

/** The page "Giao chỉ tiêu"; the app gives it what it reads and how it writes (see `AllocationPageProps`). */
export { AllocationPage } from './allocation-page.tsx';
/** Plans of any issuer and their targets; it stands on the page tools. */
export { default as PlansPage } from './plans/plans-page.tsx';
/** What a target asks for, in words, wherever one is shown. */
export { AskedOf } from './plans/asked-of.tsx';
export { readAllocationView } from './allocation-view.ts';
export type { AllocationView, Cut } from './allocation-view.ts';
export type { AllocationPageProps, ApiRefusal, CatalogueIndicator, NewPlanBody, SaveAnswer, SaveBody } from './targets-api.ts';
/** The module's own words, in both languages. */
export { words as targetWords } from './words.ts';
/** Where the page lives: the app's router reads `$unit` and `$indicator`. */
export const allocationRoute = { id: 'allocation', path: '/$unit/giao-chi-tieu/$indicator', place: 'allocation' } as const;
