import type { ModulePage } from '@thucthi/registry/web';

/** What asks the person's device for a passkey; fetched only where somebody signs in with one. */
export const loadDevice = () => import('./account/device.ts');

/** The pages of this module; their code is fetched when somebody goes there. */
export const accessPages: readonly ModulePage[] = [
  { id: 'account', path: '/tai-khoan', load: () => import('./account/account-page.tsx') },
  { id: 'sign-in-rules', path: '/quan-tri/dang-nhap', place: 'admin', load: () => import('./rules/sign-in-rules-page.tsx') },
  { id: 'connections', path: '/quan-tri/ket-noi', place: 'admin', load: () => import('./webhooks/webhooks-page.tsx') },
  { id: 'people', path: '/quan-tri/nguoi-dung', place: 'admin', load: () => import('./people/people-page.tsx') },
  { id: 'audit', path: '/quan-tri/nhat-ky', place: 'admin', load: () => import('./audit/audit-page.tsx') },
  { id: 'audit-seals', path: '/quan-tri/nhat-ky/niem-phong', place: 'admin', load: () => import('./audit/seals-page.tsx') },
];
