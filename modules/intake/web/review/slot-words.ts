import { createCatalogue } from '@thucthi/ui';

/** What each part of a finding is called: kind of number, basis, certainty, decision. */
export const slotWords = createCatalogue({
  'measure.level': { vi: 'mức đạt', en: 'level' },
  'measure.count_of': { vi: 'số lượng', en: 'count' },
  'measure.pct_of_plan': { vi: '% kế hoạch', en: '% of plan' },
  'measure.growth': { vi: 'tốc độ tăng, giảm', en: 'growth' },
  'measure.delta': { vi: 'mức tăng, giảm', en: 'change' },
  'measure.share': { vi: 'tỷ trọng', en: 'share' },
  'measure.rank': { vi: 'thứ hạng', en: 'rank' },
  'measure.multiple': { vi: 'gấp bao nhiêu lần', en: 'multiple' },
  'measure.target': { vi: 'chỉ tiêu phải đạt', en: 'target' },
  'measure.forecast': { vi: 'dự kiến', en: 'forecast' },
  'basis.plan': { vi: 'so với kế hoạch', en: 'against a plan' },
  'basis.yoy': { vi: 'so với cùng kỳ', en: 'against the same period' },
  'basis.yoy_avg': { vi: 'so với bình quân cùng kỳ', en: 'against the average of same periods' },
  'basis.prev_month': { vi: 'so với tháng trước', en: 'against the month before' },
  'basis.prev_quarter': { vi: 'so với quý trước', en: 'against the quarter before' },
  'basis.prev_year': { vi: 'so với năm trước', en: 'against the year before' },
  'basis.earlier': { vi: 'so với một thời điểm trước', en: 'against an earlier time' },
  'basis.since': { vi: 'kể từ một thời điểm', en: 'since a time' },
  'basis.whole': { vi: 'trên tổng thể', en: 'of a whole' },
  'basis.scope': { vi: 'trong phạm vi', en: 'within a scope' },
  'basis.reference': { vi: 'so với một mốc', en: 'against a reference' },
  'basis.unstated': { vi: 'văn bản không nói so với gì', en: 'the paper does not say against what' },
  'source.explicit': { vi: 'ghi ngay trong câu', en: 'said in the sentence' },
  'source.context': { vi: 'theo câu hoặc mục trước đó', en: 'from what stands before' },
  'source.document': { vi: 'theo kỳ của cả văn bản', en: 'from the period of the paper' },
  'confidence.sure': { vi: 'Chắc chắn', en: 'Sure' },
  'confidence.likely': { vi: 'Có cơ sở', en: 'Likely' },
  'confidence.look': { vi: 'Cần xem kỹ', en: 'Look closely' },
  'becomes.figure': { vi: 'Số liệu', en: 'A figure' },
  'becomes.statement': { vi: 'Nhận định về chỉ tiêu', en: 'A statement about an indicator' },
  'becomes.target': { vi: 'Chỉ tiêu đề xuất cho kế hoạch', en: 'A target proposed for a plan' },
  'becomes.nothing': { vi: 'Không ghi vào sổ', en: 'Nothing in the ledger' },
  'vintage.uoc': { vi: 'ước', en: 'estimate' },
  'vintage.so-bo': { vi: 'sơ bộ', en: 'preliminary' },
  'vintage.chinh-thuc': { vi: 'chính thức', en: 'official' },
  'verdict.undecided': { vi: 'Chưa xem', en: 'Not looked at' },
  'verdict.accept': { vi: 'Đã nhận', en: 'Accepted' },
  'verdict.correct': { vi: 'Đã nhận, có sửa', en: 'Accepted, corrected' },
  'verdict.reject': { vi: 'Đã bỏ', en: 'Left out' },
  'verdict.new-indicator': { vi: 'Cần chỉ tiêu mới', en: 'Needs a new indicator' },
  'recorded.figure': { vi: 'Đã ghi sổ', en: 'In the ledger' },
  'recorded.statement': { vi: 'Đã ghi nhận định', en: 'Statement recorded' },
  'recorded.second-source': { vi: 'Đã thêm nguồn cho số có sẵn', en: 'Second source of a figure' },
  'recorded.target': { vi: 'Đã giữ làm đề xuất kế hoạch', en: 'Kept as a proposal for a plan' },
  'recorded.nothing': { vi: 'Không ghi gì', en: 'Nothing recorded' },
});

type SlotKey = keyof (typeof slotWords)['messages'];

/** The key of a slot's value, or null where there is no word for it. */
export function slotKey(slot: 'measure' | 'basis' | 'source', value: string): SlotKey | null {
  const key = `${slot}.${value}`;
  return Object.hasOwn(slotWords.messages, key) ? (key as SlotKey) : null;
}
