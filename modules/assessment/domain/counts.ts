import type { Bilingual } from './bilingual.ts';
import { capitalised, countWord, insideSentence } from './bilingual.ts';
import { STATUS_ORDER, isMetOrExpected, statusPriority, statusWords } from './status-class.ts';
import type { StatusClass } from './status-class.ts';

/** One component target for counting: a row with a plan and a status. A row without a plan is counted apart. */
export type CountedRow = {
  indicator: string;
  name: Bilingual;
  /** Field of the catalogue. */
  group: string;
  /** The resolution or decision whose list the target stands in. */
  document: string | null;
  /** The target group inside that list (17 groups, 21 components), named by its clause; null when it stands alone. */
  targetGroup?: string | null;
  hasPlan: boolean;
  status: StatusClass;
};

/** How many targets stand in each class. */
export type StatusCounts = { counts: Record<StatusClass, number>; total: number; metOrExpected: number };

/** A count a document itself states, such as 19 of 21 expected. */
export type StatedCount = { met: number; outOf: number; class: StatusClass; document: Bilingual | null; groups?: number | null };

/** The count of everything with a plan, by field, by resolution and by target group. */
export type CountSummary = StatusCounts & {
  withoutPlan: number;
  byGroup: { group: string; counts: StatusCounts }[];
  byDocument: { document: string | null; counts: StatusCounts }[];
  /** Target groups: met when every component is, else as bad as the worst one. */
  byTargetGroup: { document: string | null; targetGroup: string; status: StatusClass; counts: StatusCounts }[];
};

