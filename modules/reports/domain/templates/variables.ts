import type { BoundRun } from '../figure-run.ts';
import type { ReportTemplate } from './template.ts';

/** What words of a template may name in braces besides indicators, with what each stands for. */
export const variables = {
  'đơn vị': { vi: 'tên đơn vị', en: 'the unit’s name' },
  kỳ: { vi: 'kỳ báo cáo', en: 'the period' },
  'kỳ tới': { vi: 'kỳ tiếp theo', en: 'the coming period' },
  năm: { vi: 'năm báo cáo', en: 'the year' },
  'ngày chốt': { vi: 'ngày chốt số liệu', en: 'the day the figures are known on' },
  'số chỉ tiêu': { vi: 'số chỉ tiêu được báo cáo', en: 'how many indicators are reported' },
  'số chưa có': { vi: 'số chỉ tiêu chưa có số liệu', en: 'how many indicators have no figure' },
} as const;
export type Variable = keyof typeof variables;

/** "{chỉ tiêu: budget-revenue}": a whole sentence about an indicator. */
const indicatorOf = (name: string): string | null => /^chỉ tiêu:\s*([\w-]+)$/.exec(name)?.[1] ?? null;

const inBraces = /\{([^{}]*)\}/g;
const namesIn = (words: string): string[] => [...words.normalize('NFC').matchAll(inBraces)].map(([, name]) => (name ?? '').trim());
const isVariable = (name: string): name is Variable => Object.hasOwn(variables, name);

/** Every text of a template that may hold variables, with where it stands, in words. */
function textsOf({ subject, parts, addressees, recipients, signerTitles }: ReportTemplate): { where: string; words: string }[] {
  return [
    { where: 'trích yếu', words: subject },
    ...parts.flatMap((part, at) => [
      { where: `phần ${at + 1}`, words: part.heading },
      ...(part.part === 'text' ? [{ where: `phần ${at + 1}`, words: part.words }] : []),
    ]),
    ...addressees.map((words) => ({ where: 'kính gửi', words })),
    ...recipients.map((words) => ({ where: 'nơi nhận', words })),
    ...signerTitles.map((words) => ({ where: 'chức danh người ký', words })),
  ];
}

/** What there is for templates to name. */
export interface Nameable {
  isIndicator: (code: string) => boolean;
  fields: ReadonlySet<string>;
  patterns: ReadonlySet<string>;
}

/** What a template names that nobody knows, one line each; braces left open, a subject that names no period. */
export function wrongNames(template: ReportTemplate, { isIndicator, fields, patterns }: Nameable): string[] {
  const wrong = textsOf(template).flatMap(({ where, words }) => {
    const rest = words.normalize('NFC').replaceAll(inBraces, '');
    return [
      ...namesIn(words).flatMap((name) => {
        const code = indicatorOf(name);
        if (code !== null) return isIndicator(code) ? [] : [`{${name}} (${where}): không có chỉ tiêu mang mã “${code}”`];
        return isVariable(name) ? [] : [`{${name}} (${where}): không có biến này`];
      }),
      ...(/[{}]/.test(rest) ? [`${where}: dấu { } chưa đóng hoặc thừa`] : []),
    ];
  });
  const lacks = namesIn(template.subject).includes('kỳ') ? [] : ['{kỳ} (trích yếu): thiếu biến này'];
  const unknown = template.parts.flatMap((part, at) => {
    const where = `phần ${at + 1}`;
    const named = 'indicators' in part ? (part.indicators ?? []) : [];
    const codes = named.filter((code) => !isIndicator(code)).map((code) => `${where}: không có chỉ tiêu mang mã “${code}”`);
    if (part.part !== 'results') return codes;
    return [
      ...codes,
      ...part.fields.filter((field) => !fields.has(field)).map((field) => `${where}: không có lĩnh vực “${field}”`),
      ...(part.patterns ?? []).filter((name) => !patterns.has(name)).map((name) => `${where}: không có mẫu câu “${name}”`),
    ];
  });
  return [...new Set([...wrong, ...lacks, ...unknown])];
}

/** What the variables of one report stand for. */
export interface VariableValues {
  plain: Readonly<Record<Variable, string | null>>;
  /** The sentence about an indicator; null where the report knows nothing of it. */
  indicator: (code: string) => readonly BoundRun[] | null;
}

/** Words with what their variables stand for; one that stands for nothing here is told by name and stays in its place, loudly. */
export function fillWords(words: string, values: VariableValues): { runs: readonly BoundRun[]; missing: readonly string[] } {
  const missing: string[] = [];
  const runs: BoundRun[] = [];
  let from = 0;
  const text = words.normalize('NFC');
  for (const found of text.matchAll(inBraces)) {
    if (found.index > from) runs.push({ text: text.slice(from, found.index) });
    const name = (found[1] ?? '').trim();
    const code = indicatorOf(name);
    const value =
      code !== null ? values.indicator(code) : isVariable(name) && values.plain[name] !== null ? [{ text: values.plain[name] }] : null;
    if (value === null) {
      missing.push(`{${name}}`);
      runs.push({ text: found[0], style: 'missing' });
    } else runs.push(...value);
    from = found.index + found[0].length;
  }
  if (from < text.length) runs.push({ text: text.slice(from) });
  return { runs, missing };
}
