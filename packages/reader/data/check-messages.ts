/** What a finding says to an official; `{name}` stands for a value. */
export const CHECK_MESSAGES = {
  SUM_MISMATCH: 'Các phần cộng lại được {sum}, nhưng tổng ghi là {total}: lệch {difference}.',
  SUM: 'Các phần cộng lại khớp với tổng {total}.',
  PART_LE_TOTAL: 'Phần “{part}” lớn hơn tổng “{total}”.',
  DELTA_PCT: 'Mức tăng, giảm {delta} ứng với {computed}%, nhưng văn bản ghi {stated}.',
  DELTA_LEVEL: 'Mức tăng {delta} lớn hơn cả số đạt được {level}.',
  IMPLIED_PLAN: '{level} bằng {percent} thì kế hoạch phải khoảng {derived}.',
  IMPLIED_PLAN_FAIL: '{level} so với kế hoạch {plan} là {computed}%, nhưng văn bản ghi {percent}.',
  IMPLIED_PLAN_KNOWN: '{level} so với {source} ({plan}) là {computed}%, nhưng văn bản ghi {percent}.',
  INTEGER_PLAN: '{level} bằng {percent}: không có kế hoạch nguyên nào cho tỷ lệ này.',
  DUPLICATE_CONFLICT: 'Cùng một chỉ tiêu “{label}”, cùng kỳ {period}, có hai số khác nhau: {first} và {second}.',
  CONFLICT_WITH_KNOWN: '“{label}” kỳ {period}: văn bản ghi {first}, {source} ghi {second}.',
  NOT_COMPARABLE: '“{label}” kỳ {period}: hai số {first} và {second} theo giá khác nhau, không so sánh được.',
  FRACTION: '{text}: số đạt lớn hơn tổng số.',
  MEAN: 'Bình quân {stated} khớp với số của từng năm.',
  MEAN_OFF: 'Bình quân ghi {stated}, nhưng tính từ số của từng năm được khoảng {computed}.',
  TWO_TARGETS: '“{label}” kỳ {period} có hai mục tiêu: {first} và {second}.',
  LIST_COUNT: 'Ghi “{text}” nhưng danh sách kèm theo có {listed} mục.',
  DATE_ORDER: '“{text}”: thời điểm đầu sau thời điểm cuối.',
  LIST_NUMBERING: 'Danh sách đánh số nhảy từ ({before}) đến ({after}): thiếu mục ({missing}).',
  DATE_INCONSISTENT: '“{text}”: thời gian đã qua so với ngày của văn bản ({date}), có thể ghi nhầm.',
  IMPOSSIBLE_DATE: '“{text}”: không có ngày này trong lịch.',
  STALE_TARGET: '“{text}”: còn ghi là phấn đấu, nhưng kỳ {period} đã kết thúc trước ngày {date}.',
  UNSTATED_BASIS: '“{text}”: tăng, giảm so với thời kỳ nào không được nói rõ.',
  MAGNITUDE_OUTLIER: '“{text}” của “{label}” nằm ngoài mức thường gặp khoảng {times} lần: có thể nhầm đơn vị (tỷ, triệu).',
  DUPLICATE_SENTENCE: 'Câu “{text}” xuất hiện hai lần.',
  REPEATED_WORD: 'Từ lặp liền nhau: {text}.',
  UNBALANCED_PAREN: 'Dấu ngoặc mở mà không đóng: “{text}”.',
} as const;

/** Words that Vietnamese doubles on purpose; before a number they are a slip all the same. */
export const REDUPLICATIONS = ['luôn', 'ngày', 'thường', 'dần', 'đời', 'người', 'nhà', 'nơi', 'từ', 'mãi', 'rất', 'xa', 'đều', 'xanh', 'hay', 'cao', 'lâu', 'mau', 'ngành', 'chuyên', 'song', 'đủ', 'lắm', 'ai', 'gì', 'hằng', 'vân', 'đùng', 'ầm', 'rừng', 'trùng', 'điệp', 'lớp', 'hàng', 'khe', 'nho', 'thi', 'ba', 'hát', 'xin', 'chào'] as const;
