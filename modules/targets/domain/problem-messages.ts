/** Every sentence the planning rules can say, by code, in both languages; `{name}` marks a parameter. */
export const problemMessages = {
  'number-invalid': {
    vi: '“{raw}” không phải là số',
    en: '“{raw}” is not a number',
  },
  'number-ambiguous': {
    vi: '“{raw}” không rõ là số thập phân hay số hàng nghìn: gõ {thousand} nếu là hàng nghìn, gõ {decimal} nếu là số thập phân',
    en: '“{raw}” may be a decimal or a thousand: type {thousand} for the thousand, {decimal} for the decimal',
  },
  'number-too-large': {
    vi: 'Giá trị {value} quá lớn (quá {digits} chữ số trước dấu phẩy)',
    en: 'The value {value} is too large (more than {digits} digits before the decimal mark)',
  },
  'percent-in-quantity': {
    vi: '“{raw}” là tỷ lệ phần trăm, còn chỉ tiêu này tính bằng {unit}',
    en: '“{raw}” is a percentage, but this target is counted in {unit}',
  },
  'value-missing': {
    vi: 'Chưa có giá trị chỉ tiêu',
    en: 'The target has no value',
  },
  'value-not-expected': {
    vi: 'Chỉ tiêu loại “{comparator}” không dùng giá trị ở ô này',
    en: 'A target of the kind “{comparator}” takes no value here',
  },
  'value-over-cap': {
    vi: 'Giá trị {value}{unit} vượt mức tối đa có thể có là {cap}{unit}',
    en: 'The value {value}{unit} is above the highest possible value {cap}{unit}',
  },
  'value-negative': {
    vi: 'Giá trị {value} là số âm; chỉ tiêu “{indicator}” thường không âm, cần kiểm tra lại',
    en: 'The value {value} is negative; “{indicator}” is normally not negative, please check',
  },
  'value-too-fine': {
    vi: 'Giá trị {value} có nhiều hơn {decimals} chữ số thập phân mà chỉ tiêu này thường lấy',
    en: 'The value {value} has more than the {decimals} decimals this indicator is kept at',
  },
  'value-zero': {
    vi: 'Chỉ tiêu bằng 0: không tính được tỷ lệ % thực hiện, chỉ kết luận đạt hay không đạt',
    en: 'The target is zero: no percentage of plan exists, only met or not met',
  },
  'range-reversed': {
    vi: 'Khoảng chỉ tiêu bị ngược: cận dưới {lo} lớn hơn cận trên {hi}',
    en: 'The range is reversed: lower end {lo} is above upper end {hi}',
  },
  'derived-outside': {
    vi: 'Giá trị suy ra {value} nằm ngoài khoảng {lo}–{hi} của chính nó',
    en: 'The derived value {value} is outside its own interval {lo}–{hi}',
  },
  'date-invalid': {
    vi: '“{raw}” không phải là ngày hợp lệ',
    en: '“{raw}” is not a valid date',
  },
  'milestone-outside': {
    vi: 'Mốc hoàn thành {date} nằm ngoài kỳ {period}',
    en: 'The milestone {date} is outside the period {period}',
  },
  'period-invalid': {
    vi: '“{raw}” không phải là kỳ hợp lệ',
    en: '“{raw}” is not a valid period',
  },
  'period-kind': {
    vi: 'Không giao được chỉ tiêu cho kỳ “{period}”: chỉ tiêu cần một khoảng thời gian, không phải một thời điểm',
    en: 'A target cannot be set for “{period}”: it needs a stretch of time, not a point',
  },
  'period-too-fine': {
    vi: 'Chỉ tiêu “{indicator}” chỉ đánh giá theo {frequency}, không giao được cho kỳ “{period}”',
    en: '“{indicator}” is assessed by {frequency} only and cannot be set for “{period}”',
  },
  'period-outside-plan': {
    vi: 'Kỳ “{period}” nằm ngoài thời gian của kế hoạch ({plan})',
    en: 'The period “{period}” is outside the plan ({plan})',
  },
  'period-impossible': {
    vi: 'Năm {year} nằm ngoài khoảng có thể giao chỉ tiêu (1945–2100)',
    en: 'The year {year} is outside the possible range (1945–2100)',
  },
  'term-reversed': {
    vi: 'Giai đoạn bị ngược: năm đầu {from} sau năm cuối {to}',
    en: 'The term is reversed: first year {from} is after last year {to}',
  },
  'unit-ended': {
    vi: '{unit} đã kết thúc từ ngày {date}, trước kỳ “{period}”',
    en: '{unit} ended on {date}, before the period “{period}”',
  },
  'unit-ends-inside': {
    vi: '{unit} kết thúc từ ngày {date}, giữa kỳ “{period}”: cần xác định đơn vị kế thừa chỉ tiêu',
    en: '{unit} ends on {date}, inside the period “{period}”: name the unit that inherits the target',
  },
  'unit-not-yet': {
    vi: '{unit} thành lập ngày {date}, sau kỳ “{period}”',
    en: '{unit} was established on {date}, after the period “{period}”',
  },
  'decided-before-former': {
    vi: 'Ngày ban hành {date} trước ngày ban hành của lần giao trước ({former})',
    en: 'Decided on {date}, before the former version ({former})',
  },
  'version-duplicate': {
    vi: 'Lần giao “{id}” đã có trong kế hoạch',
    en: 'Version “{id}” is already in the plan',
  },
  'nothing-changed': {
    vi: 'Không có gì thay đổi so với lần giao đang có hiệu lực',
    en: 'Nothing differs from the version in force',
  },
  'plan-without-version': {
    vi: 'Kế hoạch chưa có lần giao nào',
    en: 'The plan has no version',
  },
  'allocation-no-rows': {
    vi: 'Không còn dòng nào để phân bổ (mọi dòng đã khóa)',
    en: 'No row is left to allocate to (all are locked)',
  },
  'allocation-duplicate-row': {
    vi: '{unit} xuất hiện hai lần trong bảng phân bổ',
    en: '{unit} appears twice in the allocation',
  },
  'allocation-locked-over': {
    vi: 'Các dòng đã khóa cộng lại {locked}, vượt chỉ tiêu {total}: mở khóa bớt hoặc sửa chỉ tiêu',
    en: 'Locked rows add up to {locked}, over the target {total}: unlock some or change the target',
  },
  'allocation-weights-zero': {
    vi: 'Cơ sở phân bổ của mọi dòng đều bằng 0, không chia theo tỷ lệ được: hãy chia đều hoặc chọn cơ sở khác',
    en: 'Every weight is zero, no proportion exists: split equally or choose another weight',
  },
  'allocation-weights-signs': {
    vi: 'Cơ sở phân bổ có cả số âm và số dương ({units}), không chia theo tỷ lệ được',
    en: 'Weights have both signs ({units}), no proportion exists',
  },
  'allocation-last-year-missing': {
    vi: 'Thiếu số thực hiện năm trước của {count} đơn vị: {units}',
    en: 'Last year is missing for {count} units: {units}',
  },
  'allocation-weight-missing': {
    vi: 'Thiếu cơ sở phân bổ của {count} đơn vị: {units}',
    en: 'The weight is missing for {count} units: {units}',
  },
  'not-additive': {
    vi: 'Chỉ tiêu “{indicator}” không cộng được giữa các đơn vị, nên không phân bổ và không so tổng',
    en: '“{indicator}” does not add up over units, so it is neither allocated nor summed',
  },
  'phasing-count': {
    vi: 'Phân kỳ cần {expected} giá trị, đang có {actual}',
    en: 'The phasing needs {expected} values, it has {actual}',
  },
  'phasing-over': {
    vi: 'Tổng các kỳ {sum}, vượt chỉ tiêu năm {year} là {difference}',
    en: 'The periods add up to {sum}, {difference} over the year’s target {year}',
  },
  'phasing-short': {
    vi: 'Tổng các kỳ {sum}, còn thiếu {difference} so với chỉ tiêu năm {year}',
    en: 'The periods add up to {sum}, {difference} short of the year’s target {year}',
  },
  'phasing-last': {
    vi: 'Kỳ cuối {last} khác chỉ tiêu năm {year}',
    en: 'The last period {last} differs from the year’s target {year}',
  },
  'phasing-incomplete': {
    vi: 'Còn {count} kỳ chưa có giá trị: {periods}',
    en: '{count} periods have no value yet: {periods}',
  },
  'phasing-not-additive': {
    vi: 'Chỉ tiêu “{indicator}” không cộng dồn theo thời gian, nên không chia đều theo kỳ được',
    en: '“{indicator}” does not accumulate over time, so it cannot be split over periods',
  },
  'cumulative-gap': {
    vi: 'Chưa có giá trị lũy kế của kỳ trước, nhập các kỳ trước trước',
    en: 'The cumulative value of the period before is missing; enter earlier periods first',
  },
  'cell-outside': {
    vi: 'Vùng dán vượt ra ngoài bảng (dòng {row}, cột {column})',
    en: 'The pasted block reaches outside the grid (row {row}, column {column})',
  },
  'cell-locked': {
    vi: 'Ô của {unit}, {period} đã khóa',
    en: 'The cell of {unit}, {period} is locked',
  },
  'cells-invalid': {
    vi: 'Còn {count} ô chưa hợp lệ, sửa xong mới lưu được',
    en: '{count} cells are invalid; mend them before saving',
  },
  'cells-conflict': {
    vi: 'Có {count} ô đã được người khác sửa trong lúc bạn đang nhập: chọn giữ giá trị nào rồi lưu lại',
    en: '{count} cells were changed by someone else meanwhile: choose which value to keep, then save again',
  },
  'nothing-to-save': {
    vi: 'Không có ô nào thay đổi',
    en: 'No cell has changed',
  },
  'parent-missing': {
    vi: 'Kỳ {period} chưa có chỉ tiêu cấp trên để phân bổ',
    en: 'The period {period} has no target of its own to allocate',
  },
  'annual-missing': {
    vi: '{unit} chưa có chỉ tiêu năm để chia theo kỳ',
    en: '{unit} has no target for the year to phase',
  },
  'column-missing': {
    vi: 'Thiếu cột “{column}”',
    en: 'Column “{column}” is missing',
  },
  'column-twice': {
    vi: 'Cột “{column}” xuất hiện hai lần',
    en: 'Column “{column}” appears twice',
  },
  'unit-unknown': {
    vi: 'Không có đơn vị “{raw}” trong kỳ này',
    en: 'No unit “{raw}” exists in this period',
  },
  'unit-missing': {
    vi: 'Chưa có mã đơn vị hoặc tên đơn vị',
    en: 'Neither unit code nor unit name is given',
  },
  'unit-name-differs': {
    vi: 'Mã đơn vị “{code}” là {actual}, không phải “{raw}”',
    en: 'Unit code “{code}” is {actual}, not “{raw}”',
  },
  'unit-name-ambiguous': {
    vi: 'Có nhiều đơn vị tên “{raw}”, cần ghi mã đơn vị',
    en: 'Several units are called “{raw}”; give the unit code',
  },
  'indicator-unknown': {
    vi: 'Không có chỉ tiêu “{raw}” trong danh mục',
    en: 'No indicator “{raw}” is in the catalogue',
  },
  'indicator-missing': {
    vi: 'Chưa có mã chỉ tiêu hoặc tên chỉ tiêu',
    en: 'Neither indicator code nor indicator name is given',
  },
  'indicator-name-differs': {
    vi: 'Mã chỉ tiêu “{code}” là “{actual}”, không phải “{raw}”',
    en: 'Indicator code “{code}” is “{actual}”, not “{raw}”',
  },
  'issuer-unknown': {
    vi: 'Không rõ cơ quan giao “{raw}”',
    en: 'Unknown issuer “{raw}”',
  },
  'level-unknown': {
    vi: 'Không rõ mức “{raw}”: dùng “giao”, “phấn đấu” hoặc “kịch bản”',
    en: 'Unknown level “{raw}”: use assigned, striving or scenario',
  },
  'comparator-unknown': {
    vi: 'Không rõ cách so sánh “{raw}”',
    en: 'Unknown comparator “{raw}”',
  },
  'comparator-missing': {
    vi: 'Cần ghi cách so sánh cho chỉ tiêu “{indicator}”',
    en: 'The comparator must be given for “{indicator}”',
  },
  'quantity-unit': {
    vi: 'Đơn vị tính “{raw}” không đổi được sang “{unit}”',
    en: 'The unit “{raw}” cannot be converted to “{unit}”',
  },
  'yes-no-value': {
    vi: 'Chỉ tiêu có/không chỉ nhận “có”, đang là “{raw}”',
    en: 'A yes/no target takes only “có”, found “{raw}”',
  },
  'external-id-duplicate': {
    vi: 'Mã ngoài “{id}” đã dùng ở dòng {row}',
    en: 'External id “{id}” is already used in row {row}',
  },
  'target-duplicate': {
    vi: 'Chỉ tiêu này (cùng đơn vị, kỳ, cơ quan giao, mức) đã có ở dòng {row}',
    en: 'The same target (unit, period, issuer, level) is already in row {row}',
  },
  'phasing-dropped': {
    vi: 'Chỉ tiêu năm của {unit} đã đổi nên phân kỳ cũ không còn khớp và được bỏ: cần chia lại theo tháng, quý',
    en: 'The year’s target of {unit} changed, so its former phasing no longer fits and was dropped: phase it again',
  },
  'amendment-missing': {
    vi: '{unit} đã được giao chỉ tiêu này: muốn đổi hoặc rút phải ghi ngày ban hành và lý do điều chỉnh',
    en: '{unit} already has this target: changing or withdrawing it needs a date and a reason',
  },
  'target-twice': {
    vi: 'Chỉ tiêu của {unit} có hai lần trong một lần ghi',
    en: 'The target of {unit} appears twice in one save',
  },
  'plan-issuer-differs': {
    vi: 'Cơ quan giao “{raw}” không phải cơ quan ban hành kế hoạch “{plan}”',
    en: 'The issuer “{raw}” is not the issuer of the plan “{plan}”',
  },
  'external-id-taken': {
    vi: 'Mã ngoài “{id}” đang gắn với một chỉ tiêu khác',
    en: 'External id “{id}” belongs to another target',
  },
} as const satisfies Record<string, { vi: string; en: string }>;
