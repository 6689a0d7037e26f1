import { createCatalogue } from '@thucthi/ui';

/** Words of putting a session off and of calling it off. */
export const putOffWords = createCatalogue({
  postpone: { vi: 'Hoãn, đổi lịch họp', en: 'Put off or move' },
  'postpone.lead': {
    vi: 'Đang định {moment}{place}. Lịch cũ và lý do được giữ lại.',
    en: 'Set for {moment}{place}. The old day stays on record with the reason.',
  },
  'postpone.told': {
    vi: 'Thành viên đã được thông báo lịch cũ: ở mục Văn bản của phiên sẽ có thông báo để trình ký.',
    en: 'Members know of the old day: a notice to be signed will stand under Papers.',
  },
  'postpone.same': { vi: 'Ngày, giờ và địa điểm mới trùng với lịch đang có.', en: 'The new day, hour and place are those it has.' },
  'postpone.send': { vi: 'Ghi lịch mới', en: 'Write the new day' },
  cancel: { vi: 'Hủy phiên họp', en: 'Cancel the session' },
  'cancel.lead': {
    vi: 'Phiên đã hủy chỉ còn để xem, không mở lại được. Các nội dung trong chương trình được đề xuất cho phiên sau cùng loại.',
    en: 'A cancelled session can only be read and is not reopened. What stands on its agenda is proposed for the next one of its kind.',
  },
  'cancel.told': {
    vi: 'Thành viên đã được triệu tập: ở mục Văn bản của phiên sẽ có thông báo để trình ký.',
    en: 'Members were summoned: a notice to be signed will stand under Papers.',
  },
  'cancel.send': { vi: 'Hủy phiên họp này', en: 'Cancel this session' },
  reason: { vi: 'Lý do', en: 'Reason' },
  'reason.hint': { vi: 'Ghi như sẽ nêu trong thông báo, ví dụ: lịch công tác đột xuất của Thành ủy.', en: 'As the notice will say it.' },
  'reason.needed': { vi: 'Cần nêu lý do.', en: 'A reason is needed.' },
  'at-place': { vi: ', tại {place}', en: ', at {place}' },
  'was-set': { vi: 'Lịch cũ: {moment}{place}. Lý do đổi: {reason}', en: 'Before: {moment}{place}. Reason: {reason}' },
  'cancelled.title': { vi: 'Phiên họp đã hủy', en: 'This session was cancelled' },
  'cancelled.text': {
    vi: 'Lý do: {reason}. Ghi lúc {moment}. Các nội dung được đề xuất cho phiên sau cùng loại.',
    en: 'Reason: {reason}. Recorded at {moment}. Its items are proposed for the next session of its kind.',
  },
});
