import type { ModulePage } from '@thucthi/registry/web';
import { lazy } from 'react';

export { AskButton, InquiryMark, useInquiryMarks } from './inquiries/inquiry-mark.tsx';
export { ReminderBell } from './reminders/reminder-bell.tsx';
export type { Asking } from './inquiries/ask-panel.tsx';

/** The panel that asks for an explanation, fetched when somebody opens it. */
export const AskPanel = lazy(async () => ({ default: (await import('./inquiries/ask-panel.tsx')).AskPanel }));
/** What was asked and explained about a figure or a task. */
export const InquiriesOf = lazy(async () => ({ default: (await import('./inquiries/inquiries-of.tsx')).InquiriesOf }));

/** What is in the way of a figure or a task. */
export const ObstaclesOf = lazy(async () => ({ default: (await import('./obstacles/obstacles-of.tsx')).ObstaclesOf }));
/** The panel that puts an obstacle on record. */
export const RaisePanel = lazy(async () => ({ default: (await import('./obstacles/raise-panel.tsx')).RaisePanel }));

/** What the reader is reminded of; the app says what stands below (see `RemindersPageProps`). */
export const RemindersPage = lazy(() => import('./reminders/reminders-page.tsx'));

/** The pages of this module; their code is fetched when somebody goes there. */
export const taskPages: readonly ModulePage[] = [
  { id: 'tasks', path: '/$unit/nhiem-vu', place: 'tasks', load: () => import('./list/tasks-page.tsx') },
  { id: 'task', path: '/$unit/nhiem-vu/$task', place: 'tasks', load: () => import('./page/task-page.tsx') },
  { id: 'my-tasks', path: '/$unit/viec-cua-toi', place: 'tasks', load: () => import('./desk/my-tasks-page.tsx') },
  { id: 'obstacle-ladder', path: '/quan-tri/cap-xu-ly', place: 'admin', load: () => import('./obstacles/ladder-page.tsx') },
  { id: 'reminder-settings', path: '/quan-tri/nhac-viec', place: 'admin', load: () => import('./reminders/reminder-settings-page.tsx') },
  { id: 'obstacles', path: '/$unit/vuong-mac', place: 'tasks', load: () => import('./obstacles/obstacles-page.tsx') },
  { id: 'inquiries', path: '/$unit/giai-trinh', place: 'tasks', load: () => import('./inquiries/inquiries-page.tsx') },
];

/** The class of a task as other pages show it, and the order in which classes stand. */
export { CountedTaskClass, TaskClassSign } from './class-sign.tsx';
export { useUnitOptions } from './use-unit-options.ts';
export { placeInDocument } from './place-in-document.ts';
export { classSigns as taskClassSigns } from './sign-of.ts';
export { taskClasses, type TaskClass } from '../domain/task-class.ts';
