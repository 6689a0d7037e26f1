import { accessPages } from '@thucthi/access/web';
import { assessmentPages } from '@thucthi/assessment/web';
import { collectionPages } from '@thucthi/collection/web';
import { figuresPages } from '@thucthi/figures/web';
import { householdPages } from '@thucthi/households/web';
import { intakePages } from '@thucthi/intake/web';
import { registryPages } from '@thucthi/registry/web';
import { reportPages } from '@thucthi/reports/web';
import { sessionPages } from '@thucthi/sessions/web';
import { taskPages } from '@thucthi/tasks/web';
import type { ComponentType } from 'react';

/**
 * One page: its address (`$name` is a part of the path that the page reads with `usePageAddress`), the place of the header it
 * belongs to, and how its code is fetched when somebody goes there. Static parts of a path win over `$` parts, so a page
 * such as `/giao-chi-tieu/$unit` never meets `/$unit/$indicator`; unit slugs and indicator codes are never Vietnamese words
 * of the interface.
 */
export interface WebPage {
  readonly id: string;
  readonly path: `/${string}`;
  readonly place?: string;
  /** It stands without the header: a projector shows it. */
  readonly alone?: boolean;
  readonly load: () => Promise<{ default: ComponentType }>;
}

/** Every page there is: those that join several modules stand here by name, a module's own come with its list. A new place goes into `places.ts`. */
export const pages: readonly WebPage[] = [
  { id: 'home', path: '/', place: 'cockpit', load: () => import('./places/home-page.tsx') },
  { id: 'sign-in', path: '/dang-nhap', load: () => import('./sign-in/sign-in-page.tsx') },
  { id: 'password', path: '/mat-khau', load: () => import('./sign-in/password-page.tsx') },
  { id: 'setup', path: '/thiet-lap', load: () => import('./sign-in/setup-page.tsx') },
  { id: 'cockpit', path: '/$unit', place: 'cockpit', load: () => import('./places/cockpit/cockpit-page.tsx') },
  { id: 'indicators', path: '/$unit/chi-tieu', place: 'indicators', load: () => import('./places/indicator/indicators-page.tsx') },
  { id: 'allocations', path: '/$unit/giao-chi-tieu', place: 'allocation', load: () => import('./places/allocation/allocation-place.tsx') },
  {
    id: 'allocation',
    path: '/$unit/giao-chi-tieu/$indicator',
    place: 'allocation',
    load: () => import('./places/allocation/allocation-place.tsx'),
  },
  { id: 'documents', path: '/$unit/van-ban', place: 'documents', load: () => import('./places/documents/documents-place.tsx') },
  { id: 'document', path: '/$unit/van-ban/$document', place: 'documents', load: () => import('./places/documents/document-place.tsx') },
  {
    id: 'monitored-files',
    path: '/$unit/ho-so-theo-doi',
    place: 'documents',
    load: () => import('./places/documents/monitored-files-place.tsx'),
  },
  {
    id: 'institution-map',
    path: '/$unit/so-do-the-che',
    place: 'documents',
    load: () => import('./places/institution/institution-map-page.tsx'),
  },
  { id: 'system-health', path: '/quan-tri/suc-khoe', place: 'admin', load: () => import('./places/health/health-page.tsx') },
  {
    id: 'personal-data',
    path: '/quan-tri/du-lieu-ca-nhan',
    place: 'admin',
    load: () => import('./places/personal-data/personal-data-page.tsx'),
  },
  { id: 'search', path: '/$unit/tim-kiem', load: () => import('./places/search/search-page.tsx') },
  { id: 'plans', path: '/$unit/ke-hoach', place: 'allocation', load: () => import('./places/allocation/plans-place.tsx') },
  { id: 'indicator', path: '/$unit/$indicator', place: 'indicators', load: () => import('./places/indicator/indicator-page.tsx') },
  { id: 'entry', path: '/$unit/bao-cao', place: 'entry', load: () => import('./places/entry/entry-place.tsx') },
  { id: 'reminders', path: '/$unit/nhac-viec', place: 'tasks', load: () => import('./places/reminders/reminders-place.tsx') },
  ...figuresPages,
  ...collectionPages,
  ...householdPages,
  ...registryPages,
  ...accessPages,
  ...assessmentPages,
  ...intakePages,
  ...taskPages,
  ...sessionPages,
  ...reportPages,
];
