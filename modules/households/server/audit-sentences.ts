import { formatDateVi } from '@thucthi/kernel';

type Detail = Readonly<Record<string, unknown>>;
type Sentence = (detail: Detail) => { vi: string; en: string };

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const count = (value: unknown): number => (typeof value === 'number' ? value : 0);
const because = (detail: Detail): { vi: string; en: string } => {
  const reason = text(detail['reason']);
  return reason === '' ? { vi: '', en: '' } : { vi: `; lý do: ${reason}`, en: `; reason: ${reason}` };
};
const day = (value: unknown): string => (/^\d{4}-\d\d-\d\d$/.test(text(value)) ? formatDateVi(text(value)) : text(value));

/** How the audit trail tells this module's actions; the actor stands before the sentence. */
export const householdAuditSentences: Readonly<Record<string, Sentence>> = {
  'households.created': (detail) => ({
    vi: `lập danh sách giao đến hộ, mục đích “${text(detail['purpose'])}”, lưu đến ${day(detail['retainUntil'])}`,
    en: `began a list of households for the purpose “${text(detail['purpose'])}”, kept until ${text(detail['retainUntil'])}`,
  }),
  'households.terms': (detail) => ({
    vi: `sửa mục đích, căn cứ hoặc hạn lưu của danh sách giao đến hộ; lưu đến ${day(detail['retainUntil'])}${because(detail).vi}`,
    en: `changed purpose, ground or retention of a list of households; kept until ${text(detail['retainUntil'])}${because(detail).en}`,
  }),
  'households.lines': (detail) => ({
    vi: `ghi danh sách giao đến hộ: thêm ${count(detail['added'])}, sửa ${count(detail['changed'])}, bỏ ${count(detail['removed'])} dòng`,
    en: `saved a list of households: ${count(detail['added'])} added, ${count(detail['changed'])} changed, ${count(detail['removed'])} removed`,
  }),
  'households.erased': (detail) => {
    const all = detail['whole'] === true;
    const over = detail['retainUntil'] === undefined ? { vi: '', en: '' } : { vi: ' vì hết hạn lưu', en: ' since the retention is over' };
    return {
      vi: `xóa thông tin cá nhân của ${count(detail['erased'])} dòng${all ? ', danh sách giao đến hộ không còn tên ai' : ' trong danh sách giao đến hộ'}${over.vi}${because(detail).vi}`,
      en: `erased the personal data of ${count(detail['erased'])} lines${all ? '; the list of households holds no name any more' : ' of a list of households'}${over.en}${because(detail).en}`,
    };
  },
  'households.opened': (detail) => ({
    vi: `mở xem danh sách giao đến hộ trong ${count(detail['minutes'])} phút${because(detail).vi}`,
    en: `opened a list of households for ${count(detail['minutes'])} minutes${because(detail).en}`,
  }),
  'households.looked': (detail) => ({
    vi: `xem ${count(detail['lines'])} dòng có tên của danh sách giao đến hộ đã mở`,
    en: `looked at ${count(detail['lines'])} lines with names of an opened list of households`,
  }),
  'households.exported': (detail) => ({
    vi: `xuất tệp danh sách giao đến hộ (${count(detail['lines'])} dòng)`,
    en: `took out a list of households as a file (${count(detail['lines'])} lines)`,
  }),
  'households.reported': (detail) => ({
    vi: `đưa ${detail['measure'] === 'done-count' ? 'số hộ hoàn thành' : 'tổng thực hiện'} của danh sách giao đến hộ vào số liệu: ${text(detail['value'])}`,
    en: `reported the ${detail['measure'] === 'done-count' ? 'number of households done' : 'sum of actual amounts'} of a list of households: ${text(detail['value'])}`,
  }),
  'households.settings': (detail) => ({
    vi: `đặt thời hạn lưu danh sách giao đến hộ ${count(detail['retainMonths'])} tháng, mỗi lần mở xem ${count(detail['openingMinutes'])} phút`,
    en: `set lists of households to be kept ${count(detail['retainMonths'])} months and opened for ${count(detail['openingMinutes'])} minutes`,
  }),
};
