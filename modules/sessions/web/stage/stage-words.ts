import { createCatalogue } from '@thucthi/ui';

/** Words of the meeting mode, read from the back of the room. */
export const stageWords = createCatalogue({
  leave: { vi: 'Về trang phiên họp', en: 'Back to the desk' },
  now: { vi: 'Đang diễn ra', en: 'Now' },
  next: { vi: 'Tiếp theo', en: 'Next' },
  after: { vi: 'Chương trình còn lại', en: 'Still to come' },
  'none.draft': { vi: 'Phiên họp chưa khai mạc', en: 'The session has not begun' },
  'none.between': { vi: 'Giữa hai mục chương trình', en: 'Between two items' },
  'none.over': { vi: 'Phiên họp đã kết thúc', en: 'The session is over' },
  'none.cancelled': { vi: 'Phiên họp đã hủy', en: 'The session was cancelled' },
  begins: { vi: 'bắt đầu {time}', en: 'begins at {time}' },
  of: { vi: 'mục {at}/{count}', en: 'item {at} of {count}' },
  'clock.run': { vi: 'Đã {time}', en: '{time} so far' },
  'clock.planned': { vi: 'dự kiến {minutes} phút', en: '{minutes} minutes planned' },
  'clock.over': { vi: 'quá {time}', en: '{time} over' },
  'clock.left': { vi: 'còn {time}', en: '{time} left' },
  'vote.going-on': { vi: 'Đang biểu quyết', en: 'Voting now' },
  'vote.voted': { vi: '{count}/{total} đã có ý kiến', en: '{count} of {total} have answered' },
  'vote.quorum': { vi: 'có mặt {present}/{members}', en: '{present} of {members} present' },
  keys: { vi: '← → chuyển mục', en: '← → move' },
  previous: { vi: 'Mục trước', en: 'Item before' },
  forward: { vi: 'Mục sau', en: 'Item after' },
  finish: { vi: 'Xong mục cuối', en: 'End the last item' },
  agenda: { vi: 'Chương trình', en: 'Agenda' },
  presenter: { vi: 'trình bày: {who}', en: 'presented by {who}' },
});
