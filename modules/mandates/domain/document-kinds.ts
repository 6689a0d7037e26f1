/** In which form a document is numbered: of the state ("71/NQ-HĐND") or of the party ("03-KL/TU"). */
export type SymbolForm = 'state' | 'party';

/** A kind of document: its name, the code its number carries in each form (null = not used there, '' = none), and whether it rules for a time. */
export interface DocumentKind {
  readonly name: string;
  readonly state: string | null;
  readonly party: string | null;
  /** Whether one asks of it if it is in force; a letter, a report or an invitation is never in force. */
  readonly rules: boolean;
}

const kind = (name: string, state: string | null, party: string | null, rules = false): DocumentKind => ({ name, state, party, rules });

/**
 * Kinds with their codes, as data: of the state by Decree 30/2020/NĐ-CP, appendix III, and of normative documents; of the party as they
 * are seen in use (Guide 36-HD/VPTW), which other guides may change. Kinds that stand in no list are kept as they are written.
 */
export const documentKinds: readonly DocumentKind[] = [
  kind('Nghị quyết', 'NQ', 'NQ', true),
  kind('Quyết định', 'QĐ', 'QĐ', true),
  kind('Chỉ thị', 'CT', 'CT', true),
  kind('Kết luận', 'KL', 'KL', true),
  kind('Quy chế', 'QC', 'QC', true),
  kind('Quy định', 'QyĐ', 'QĐi', true),
  kind('Hướng dẫn', 'HD', 'HD', true),
  kind('Chương trình', 'CTr', 'CTr', true),
  kind('Chương trình hành động', null, 'CTHĐ', true),
  kind('Kế hoạch', 'KH', 'KH', true),
  kind('Kế hoạch hành động', null, 'KHHĐ', true),
  kind('Đề án', 'ĐA', 'ĐA', true),
  kind('Phương án', 'PA', null, true),
  kind('Dự án', 'DA', null),
  kind('Thông báo', 'TB', 'TB'),
  kind('Thông cáo', 'TC', null),
  kind('Thông tri', null, 'TT', true),
  kind('Báo cáo', 'BC', 'BC'),
  kind('Tờ trình', 'TTr', 'TTr'),
  kind('Công văn', '', 'CV'),
  kind('Công điện', 'CĐ', null),
  kind('Biên bản', 'BB', 'BB'),
  kind('Giấy mời', 'GM', 'GM'),
  kind('Giấy giới thiệu', 'GGT', 'GGT'),
  kind('Hợp đồng', 'HĐ', null),
  kind('Bản ghi nhớ', 'BGN', null),
  kind('Bản thỏa thuận', 'BTT', null),
  kind('Giấy ủy quyền', 'GUQ', null),
  kind('Giấy nghỉ phép', 'GNP', null),
  kind('Phiếu gửi', 'PG', null),
  kind('Phiếu chuyển', 'PC', null),
  kind('Phiếu báo', 'PB', null),
  kind('Luật', null, null, true),
  kind('Pháp lệnh', 'PL', null, true),
  kind('Lệnh', 'L', null, true),
  kind('Nghị định', 'NĐ', null, true),
  kind('Thông tư', 'TT', null, true),
  kind('Thông tư liên tịch', 'TTLT', null, true),
];

/** The names of kinds of which one asks whether they are in force. */
export const rulingKinds: readonly string[] = documentKinds.filter(({ rules }) => rules).map(({ name }) => name);
