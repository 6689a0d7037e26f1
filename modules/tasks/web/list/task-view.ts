import { taskClasses, type TaskClass } from '../../domain/task-class.ts';

/** The tab of a list: open tasks, one class, or all. */
export type TaskTab = 'open' | 'all' | TaskClass;

/** What the address says of a list. */
export interface TaskView {
  readonly tab: TaskTab;
  /** As the server is asked, and the workbook too. */
  readonly query: {
    readonly class?: TaskClass;
    readonly open?: 'true';
    readonly lead?: string;
    readonly holder?: string;
    readonly document?: string;
    readonly from?: string;
    readonly to?: string;
    readonly q?: string;
  };
  readonly after: string | undefined;
  /** Something beyond the first view is asked. */
  readonly narrowed: boolean;
}

const isDay = (text: string | undefined): text is string => text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text);

/** Reads the view from the words of the address; what is no view is left out. */
export function readTaskView(search: Readonly<Record<string, string | undefined>>): TaskView {
  const asked = search['loai'];
  const known = taskClasses.find((one) => one === asked);
  const tab: TaskTab = known ?? (asked === 'all' ? 'all' : 'open');
  const given = {
    ...(search['chu-tri'] === undefined ? {} : { lead: search['chu-tri'] }),
    ...(search['dang-giu'] === undefined ? {} : { holder: search['dang-giu'] }),
    ...(search['van-ban'] === undefined ? {} : { document: search['van-ban'] }),
    ...(isDay(search['tu']) ? { from: search['tu'] } : {}),
    ...(isDay(search['den']) ? { to: search['den'] } : {}),
    ...(search['q'] === undefined || search['q'] === '' ? {} : { q: search['q'] }),
  };
  return {
    tab,
    query: { ...(known === undefined ? {} : { class: known }), ...(tab === 'open' ? { open: 'true' } : {}), ...given },
    after: search['sau'],
    narrowed: asked !== undefined || Object.keys(given).length > 0,
  };
}
