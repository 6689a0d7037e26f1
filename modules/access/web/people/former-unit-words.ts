import { createCatalogue } from '@thucthi/ui';

/** Words of roles that a change of units has left behind. */
export const formerUnitWords = createCatalogue({
  'former.title': { vi: 'Vai trò tại đơn vị cũ', en: 'Roles for former units' },
  'former.lead': {
    vi: 'Đơn vị đã sáp nhập hoặc giải thể. Vai trò không tự chuyển sang đơn vị mới; hãy giao cho từng người còn tiếp tục.',
    en: 'These units have merged or ended. Roles do not pass on by themselves; give them to those who go on.',
  },
  'former.ended': { vi: 'đơn vị kết thúc ngày {date}', en: 'the unit ended on {date}' },
  'former.give': { vi: 'Giao tại {unit}', en: 'Give at {unit}' },
  'former.end': { vi: 'Thu hồi vai trò cũ', en: 'End the old role' },
  'former.end-of': { vi: 'Thu hồi vai trò cũ của {name} tại {unit}', en: 'End the old role of {name} at {unit}' },
  'former.look': { vi: 'Xem bản mới', en: 'See what it is now' },
});
