import type { Wording } from '../contract.ts';
import type { Retention } from '../retention/read-retention.ts';

/** One entry of the register: columns that hold something about people, and what is to be said of them. */
export interface PersonalDataEntry {
  /** `module.what`, stable: the body's own ground is kept by it. */
  readonly id: string;
  /** `table.column`; `*.column` = the column of this name in every table. */
  readonly columns: readonly string[];
  readonly what: Wording;
  readonly purpose: Wording;
  /** The ground where the body has given none of its own. */
  readonly basis: Wording;
  readonly seenBy: Wording;
  /** How long; {days} is the operator's setting named by `retention`. */
  readonly kept: Wording;
  readonly retention?: keyof Retention;
  readonly erased: Wording;
}

/** What several entries say alike. */
export const saidOften = {
  duty: {
    vi: 'Thực hiện nhiệm vụ, quyền hạn của cơ quan nhà nước theo quy định của pháp luật.',
    en: 'The duties and powers the law gives the body.',
  },
  security: {
    vi: 'Bảo đảm an toàn hệ thống thông tin theo quy định của pháp luật.',
    en: 'The security of information systems the law demands.',
  },
  wholeBody: { vi: 'Người dùng của cơ quan.', en: 'People of the body.' },
  administrators: { vi: 'Quản trị người dùng của cơ quan.', en: 'Administrators of people.' },
  oneself: { vi: 'Chính người ấy.', en: 'The person only.' },
  nobody: { vi: 'Không hiện cho ai; chỉ chương trình đọc.', en: 'Shown to nobody; read by the program alone.' },
  withTheBody: {
    vi: 'Theo thời hạn lưu trữ hồ sơ của cơ quan; chương trình không tự xóa.',
    en: 'As long as the body’s files are kept; the program removes nothing by itself.',
  },
  appendOnly: {
    vi: 'Không sửa, không xóa từng dòng; hết thời hạn lưu trữ thì hủy cùng cơ sở dữ liệu và bản sao lưu.',
    en: 'Rows are neither changed nor removed; they go with the database and its backups.',
  },
  byHand: { vi: 'Người dùng sửa hoặc xóa tại trang tương ứng.', en: 'Changed or removed on its page.' },
  byItself: { vi: 'Chương trình tự xóa.', en: 'Removed by the program.' },
} as const satisfies Record<string, Wording>;

/** Parts of a column's name that tell of people. */
const tellsOfPeople =
  /(^|_)(name|username|mail|email|phone|address|ip|network|browser|agent|person|persona|signer|author|actor|by|told|responsible|chair|secretary|text|words|note|reason|content|subject|title|bytes|canonical|answer|payload|plain|html|printed|addressees|recipients|question|evidence)(_|$)/;
/** Columns called so by what they are made of, that hold nothing of people. */
const tellsOfThings = /(_unit_id|mail_id|evidence_id|subject_id|_hash|_kind|_count|^needed_by|^answer_by|_sha256|told_on|by_hand)$/;

/** Whether the name of a column makes one think of people. */
export const looksPersonal = (column: string): boolean => tellsOfPeople.test(column) && !tellsOfThings.test(column);

/** A column of a table. */
export interface TableColumn {
  readonly table: string;
  readonly column: string;
}

/** The columns that look personal and stand neither in an entry nor in the list of those that are not. */
export function columnsWithoutEntry(
  columns: readonly TableColumn[],
  entries: readonly PersonalDataEntry[],
  notPersonal: readonly string[],
): string[] {
  const named = new Set([...entries.flatMap((entry) => entry.columns), ...notPersonal]);
  return columns
    .filter(({ table, column }) => looksPersonal(column) && !named.has(`${table}.${column}`) && !named.has(`*.${column}`))
    .map(({ table, column }) => `${table}.${column}`);
}

/** What entries name that no table has. */
export function entriesWithoutColumn(
  columns: readonly TableColumn[],
  entries: readonly PersonalDataEntry[],
  notPersonal: readonly string[],
): string[] {
  const known = new Set(columns.flatMap(({ table, column }) => [`${table}.${column}`, `*.${column}`]));
  return [...entries.flatMap((entry) => entry.columns), ...notPersonal].filter((name) => !known.has(name));
}
