import { formatPeriodVi, parsePeriodCode, periodEnd } from '@thucthi/kernel';
import type { Block, DocumentForm, OfficialDocument } from '@thucthi/writer';
import type { ResultRow, Results } from './result-row.ts';
import { narrate } from './narrate.ts';
import { neededSentence } from './result-words.ts';
import { resultsTable } from './results-table.ts';

/** Fields of the catalogue in the order and with the names a report gives them. */
export interface Field {
  id: string;
  name: string;
}

const roman = ['I', 'II', 'III', 'IV'] as const;
const behind = new Set(['missed', 'at-risk']);
/** Kinds of units that a people's committee or a Party committee leads. */
const governed = new Set([
  'city-central',
  'province',
  'district-city',
  'urban-district',
  'town',
  'rural-district',
  'ward',
  'commune',
  'township',
  'special-zone',
]);

/** The report on the results of a unit in a period: general judgement, results by field, what lags behind, an appendix of all figures. */
export function resultsReport(results: Results, fields: readonly Field[], form: DocumentForm): OfficialDocument {
  const period = formatPeriodVi(parsePeriodCode(results.period));
  const territory = governed.has(results.unit.kind);
  const party = form === 'party';
  const issuer = !territory ? results.unit.name : `${party ? 'Ban Chấp hành Đảng bộ' : 'Ủy ban nhân dân'} ${results.unit.name}`;
  const sections = [general(results), byField(results, fields), lagging(results.rows)].filter((blocks) => blocks.length > 1);
  return {
    form,
    superior: null,
    issuer,
    number: null,
    symbol: party ? 'BC/ĐU' : territory ? 'BC-UBND' : 'BC',
    place: results.unit.name.replace(/^(Thành phố|Tỉnh|Phường|Xã|Thị xã|Đặc khu) /, ''),
    date: null,
    year: Number(periodEnd(parsePeriodCode(results.period)).slice(0, 4)),
    kind: 'Báo cáo',
    subject: `Kết quả thực hiện các chỉ tiêu ${period}`,
    addressees: [],
    body: [...sections.flatMap((blocks, at) => numbered(blocks, roman[at] ?? '')), resultsTable(results.rows)],
    signature: {
      titles: !territory ? ['Thủ trưởng đơn vị'] : party ? ['T/M Ban Thường vụ', 'Bí thư'] : ['TM. Ủy ban nhân dân', 'Chủ tịch'],
      name: null,
    },
    recipients: [party ? 'Lưu Văn phòng' : 'Lưu: VT'],
  };
}

const numbered = (blocks: readonly Block[], number: string): Block[] =>
  blocks.map((block, at) => (at === 0 && block.kind === 'heading' ? { ...block, text: `${number}. ${block.text}` } : block));

function general({ summary, unit, rows, knownOn }: Results): Block[] {
  const missing = rows.filter(({ actual }) => actual === null).length;
  const paragraphs = [
    ...(unit.illustrative ? ['(Dữ liệu minh họa, không phải số liệu thật.)'] : []),
    summary.headline.vi,
    summary.lead.vi,
    ...(knownOn === null ? [] : [`Theo số liệu đã biết đến hết ngày ${knownOn.split('-').toReversed().join('/')}.`]),
    ...(missing === 0 ? [] : [`Còn ${missing} chỉ tiêu chưa có số liệu thực hiện, được đánh dấu trong báo cáo này.`]),
  ];
  return [
    { kind: 'heading', level: 1, text: 'ĐÁNH GIÁ CHUNG' },
    ...paragraphs.filter((words) => words !== '').map((words): Block => ({ kind: 'paragraph', words })),
  ];
}

function byField({ rows, period }: Results, fields: readonly Field[]): Block[] {
  const reported = fields
    .map((field) => ({ field, rows: rows.filter(({ indicator }) => indicator.group === field.id) }))
    .filter((part) => part.rows.length > 0);
  return [
    { kind: 'heading', level: 1, text: 'KẾT QUẢ THEO LĨNH VỰC' },
    ...reported.flatMap(({ field, rows: own }, at): Block[] => [
      { kind: 'heading', level: 2, text: `${at + 1}. ${field.name}` },
      ...narrate(own, { period }).map(({ runs }): Block => ({ kind: 'paragraph', words: runs })),
    ]),
  ];
}

function lagging(rows: readonly ResultRow[]): Block[] {
  const needed = rows.filter(({ status }) => behind.has(status.class)).flatMap((row) => neededSentence(row) ?? []);
  return [
    { kind: 'heading', level: 1, text: 'CHỈ TIÊU CẦN TẬP TRUNG CHỈ ĐẠO' },
    ...needed.map((words): Block => ({ kind: 'paragraph', words })),
  ];
}
