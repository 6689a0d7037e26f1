import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { addressOf } from '../api/route.ts';
import { routes } from '../api/routes.ts';
import { noteReach } from '../offline/reach.ts';
import { figureNews, gatherNews, otherNews } from './gather-news.ts';

/** Whether news of the body reach this page: on the line, or trying to. */
export type NewsState = 'connecting' | 'live' | 'lost';

const kinds = [
  'figures',
  'targets',
  'units',
  'status',
  'documents',
  'tasks',
  'reminders',
  'sessions',
  'reports',
  'collection',
  'households',
  'cells',
] as const;
type NewsKind = (typeof kinds)[number];

const assessed = [routes.readScorecard.path, routes.readIndicatorView.path, routes.explainNumber.path, routes.readEntrySheet.path];

/** What a unit owes and how its reports stand: they change with its figures, and with what others do with them. */
const collected = [
  '/api/v1/owed/{slug}',
  '/api/v1/submissions/{slug}',
  '/api/v1/approvals/{slug}',
  '/api/v1/late-board/{slug}',
  '/api/v1/late-entries/{slug}',
  '/api/v1/forms',
  '/api/v1/reporting-calendar',
];

/** What joins the register with what its documents set; the map is too much to be read again for each figure. */
const joined = [routes.documentEffects.path, routes.institutionMap.path];

/** What somebody is reminded of changes with the work it is about. */
const reminded = ['/api/v1/my-reminders', '/api/v1/my-reminders/count'];

/** What a piece of news makes old, as the paths of the reads. */
export const madeOldBy: Record<NewsKind, readonly string[]> = {
  figures: [
    '/api/v1/cells/{slug}',
    ...assessed,
    ...collected,
    routes.documentEffects.path,
    routes.readFigures.path,
    routes.readAllocation.path,
  ],
  collection: [...collected, '/api/v1/cell-marks/{slug}'],
  households: ['/api/v1/household-lists/{slug}', '/api/v1/household-lists/{slug}/{id}', '/api/v1/household-lines/{slug}/{id}'],
  cells: [
    '/api/v1/cells/{slug}',
    '/api/v1/cell-marks/{slug}',
    '/api/v1/my-mentions',
    '/api/v1/my-mentions/count',
    '/api/v1/submissions/{slug}',
  ],
  targets: [...assessed, ...joined, routes.listPlans.path, routes.readAllocation.path],
  units: [...assessed, routes.listUnits.path, routes.readUnit.path, routes.readAllocation.path],
  status: [...assessed, ...joined],
  tasks: [
    '/api/v1/tasks',
    '/api/v1/tasks/{id}',
    '/api/v1/my-tasks/{slug}',
    '/api/v1/task-statistics/{slug}',
    '/api/v1/task-groups',
    '/api/v1/task-calendar',
    '/api/v1/inquiries',
    '/api/v1/obstacles',
    '/api/v1/obstacles/{id}',
    ...reminded,
    ...joined,
  ],
  reminders: [...reminded, '/api/v1/reminder-settings'],
  reports: [
    '/api/v1/report-runs',
    '/api/v1/report-runs/{id}',
    '/api/v1/report-templates/{slug}',
    '/api/v1/report-templates/{slug}/{kind}/revisions',
  ],
  sessions: ['/api/v1/sessions', '/api/v1/sessions/{id}', '/api/v1/session-rules/{slug}'],
  documents: ['/api/v1/documents', '/api/v1/documents/{id}', '/api/v1/document-facets', ...joined],
};

/** News that come by the thousand on the evening before a session; the others are few, and people wait for them. */
const manifold: readonly NewsKind[] = ['figures', 'collection'];

/**
 * Listens to the news of the body that owns a unit; what they make old is read again, so that a figure saved by one person
 * changes the page of another. After a lost line everything is read again, since news may have been missed.
 */
export function useNews(slug: string | undefined): NewsState {
  const client = useQueryClient();
  const [state, setState] = useState<NewsState>('connecting');
  useEffect(() => {
    if (slug === undefined || typeof EventSource === 'undefined') return;
    let source: EventSource | null = null;
    let failures = 0;
    let again: ReturnType<typeof setTimeout> | undefined;
    const renew = (paths: readonly string[]) => {
      for (const path of paths) void client.invalidateQueries({ queryKey: [path] });
    };
    const few = gatherNews(renew, otherNews);
    const many = gatherNews(renew, figureNews);
    const open = () => {
      source = new EventSource(addressOf(routes.watchNews.path, { params: { slug } }));
      source.onopen = () => {
        setState('live');
        noteReach(true);
        if (failures > 0) few.add(kinds.flatMap((kind) => madeOldBy[kind]));
        failures = 0;
      };
      source.onerror = () => {
        failures += 1;
        if (failures > 1) setState('lost');
        if (source?.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
        source.close();
        clearTimeout(again);
        again = setTimeout(open, Math.min(30_000, 1000 * 2 ** Math.min(failures, 5)));
      };
      for (const kind of kinds) source.addEventListener(kind, () => (manifold.includes(kind) ? many : few).add(madeOldBy[kind]));
    };
    open();
    return () => {
      source?.close();
      clearTimeout(again);
      few.end();
      many.end();
    };
  }, [slug, client]);
  return state;
}