/** Counts targets at component level; rows without a plan are outside the total, since nothing was promised. */
export function countStatuses(rows: readonly CountedRow[]): CountSummary {
  const planned = rows.filter((row) => row.hasPlan);
  const groups = new Map<string, CountedRow[]>();
  for (const row of planned) {
    const key = row.targetGroup ?? null;
    if (key === null) continue;
    const name = JSON.stringify([row.document, key]); // two documents may number their parts alike
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return {
    ...countsOf(planned),
    withoutPlan: rows.length - planned.length,
    byGroup: grouped(planned, (row) => row.group).map(([group, list]) => ({ group, counts: countsOf(list) })),
    byDocument: grouped(planned, (row) => row.document).map(([document, list]) => ({ document, counts: countsOf(list) })),
    byTargetGroup: [...groups.values()].flatMap((list) => {
      const [first] = list;
      return first?.targetGroup == null
        ? []
        : [{ document: first.document, targetGroup: first.targetGroup, status: groupStatus(list), counts: countsOf(list) }];
    }),
  };
}

function countsOf(rows: readonly CountedRow[]): StatusCounts {
  const counts: Record<StatusClass, number> = {
    missed: 0,
    'at-risk': 0,
    'in-progress': 0,
    expected: 0,
    met: 0,
    exceeded: 0,
    'not-assessable': 0,
  };
  for (const row of rows) counts[row.status] += 1;
  return { counts, total: rows.length, metOrExpected: rows.filter((row) => isMetOrExpected(row.status)).length };
}

/** The worst class wins; what cannot be assessed keeps a group from being called met, but does not hide what is red. */
function groupStatus(rows: readonly CountedRow[]): StatusClass {
  const classes = rows.map((row) => row.status);
  const worst = STATUS_ORDER[Math.min(...classes.map(statusPriority))] ?? 'not-assessable';
  return classes.includes('not-assessable') && isMetOrExpected(worst) ? 'not-assessable' : worst;
}

function grouped<Key extends string | null>(rows: readonly CountedRow[], key: (row: CountedRow) => Key): [Key, CountedRow[]][] {
  const map = new Map<Key, CountedRow[]>();
  for (const row of rows) map.set(key(row), [...(map.get(key(row)) ?? []), row]);
  return [...map];
}

/**
 * The headline that can be read aloud: "4 trên 7 chỉ tiêu có kế hoạch đã đạt hoặc dự kiến đạt." Where nothing here can be
 * counted and a document states a count of the whole, the document's count is the headline.
 */
export function headline(
  summary: Pick<CountSummary, 'total' | 'metOrExpected' | 'counts'>,
  stated: readonly StatedCount[] = [],
): Bilingual {
  const { total, metOrExpected, counts } = summary;
  const [said] = stated;
  if (said !== undefined && counts['not-assessable'] === total) {
    const sentence = statedCountSentence(said);
    return { vi: `${sentence.vi}.`, en: `${sentence.en}.` };
  }
  if (total === 0) return { vi: 'Chưa có chỉ tiêu nào có kế hoạch.', en: 'No indicator has a plan yet.' };
  if (counts['not-assessable'] === total) {
    return {
      vi: `${total} chỉ tiêu có kế hoạch, chưa đánh giá được chỉ tiêu nào.`,
      en: `${total} ${total === 1 ? 'indicator has' : 'indicators have'} a plan; none can be assessed yet.`,
    };
  }
  return {
    vi: `${metOrExpected} trên ${total} chỉ tiêu có kế hoạch đã đạt hoặc dự kiến đạt.`,
    en: `${metOrExpected} of ${total} planned ${total === 1 ? 'target is' : 'targets are'} met or expected to be met.`,
  };
}

/** How many failing targets one sentence names; it is read aloud, and the rows below name them all. */
const NAMED_AT_MOST = 4;
const NAMED_OF_MORE = 3;

/**
 * The sentence that names what is red: "Hai chỉ tiêu có nguy cơ không đạt: thu ngân sách nhà nước và …"; null when nothing is.
 * Of more than four it names the first three of the rows as given (the caller puts the worst first) and counts the rest.
 */
export function failingSentence(rows: readonly CountedRow[]): Bilingual | null {
  const sentences = (['missed', 'at-risk'] as const).flatMap((status) => {
    const found = rows.filter((row) => row.hasPlan && row.status === status);
    if (found.length === 0) return [];
    const named = found.length > NAMED_AT_MOST ? found.slice(0, NAMED_OF_MORE) : found;
    const others = found.length - named.length;
    const names = (locale: 'vi' | 'en', rest: string) => [
      ...named.map((row) => insideSentence(row.name[locale])),
      ...(others === 0 ? [] : [rest]),
    ];
    const vi = listed(names('vi', `${countWord(others, 'vi')} chỉ tiêu khác`), 'và');
    const en = listed(names('en', `${countWord(others, 'en')} others`), 'and');
    const what = status === 'missed' ? { vi: 'không đạt', en: 'missed' } : { vi: 'có nguy cơ không đạt', en: 'at risk' };
    const noun = found.length === 1 ? 'target' : 'targets';
    return [
      {
        vi: `${capitalised(countWord(found.length, 'vi'))} chỉ tiêu ${what.vi}: ${vi}.`,
        en: `${capitalised(countWord(found.length, 'en'))} ${noun} ${what.en}: ${en}.`,
      },
    ];
  });
  if (sentences.length === 0) return null;
  return { vi: sentences.map((s) => s.vi).join(' '), en: sentences.map((s) => s.en).join(' ') };
}

/** What a document states of its own targets: "19/21 chỉ tiêu dự kiến đạt, theo Nghị quyết 71/NQ-HĐND". */
export function statedCountSentence(stated: StatedCount): Bilingual {
  const words = statusWords(stated.class);
  const groups =
    stated.groups == null ? { vi: '', en: '' } : { vi: ` (${stated.groups} nhóm chỉ tiêu)`, en: ` (${stated.groups} target groups)` };
  return {
    vi: `${stated.met}/${stated.outOf} chỉ tiêu ${insideSentence(words.vi)}${stated.document === null ? ', theo văn bản' : `, theo ${stated.document.vi}`}${groups.vi}`,
    en: `${stated.met}/${stated.outOf} targets ${insideSentence(words.en)}, as stated${stated.document === null ? '' : ` under ${stated.document.en}`}${groups.en}`,
  };
}

function listed(names: readonly string[], and: string): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;
}
