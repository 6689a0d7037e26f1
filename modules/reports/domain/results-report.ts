import { formatPeriodVi, parsePeriodCode, periodEnd } from '@thucthi/kernel';
import type { Block, DocumentForm, OfficialDocument } from '@thucthi/writer';
import { issuedBy } from './issuing-unit.ts';
import { narrate } from './narrate.ts';
import type { ResultRow, Results } from './result-row.ts';
import { neededSentence } from './result-words.ts';
import { resultsTable } from './results-table.ts';

/** Fields of the catalogue in the order and with the names a report gives them. */
export interface Field {
  id: string;
  name: string;
}

const roman = ['I', 'II', 'III', 'IV'] as const;
const behind = new Set(['missed', 'at-risk']);

/** The report on the results of a unit in a period: general judgement, results by field, what lags behind, an appendix of all figures. */
export function resultsReport(results: Results, fields: readonly Field[], form: DocumentForm): OfficialDocument {
  const period = formatPeriodVi(parsePeriodCode(results.period));
  const sections = [general(results), byField(results, fields), lagging(results.rows)].filter((blocks) => blocks.length > 1);
  return {
    ...issuedBy(results.unit, form, 'BC'),
    number: null,
    date: null,
    year: Number(periodEnd(parsePeriodCode(results.period)).slice(0, 4)),
    kind: 'Báo cáo',
    subject: `Kết quả thực hiện các chỉ tiêu ${period}`,
    addressees: [],
    body: [...sections.flatMap((blocks, at) => numbered(blocks, roman[at] ?? '')), resultsTable(results.rows)],
    recipients: [form === 'party' ? 'Lưu Văn phòng' : 'Lưu: VT'],
  };
}

const numbered = (blocks: readonly Block[], number: string): Block[] =>
  blocks.map((block, at) => (at === 0 && block.kind === 'heading' ? { ...block, text: `${number}. ${block.text}` } : block));

/** What can be said of all results together, a paragraph each. */
export function generalWords({ summary, unit, rows, knownOn }: Results): string[] {
  const missing = rows.filter(({ actual }) => actual === null).length;
  return [
    ...(unit.illustrative ? ['(Dữ liệu minh họa, không phải số liệu thật.)'] : []),
    summary.headline.vi,
    summary.lead.vi,
    ...(knownOn === null ? [] : [`Theo số liệu đã biết đến hết ngày ${knownOn.split('-').toReversed().join('/')}.`]),
    ...(missing === 0 ? [] : [`Còn ${missing} chỉ tiêu chưa có số liệu thực hiện, được đánh dấu trong báo cáo này.`]),
  ].filter((words) => words !== '');
}

/** What each result that lags behind needs to be reached. */
export const neededWords = (rows: readonly ResultRow[]): string[] =>
  rows.filter(({ status }) => behind.has(status.class)).flatMap((row) => neededSentence(row) ?? []);

function general(results: Results): Block[] {
  return [
    { kind: 'heading', level: 1, text: 'ĐÁNH GIÁ CHUNG' },
    ...generalWords(results).map((words): Block => ({ kind: 'paragraph', words })),
  ];
}

/** The fields of which something is reported, each with its rows. */
export const reportedFields = (rows: readonly ResultRow[], fields: readonly Field[]): { field: Field; rows: ResultRow[] }[] =>
  fields
    .map((field) => ({ field, rows: rows.filter(({ indicator }) => indicator.group === field.id) }))
    .filter((part) => part.rows.length > 0);

function byField({ rows, period }: Results, fields: readonly Field[]): Block[] {
  return [
    { kind: 'heading', level: 1, text: 'KẾT QUẢ THEO LĨNH VỰC' },
    ...reportedFields(rows, fields).flatMap(({ field, rows: own }, at): Block[] => [
      { kind: 'heading', level: 2, text: `${at + 1}. ${field.name}` },
      ...narrate(own, { period }).map(({ runs }): Block => ({ kind: 'paragraph', words: runs })),
    ]),
  ];
}

function lagging(rows: readonly ResultRow[]): Block[] {
  return [
    { kind: 'heading', level: 1, text: 'CHỈ TIÊU CẦN TẬP TRUNG CHỈ ĐẠO' },
    ...neededWords(rows).map((words): Block => ({ kind: 'paragraph', words })),
  ];
}
