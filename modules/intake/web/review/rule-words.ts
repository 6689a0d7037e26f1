import { createCatalogue } from '@thucthi/ui';

/** Rules of the reader by their names, in words an official understands; a rule without words is shown by its name. */
export const ruleWords = createCatalogue({
  amount: { vi: 'số kèm đơn vị tính', en: 'a number with its unit' },
  'counted-noun': { vi: 'số đứng trước danh từ được đếm', en: 'a number before what is counted' },
  'percent-of-a-plan': { vi: 'phần trăm của kế hoạch, dự toán', en: 'percent of a plan' },
  'percent-of-a-whole': { vi: 'phần trăm của tổng số', en: 'percent of a whole' },
  'percent-of-the-count-before': { vi: 'phần trăm của số đứng trước', en: 'percent of the count before' },
  'percent-of-change-up': { vi: 'phần trăm sau từ chỉ sự tăng', en: 'percent after a word of rising' },
  'percent-of-change-down': { vi: 'phần trăm sau từ chỉ sự giảm', en: 'percent after a word of falling' },
  'change-in-units-up': { vi: 'mức tăng tính theo đơn vị', en: 'a rise in units' },
  'change-in-units-down': { vi: 'mức giảm tính theo đơn vị', en: 'a fall in units' },
  'exceeds-by-percent': { vi: 'vượt bao nhiêu phần trăm', en: 'exceeds by so many percent' },
  'share-of-a-whole': { vi: 'tỷ trọng trong tổng thể', en: 'share of a whole' },
  'whole-of-a-share': { vi: 'tổng thể của một tỷ trọng', en: 'the whole of a share' },
  'label-is-a-share': { vi: 'tên chỉ tiêu là tỷ lệ, tỷ trọng', en: 'the name is that of a share' },
  'label-is-a-rate-of-change-up': { vi: 'tên chỉ tiêu là tốc độ tăng', en: 'the name is that of a growth rate' },
  'level-reached': { vi: 'mức đạt được', en: 'a level reached' },
  'planned-not-done': { vi: 'số dự kiến, phấn đấu, chưa thực hiện', en: 'planned, not done yet' },
  'according-to-a-plan': { vi: 'số theo kế hoạch', en: 'according to a plan' },
  'as-the-number-after-it': { vi: 'cùng loại với số đứng sau', en: 'of the kind of the number after it' },
  'goes-on-as-before': { vi: 'tiếp nối số đứng trước', en: 'goes on as before' },
  'times-as-much': { vi: 'gấp bao nhiêu lần', en: 'so many times' },
  rank: { vi: 'thứ hạng', en: 'a rank' },
  'subject-of-the-clause': { vi: 'chủ ngữ của câu', en: 'subject of the clause' },
  'subject-and-topic': { vi: 'chủ ngữ và chủ đề của câu', en: 'subject and topic of the clause' },
  'verb-of-a-result': { vi: 'đứng trước động từ chỉ kết quả', en: 'before a verb of result' },
  'verb-and-object': { vi: 'động từ và bổ ngữ', en: 'verb and object' },
  'verb-and-counted-noun': { vi: 'động từ và danh từ được đếm', en: 'verb and what is counted' },
  'noun-after-the-amount': { vi: 'danh từ sau số', en: 'the noun after the amount' },
  'noun-with-the-footnote': { vi: 'danh từ mang chú thích', en: 'the noun that bears the note' },
  'named-after-the-number': { vi: 'tên nêu sau số', en: 'named after the number' },
  'no-label': { vi: 'văn bản không nêu tên', en: 'the paper gives no name' },
  surplus: { vi: 'số chênh lệch', en: 'a surplus' },
  'plan-after-the-number': { vi: 'kế hoạch nêu ngay sau số', en: 'the plan follows the number' },
  'plan-by-its-issuer': { vi: 'kế hoạch gọi theo cơ quan giao', en: 'the plan by its issuer' },
  'compared-with-a-plan': { vi: 'so với kế hoạch', en: 'compared with a plan' },
  'compared-with-a-time': { vi: 'so với một thời gian', en: 'compared with a time' },
  'compared-with-something': { vi: 'so với một mốc nêu trong câu', en: 'compared with something named' },
  'compared-with-the-whole': { vi: 'so với tổng thể', en: 'compared with the whole' },
  'same-period': { vi: 'so với cùng kỳ', en: 'same period' },
  'average-of-same-period': { vi: 'so với bình quân cùng kỳ', en: 'average of same periods' },
  'basis-after-in-the-sentence': { vi: 'mốc so sánh ở phần sau của câu', en: 'the basis later in the sentence' },
  'basis-before-in-the-sentence': { vi: 'mốc so sánh ở phần trước của câu', en: 'the basis earlier in the sentence' },
  'basis-of-the-lead-in': { vi: 'mốc so sánh ở câu dẫn', en: 'the basis of the lead-in' },
  'basis-of-the-same-indicator': { vi: 'mốc so sánh của cùng chỉ tiêu', en: 'the basis of the same indicator' },
  'basis-that-opens-the-clause': { vi: 'mốc so sánh mở đầu câu', en: 'the basis that opens the clause' },
  'whole-after-the-number': { vi: 'tổng thể nêu sau số', en: 'the whole follows the number' },
  'whole-in-the-slot-before': { vi: 'tổng thể nêu trước số', en: 'the whole stands before' },
  'scope-of-a-rank': { vi: 'phạm vi xếp hạng', en: 'the scope of a rank' },
  'time-before-the-number': { vi: 'thời gian đứng trước số', en: 'the time before the number' },
  'time-beside-the-number': { vi: 'thời gian đứng cạnh số', en: 'the time beside the number' },
  'time-later-in-the-clause': { vi: 'thời gian ở cuối câu', en: 'the time later in the clause' },
  'time-earlier-in-the-paragraph': { vi: 'thời gian nêu trước trong đoạn', en: 'the time earlier in the paragraph' },
  'time-of-the-heading': { vi: 'thời gian của đề mục', en: 'the time of the heading' },
  'time-of-the-number-before-the-bracket': { vi: 'thời gian của số trước ngoặc', en: 'the time of the number before the bracket' },
  'year-of-the-plan': { vi: 'năm của kế hoạch', en: 'the year of the plan' },
  'main-period-of-the-document': { vi: 'kỳ chính của văn bản', en: 'the main period of the paper' },
  'no-time-found': { vi: 'không thấy thời gian', en: 'no time found' },
  inherited: { vi: '{rule}, theo câu trước', en: '{rule}, carried over' },
});

type RuleKey = Exclude<keyof (typeof ruleWords)['messages'], 'inherited'>;

/** A rule's name as its words are found: the key where it has words, and whether it was carried over from before. */
export function ruleOf(name: string): { key: RuleKey | null; name: string; inherited: boolean } {
  const inherited = name.startsWith('inherited ');
  const own = inherited ? name.slice('inherited '.length) : name;
  const known = own !== 'inherited' && Object.hasOwn(ruleWords.messages, own);
  return { key: known ? (own as RuleKey) : null, name: own, inherited };
}
