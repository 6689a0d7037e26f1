import { dec, decimalString, foldVi, formatNumberVi, nfc, NumberError, parseNumberVi } from '@thucthi/kernel';

/** One arrow of an operator's mapping: the old code, the new code, whole or part, the share if stated, the document. */
export type MappingRow = { line: number; oldCode: string; newCode: string; whole: boolean; share: string | null; document: string | null };

/** What is wrong with one line of a mapping file; `line` counts from 1 and the header is line 1. */
export type MappingError = { line: number; column: MappingColumn | null; messageVi: string };

/** The columns of a mapping file, by their names in the file. */
export type MappingColumn = 'ma_cu' | 'ma_moi' | 'pham_vi' | 'ty_le' | 'van_ban';

/** What a mapping file says: its good rows and every error found. */
export type MappingFile = { rows: MappingRow[]; errors: MappingError[] };

/** Names under which a column may stand in the header (compared without case and marks). */
const HEADERS: Readonly<Record<MappingColumn, readonly string[]>> = {
  ma_cu: ['ma_cu', 'ma cu', 'ma don vi cu'],
  ma_moi: ['ma_moi', 'ma moi', 'ma don vi moi'],
  pham_vi: ['pham_vi', 'pham vi', 'toan_bo/mot_phan', 'toan bo/mot phan', 'toan_bo_mot_phan'],
  ty_le: ['ty_le', 'ty le', 'ti le', 'ti_le'],
  van_ban: ['van_ban', 'van ban', 'so van ban', 'nghi quyet'],
};
const REQUIRED: readonly MappingColumn[] = ['ma_cu', 'ma_moi', 'pham_vi'];
const WHOLE = new Set(['toan bo', 'toan_bo', 'nguyen trang']);
const PART = new Set(['mot phan', 'mot_phan']);

/**
 * Reads the cells of a mapping file for `thucthi units import`. First line: the column names `ma_cu, ma_moi, pham_vi, ty_le,
 * van_ban` in any order (`ty_le` and `van_ban` may be missing). `ma_cu`, `ma_moi`: codes of five digits (communes) or two
 * (provinces), both of the same level. `pham_vi`: `toan_bo` or `mot_phan`. `ty_le`: `0,4`, `0.4` or `40%`, blank when unknown.
 * `van_ban`: number of the resolution. Blank lines are passed over. Errors name the line and the column; a row with an error is
 * not among the rows.
 * @example parseMappingFile([['ma_cu', 'ma_moi', 'pham_vi'], ['00004', '00004', 'toan_bo']]).rows[0]?.share // '1'
 */
export function parseMappingFile(cells: readonly (readonly string[])[]): MappingFile {
  const [header, ...lines] = cells;
  const columns = readHeader(header ?? []);
  if (!(columns instanceof Map)) return { rows: [], errors: columns };
  const errors: MappingError[] = [];
  const rows: MappingRow[] = [];
  const unread = new Set<string>();
  for (const [position, line] of lines.entries()) {
    if (line.every((cell) => cell.trim() === '')) continue;
    const read = readLine(columns, line, position + 2);
    if (Array.isArray(read)) {
      errors.push(...read);
      unread.add((line[columns.get('ma_cu') ?? -1] ?? '').trim());
    } else rows.push(read);
  }
  const conflicts = checkTogether(rows, unread);
  const bad = new Set(conflicts.map(({ line }) => line));
  if (rows.length === 0 && errors.length === 0) errors.push({ line: 1, column: null, messageVi: 'Tệp không có dòng dữ liệu nào.' });
  return {
    rows: rows.filter(({ line }) => !bad.has(line)),
    errors: [...errors, ...conflicts].sort((a, b) => a.line - b.line),
  };
}

function readHeader(header: readonly string[]): Map<MappingColumn, number> | MappingError[] {
  const found = new Map<MappingColumn, number>();
  const errors: MappingError[] = [];
  for (const [position, cell] of header.entries()) {
    const folded = foldVi(cell.replace('\uFEFF', ''));
    for (const [column, names] of Object.entries(HEADERS)) {
      if (!isColumn(column) || !names.includes(folded)) continue;
      if (found.has(column)) errors.push({ line: 1, column, messageVi: `Cột “${column}” xuất hiện hai lần.` });
      found.set(column, position);
    }
  }
  for (const column of REQUIRED) {
    if (!found.has(column)) errors.push({ line: 1, column, messageVi: `Thiếu cột “${column}” ở dòng tiêu đề.` });
  }
  return errors.length > 0 ? errors : found;
}

function isColumn(name: string): name is MappingColumn {
  return name in HEADERS;
}

