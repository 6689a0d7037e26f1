import { createCatalogue } from '@thucthi/ui';

/** Words of the page of rules of judgement. */
export const rulesWords = createCatalogue({
  'rules.title': { vi: 'Quy tắc đánh giá', en: 'Rules of judgement' },
  'rules.lead': {
    vi: 'Xét lần lượt từ trên xuống; quy tắc đang bật đầu tiên thỏa điều kiện quyết định mức đánh giá. Thay đổi có hiệu lực từ lúc ghi; những ngày trước vẫn trả lời theo quy tắc cũ.',
    en: 'Read from the top; the first rule that is on and holds decides. A change counts from the moment it is saved; earlier days keep answering by the former rules.',
  },
  'rules.delivered': { vi: 'Đang dùng bộ quy tắc mặc định.', en: 'The rules are as delivered.' },
  'rules.version': { vi: 'Bộ quy tắc lần {version}.', en: 'Version {version} of the rules.' },
  'rules.may-not': { vi: 'Tài khoản của bạn không có quyền thay đổi quy tắc đánh giá.', en: 'Your account may not change the rules.' },
  'rule.on': { vi: 'Bật', en: 'On' },
  'rule.up': { vi: 'Chuyển lên: {rule}', en: 'Move up: {rule}' },
  'rule.down': { vi: 'Chuyển xuống: {rule}', en: 'Move down: {rule}' },
  'rule.at-least': { vi: 'Từ (%)', en: 'From (%)' },
  'rule.below': { vi: 'Dưới (%)', en: 'Below (%)' },
  'rules.reason': { vi: 'Lý do thay đổi', en: 'Reason' },
  'rules.save': { vi: 'Ghi bộ quy tắc', en: 'Save the rules' },
  'rules.reset': { vi: 'Đưa về mặc định', en: 'Back to the delivered ones' },
  'rules.discard': { vi: 'Bỏ thay đổi', en: 'Discard changes' },
  'rules.saved': { vi: 'Đã ghi bộ quy tắc lần {version}.', en: 'Version {version} of the rules is saved.' },
  'rules.refused': { vi: 'Chưa ghi được', en: 'Not saved' },
  'rules.theirs': { vi: 'Bộ quy tắc lần {version} vừa được ghi, lý do: {reason}.', en: 'Version {version} has just been saved: {reason}.' },
  'rules.look': { vi: 'Xem bộ quy tắc mới', en: 'See the new rules' },
  'rules.history': { vi: 'Các lần thay đổi', en: 'Changes' },
  'rules.nth': { vi: 'Lần {version}, {date}', en: 'Version {version}, {date}' },
});
