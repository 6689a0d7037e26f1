import { taskClasses, type TaskClass } from '../../domain/task-class.ts';
import type { Grouping } from '../../domain/views/groupings.ts';
import { stages, type Stage } from '../../domain/views/stages.ts';

/** The tab of a list: open tasks, one class, or all. */
export type TaskTab = 'open' | 'all' | TaskClass;

/** How tasks are looked at, as the address says it. */
const modeWords = { 'danh-sach': 'list', bang: 'board', lich: 'calendar', gantt: 'gantt' } as const;
export type TaskMode = (typeof modeWords)[keyof typeof modeWords];
export const taskModes = Object.values(modeWords);

/** By what they are grouped, as the address says it. */
const groupWords: Readonly<Record<string, Grouping>> = {
  'dang-giu': 'holder',
  'chu-tri': 'lead',
  'thoi-han': 'deadline',
  'van-ban': 'document',
  'phien-hop': 'session',
  'giai-doan': 'stage',
  'xep-loai': 'class',
};

/** What each way of looking may be grouped by, the usual first; a list is not grouped unless somebody asks. */
export const groupingsOf: Readonly<Record<TaskMode, readonly Grouping[]>> = {
  list: ['holder', 'lead', 'deadline', 'document', 'session'],
  board: ['stage', 'class'],
  calendar: [],
  gantt: ['lead', 'document', 'session'],
};

/** The words of an address. */
export type Search = Readonly<Record<string, string | undefined>>;

/** What the server is asked, and the workbook too. */
export interface TaskQuery {
  readonly class?: TaskClass;
  readonly open?: 'true';
  readonly stage?: Stage;
  readonly lead?: string;
  readonly holder?: string;
  readonly document?: string;
  readonly session?: string;
  readonly undated?: 'true';
  readonly from?: string;
  readonly to?: string;
  readonly q?: string;
}

/** What the address says of a page of tasks. */
export interface TaskView {
  readonly mode: TaskMode;
  readonly group: Grouping | null;
  readonly tab: TaskTab;
  readonly query: TaskQuery;
  readonly after: string | undefined;
  /** Something beyond the first view is asked. */
  readonly narrowed: boolean;
}

/** Words of the address that say what is asked, and how the server calls it. */
const filterWords = {
  'chu-tri': 'lead',
  'dang-giu': 'holder',
  'van-ban': 'document',
  'phien-hop': 'session',
  q: 'q',
} as const satisfies Record<string, keyof TaskQuery>;

/** Everything a filter may put into the address besides the class; what “bỏ lọc” takes away. */
export const narrowingWords = [...Object.keys(filterWords), 'giai-doan', 'chua-han', 'tu', 'den'];

/** Words of the address that say where one is within a view; a saved view does without them. */
const passing = new Set(['sau', 'giao', 'mo', 'chon', 'loc-cua-toi']);

const isDay = (text: string | undefined): text is string => text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text);

/** Reads the view from the words of the address; what is no view is left out. */
export function readTaskView(search: Search): TaskView {
  const asked = search['loai'];
  const known = taskClasses.find((one) => one === asked);
  const tab: TaskTab = known ?? (asked === 'all' ? 'all' : 'open');
  const mode = Object.entries(modeWords).find(([word]) => word === search['kieu'])?.[1] ?? 'list';
  const grouped = groupingsOf[mode].find((one) => one === groupWords[search['nhom'] ?? '']);
  const stage = stages.find((one) => one === search['giai-doan']);
  const given: TaskQuery = {
    ...Object.fromEntries(
      Object.entries(filterWords).flatMap(([word, name]) => {
        const value = search[word];
        return value === undefined || value === '' ? [] : [[name, value]];
      }),
    ),
    ...(stage === undefined ? {} : { stage }),
    ...(search['chua-han'] === '1' ? { undated: 'true' } : {}),
    ...(isDay(search['tu']) ? { from: search['tu'] } : {}),
    ...(isDay(search['den']) ? { to: search['den'] } : {}),
  };
  return {
    mode,
    group: grouped ?? (mode === 'list' ? null : (groupingsOf[mode][0] ?? null)),
    tab,
    query: { ...(known === undefined ? {} : { class: known }), ...(tab === 'open' ? { open: 'true' } : {}), ...given },
    after: search['sau'],
    narrowed: asked !== undefined || Object.keys(given).length > 0,
  };
}

const wordOf = <Name extends string>(words: Readonly<Record<string, Name>>, name: Name): string | undefined =>
  Object.entries(words).find(([, one]) => one === name)?.[0];

/** What changes in the address when somebody looks another way: filters stay, the grouping of the other way does not. */
export const toMode = (mode: TaskMode): Search => ({
  kieu: mode === 'list' ? undefined : wordOf(modeWords, mode),
  nhom: undefined,
  mo: undefined,
  chon: undefined,
  sau: undefined,
});

/** What changes in the address when tasks are grouped by something else. */
export const toGroup = (group: Grouping | null): Search => ({
  nhom: group === null ? undefined : wordOf(groupWords, group),
  mo: undefined,
  sau: undefined,
});

/** The words of the address by which a group is looked at alone. */
export function narrowedTo(narrow: Readonly<Record<string, string>>): Search {
  const words: Readonly<Record<string, string>> = {
    ...filterWords,
    'giai-doan': 'stage',
    'chua-han': 'undated',
    tu: 'from',
    den: 'to',
    loai: 'class',
  };
  return Object.fromEntries(Object.entries(narrow).map(([name, value]) => [wordOf(words, name) ?? name, name === 'undated' ? '1' : value]));
}

/** The part of an address that a saved view keeps. */
export const keptOf = (search: Search): Record<string, string> =>
  Object.fromEntries(Object.entries(search).flatMap(([word, value]) => (value === undefined || passing.has(word) ? [] : [[word, value]])));

/** Whether two addresses are the same view. */
export const sameView = (a: Search, b: Search): boolean => {
  const text = (search: Search): string => JSON.stringify(Object.entries(keptOf(search)).toSorted(([x], [y]) => (x < y ? -1 : 1)));
  return text(a) === text(b);
};

/** The address of a page of tasks with these words. */
export function viewHref(unit: string, search: Search): string {
  const words = new URLSearchParams(Object.entries(search).flatMap(([word, value]) => (value === undefined ? [] : [[word, value]])));
  return `/${unit}/nhiem-vu${words.size === 0 ? '' : `?${words}`}`;
}