function readLine(columns: ReadonlyMap<MappingColumn, number>, line: readonly string[], number: number): MappingRow | MappingError[] {
  const cell = (column: MappingColumn) => nfc(line[columns.get(column) ?? -1] ?? '').trim();
  const errors: MappingError[] = [];
  const wrong = (column: MappingColumn, messageVi: string) => errors.push({ line: number, column, messageVi });
  const [oldCode, newCode] = [cell('ma_cu'), cell('ma_moi')];
  for (const [column, code] of [
    ['ma_cu', oldCode],
    ['ma_moi', newCode],
  ] as const) {
    const problem = codeProblem(code);
    if (problem !== null) wrong(column, problem);
  }
  if (errors.length === 0 && oldCode.length !== newCode.length) {
    wrong('ma_moi', `Mã cũ “${oldCode}” và mã mới “${newCode}” không cùng cấp.`);
  }
  const scope = foldVi(cell('pham_vi'));
  const whole = WHOLE.has(scope);
  if (!whole && !PART.has(scope)) {
    wrong('pham_vi', `Phạm vi “${cell('pham_vi')}” không hiểu được: ghi “toan_bo” hoặc “mot_phan”.`);
  }
  const share = readShare(cell('ty_le'));
  if (share === 'bad') wrong('ty_le', `Tỷ lệ “${cell('ty_le')}” không hợp lệ: ghi số lớn hơn 0 và không quá 1, ví dụ 0,4 hoặc 40%.`);
  else if (whole && share !== null && share !== '1') wrong('ty_le', 'Chuyển toàn bộ thì tỷ lệ phải bằng 1 hoặc để trống.');
  else if (!whole && share === '1') wrong('ty_le', 'Chuyển một phần thì tỷ lệ phải nhỏ hơn 1.');
  if (errors.length > 0 || share === 'bad') return errors;
  const document = cell('van_ban');
  return { line: number, oldCode, newCode, whole, share: whole ? '1' : share, document: document === '' ? null : document };
}

function codeProblem(code: string): string | null {
  if (code === '') return 'Thiếu mã đơn vị.';
  if (/^(\d{2}|\d{5})$/.test(code)) return null;
  if (/^\d{1,4}$/.test(code))
    return `Mã “${code}” không đủ chữ số: mã xã có 5 chữ số, mã tỉnh có 2 (ví dụ 00004). Bảng tính có thể đã bỏ số 0 ở đầu.`;
  return `Mã “${code}” không hợp lệ: mã xã có 5 chữ số, mã tỉnh có 2.`;
}

function readShare(text: string): string | null {
  if (text === '') return null;
  try {
    const plain = text.replace(/\s*%$/, '');
    const value = dec(parseNumberVi(plain.replace('.', ',')).value);
    const share = plain === text ? value : value.dividedBy(100);
    return share.greaterThan(0) && share.lessThanOrEqualTo(1) ? decimalString(share) : 'bad';
  } catch (error) {
    if (error instanceof NumberError) return 'bad';
    throw error;
  }
}

/** What only the rows of one old code show together: repeated arrows, a whole unit that goes to two places, shares that do not add to 1. */
function checkTogether(rows: readonly MappingRow[], unread: ReadonlySet<string>): MappingError[] {
  const errors: MappingError[] = [];
  for (const group of Map.groupBy(rows, ({ oldCode }) => oldCode).values()) {
    const [first] = group;
    if (first === undefined) continue;
    const seen = new Map<string, number>();
    const repeated = new Set<MappingRow>();
    for (const row of group) {
      const before = seen.get(row.newCode);
      if (before !== undefined) {
        repeated.add(row);
        errors.push({ line: row.line, column: 'ma_moi', messageVi: `Lặp lại dòng ${before}: “${row.oldCode}” → “${row.newCode}”.` });
      } else seen.set(row.newCode, row.line);
    }
    const distinct = group.filter((row) => !repeated.has(row));
    if (!unread.has(first.oldCode)) errors.push(...checkGroup(first.oldCode, distinct));
  }
  return errors;
}

function checkGroup(oldCode: string, rows: readonly MappingRow[]): MappingError[] {
  const whole = rows.find((row) => row.whole);
  const onEach = (column: MappingColumn, messageVi: string) => rows.map(({ line }) => ({ line, column, messageVi }));
  if (whole !== undefined) {
    if (rows.length === 1) return [];
    return onEach(
      'pham_vi',
      `Mã cũ “${oldCode}” ghi chuyển toàn bộ ở dòng ${whole.line} nhưng còn dòng khác; nếu bị tách thì ghi “mot_phan”.`,
    );
  }
  const given = rows.filter(({ share }) => share !== null);
  if (rows.length === 1) {
    return onEach('pham_vi', `Mã cũ “${oldCode}” chỉ có một dòng “mot_phan”: thiếu phần còn lại.`);
  }
  if (given.length === 0) return [];
  if (given.length < rows.length) return onEach('ty_le', `Mã cũ “${oldCode}”: ghi tỷ lệ cho mọi phần hoặc để trống tất cả.`);
  const sum = given.reduce((total, { share }) => total.plus(dec(share ?? '0')), dec('0'));
  if (sum.equals(1)) return [];
  return onEach('ty_le', `Mã cũ “${oldCode}”: các tỷ lệ cộng lại bằng ${formatNumberVi(sum)}, phải bằng 1.`);
}
