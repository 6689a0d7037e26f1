import { taskClasses } from '@thucthi/tasks/web';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsIn = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);
const textOr = (value: unknown, other: string): string => (typeof value === 'string' ? value : other);

/** Words as they were frozen: in both languages, or in one. */
export function frozenWords(value: unknown, locale: 'vi' | 'en'): string {
  if (typeof value === 'string') return value;
  if (!isFields(value)) return '';
  return textOr(value[locale], textOr(value['vi'], ''));
}

/** One indicator of a scorecard as it was frozen, as far as a page shows it. */
export interface FrozenIndicator {
  readonly code: string;
  readonly name: string;
  readonly actual: {
    readonly value: string;
    readonly unit: string;
    readonly decimals: number | null;
    readonly qualifiers: readonly string[];
  } | null;
  readonly plans: readonly { readonly issuer: string; readonly percent: string | null; readonly target: string | null }[];
  readonly status: string;
  readonly sentence: string;
}

/** A scorecard as it was frozen; parts that are not there are left out rather than guessed. */
export function frozenScorecard(content: Fields, locale: 'vi' | 'en') {
  const summary = isFields(content['summary']) ? content['summary'] : {};
  const unit = isFields(content['unit']) ? content['unit'] : {};
  return {
    headline: frozenWords(summary['headline'], locale),
    lead: frozenWords(summary['lead'], locale),
    unit: textOr(unit['slug'], ''),
    period: textOr(content['period'], ''),
    rows: fieldsIn(content['rows']).map((row) => indicatorOf(row, locale)),
  };
}

function indicatorOf(row: Fields, locale: 'vi' | 'en'): FrozenIndicator {
  const indicator = isFields(row['indicator']) ? row['indicator'] : {};
  const actual = isFields(row['actual']) ? row['actual'] : null;
  const status = isFields(row['status']) ? row['status'] : {};
  return {
    code: textOr(indicator['code'], ''),
    name: frozenWords(indicator['name'], locale),
    actual:
      actual === null || typeof actual['value'] !== 'string'
        ? null
        : {
            value: actual['value'],
            unit: textOr(actual['unit'], ''),
            decimals: typeof actual['decimals'] === 'number' ? actual['decimals'] : null,
            qualifiers: Array.isArray(actual['qualifiers']) ? actual['qualifiers'].filter((one) => typeof one === 'string') : [],
          },
    plans: fieldsIn(row['plans']).map((plan) => ({
      issuer: frozenWords(plan['issuerLabel'], locale),
      percent: typeof plan['percent'] === 'string' ? plan['percent'] : null,
      target: typeof plan['target'] === 'string' ? plan['target'] : null,
    })),
    status: textOr(status['class'], ''),
    sentence: frozenWords(row['sentence'], locale),
  };
}

/** The figures of the units below as they were frozen. */
export function frozenUnits(content: Fields) {
  const values = Array.isArray(content['values']) ? content['values'] : [];
  return {
    units: fieldsIn(content['units']).map((unit) => ({ slug: textOr(unit['slug'], ''), name: textOr(unit['name'], '') })),
    rows: fieldsIn(content['indicators']).map((indicator, at) => {
      const row: unknown = values[at];
      return {
        code: textOr(indicator['code'], ''),
        name: frozenWords(indicator['name'], 'vi'),
        unit: textOr(indicator['unit'], ''),
        decimals: typeof indicator['decimals'] === 'number' ? indicator['decimals'] : null,
        values: Array.isArray(row) ? row.map((value) => (typeof value === 'string' ? value : null)) : [],
      };
    }),
  };
}

/** The tasks in a frozen content, as their lists show them. */
export function frozenTasks(content: Fields) {
  return fieldsIn(content['tasks']).map((task) => ({
    id: textOr(task['id'], ''),
    content: textOr(task['content'], ''),
    lead: isFields(task['lead']) ? textOr(task['lead']['name'], '') : typeof task['lead'] === 'string' ? task['lead'] : null,
    class: taskClasses.find((one) => one === task['class']) ?? null,
    deadline: typeof task['deadline'] === 'string' ? task['deadline'] : null,
  }));
}

/** Any content as a plain table: the first list of rows in it, with a column for each field that says something; ids say nothing to people. */
export function frozenTable(content: Fields, locale: 'vi' | 'en'): { columns: string[]; rows: string[][] } {
  const list = Object.values(content).find((value) => Array.isArray(value));
  const rows = list === undefined ? [content] : fieldsIn(list);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (name) => name !== 'id' && rows.some((row) => cell(row[name], locale) !== ''),
  );
  return { columns, rows: rows.map((row) => columns.map((name) => cell(row[name], locale))) };
}

function cell(value: unknown, locale: 'vi' | 'en'): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value))
    return value
      .map((one) => cell(one, locale))
      .filter((one) => one !== '')
      .join(', ');
  return isFields(value) ? frozenWords(value, locale) || textOr(value['name'], textOr(value['title'], '')) : '';
}
