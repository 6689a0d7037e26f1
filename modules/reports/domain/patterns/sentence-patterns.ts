/**
 * A way in which officials write one result. `{slot}` stands for what the row says; what stands in brackets [ ] is left out where the row
 * does not know its slot; every other slot must be known, else the pattern does not serve.
 */
export interface SentencePattern {
  name: string;
  words: string;
  /** Where it was read: a line of a real report, shortened. */
  like: string;
}

/** What may follow once the amount is said, in the order people expect it. */
const tail = '[, {standings}][, {growth}][, {rank}]';
const ranged = '[ ({range})]';

/** What can be said of any result. */
export const plainPattern: SentencePattern = {
  name: 'plain',
  words: `{Name} {verb} {amount}${ranged}[, {percents}]${tail}.`,
  like: 'Giá trị sản xuất công nghiệp ước thực hiện hơn 8.314 tỷ đồng, đạt 77,3% kế hoạch và tăng 10,6% so cùng kỳ.',
};

/** The patterns in the order in which they take turns. */
export const sentencePatterns: readonly SentencePattern[] = [
  plainPattern,
  {
    name: 'two-issuers',
    words: `{Name} {verb} {amount}${ranged}, {percentsOnce}${tail}.`,
    like: 'Tổng thu ngân sách ước thực hiện gần 838,9 tỷ đồng, bằng 54,1% kế hoạch tỉnh và 47,81% kế hoạch thành phố.',
  },
  {
    name: 'month-and-cumulative',
    words: `{InMonth}, {name} {monthVerb} {monthAmount}; lũy kế {stretch} {verb} {amount}${ranged}[, {percents}]${tail}.`,
    like: 'Tháng 2 thu 1.200 tỷ đồng; lũy kế 2 tháng đạt 2.500 tỷ đồng, bằng 21,3% dự toán.',
  },
  {
    name: 'plan-in-brackets',
    words: `{Name} {verb} {amount} ({percentsApart})${tail}.`,
    like: 'Giải ngân vốn đầu tư công đạt 10.819 tỷ đồng, bằng 80,72% kế hoạch Trung ương giao; 50,25% kế hoạch thành phố giao.',
  },
  {
    name: 'decrease-first',
    words: `{Name} {fall} so với cùng kỳ năm trước, {verb} {amount}${ranged}[, {percents}][, {standings}][, {rank}].`,
    like: 'Nông nghiệp giảm 2,3% so với cùng kỳ năm trước, ước đạt 1.200 tỷ đồng.',
  },
  {
    name: 'exceeded',
    words: `{Name} {verb} {amount}, {exceeded}${tail}.`,
    like: 'Thu ngân sách đạt 22.000 tỷ đồng, vượt 37,8% dự toán Trung ương.',
  },
  {
    name: 'elided-subject',
    words: `{Name} {verb} {amount}${ranged}[, {standings}]; so với cùng kỳ năm trước {change}[, {percents}][, {rank}].`,
    like: 'Kim ngạch xuất khẩu đạt 4,2 triệu USD; so với cùng kỳ năm trước tăng 12%, đạt 72% kế hoạch.',
  },
  {
    name: 'month-after-name',
    words: `{Name} {inMonth} {monthVerb} {monthAmount}, tính chung {stretch} {verb} {amount}${ranged}[, {percents}]${tail}.`,
    like: 'Kim ngạch xuất khẩu tháng 9 ước đạt 4,2 triệu USD, tính chung 9 tháng ước đạt 38 triệu USD.',
  },
  {
    name: 'time-first',
    words: `{InPeriod}, {name} {verb} {amount}${ranged}[, {percents}]${tail}.`,
    like: '9 tháng năm 2023, tổng giá trị sản xuất của thành phố ước thực hiện hơn 29.976,8 tỷ đồng.',
  },
  {
    name: 'range',
    words: `{Name} {verb} {amount} ({range})[, {percents}]${tail}.`,
    like: 'GRDP tăng 8,8% (phấn đấu cả năm từ 8,8% đến 9,4%).',
  },
  {
    name: 'points',
    words: `{Name} {verb} {amount}${ranged}, {standingsAfter}[, {percents}][, {growth}][, {rank}].`,
    like: 'Tỷ lệ giải ngân cao hơn 2,4 điểm phần trăm so với cùng kỳ năm trước.',
  },
  {
    name: 'rank',
    words: `{Name} {verb} {amount}${ranged}, {rank}[, {percents}][, {standings}][, {growth}].`,
    like: 'Tổng sản phẩm trên địa bàn (GRDP) tăng 10,08%, đứng thứ 3 cả nước.',
  },
];

/** How a result reads as one entry of a list under a lead-in: short, and joined to the next by ";". */
export const entryPattern: SentencePattern = {
  name: 'list-entry',
  words: `{Name} {verb} {amount}${ranged}[, {percents}]${tail}`,
  like: 'một số chỉ tiêu kinh tế có tăng trưởng khá: … Kim ngạch xuất khẩu đạt 20,65 tỷ USD, tăng 0,58% so với cùng kỳ.',
};

/** The same with the last month: as entry and as part. */
export const monthEntry: SentencePattern = {
  name: 'month-entry',
  words: `{name} {inMonth} {monthVerb} {monthAmount}, lũy kế {stretch} {verb} {amount}${ranged}[, {percents}]${tail}`,
  like: 'thu nội địa tháng 2 ước đạt 1.200 tỷ đồng, lũy kế 2 tháng ước đạt 21.929 tỷ đồng, bằng 21,3% dự toán.',
};

/** How a part reads behind "trong đó": its subject small, its plans named once. */
export const partPattern: SentencePattern = {
  name: 'part',
  words: `{name} {verb} {amount}${ranged}[, {percents}]${tail}`,
  like: 'trong đó thu nội địa là 156.998 tỷ đồng bằng 103,2% dự toán; thu dầu thô là 1.921 tỷ đồng bằng 83,5% dự toán.',
};

/** A figure nobody has reported yet, said loudly behind what is known all the same: the first of these that says it all. */
export const missingPatterns: readonly SentencePattern[] = [
  { name: 'missing-beside-plan', words: '{Name} {percents}[, {growth}][, {rank}]; số thực hiện {missing}.', like: '' },
  { name: 'missing-beside-growth', words: '{Name} {growth}[, {rank}]; số thực hiện {missing}.', like: '' },
  { name: 'missing', words: '{Name}: {missing}.', like: '' },
];

/** The lead-ins under which three or more results are listed, in turn. */
export const leadIns: readonly string[] = ['Một số chỉ tiêu khác', 'Bên cạnh đó', 'Cùng với đó'];

/** Results listed under a lead-in, and parts told behind their whole, are ways of writing too: a template may leave them out. */
const arrangements: readonly Pick<SentencePattern, 'name' | 'like'>[] = [
  { name: 'list', like: 'Một số chỉ tiêu khác: (1) Kim ngạch xuất khẩu đạt 20,65 tỷ USD, tăng 0,58%; (2) …' },
  {
    name: 'whole-and-parts',
    like: 'Tổng thu ngân sách đạt 1.200 tỷ đồng. Trong đó: thu nội địa là 900 tỷ đồng; thu từ đất là 300 tỷ đồng.',
  },
];

/** Every way of writing that a template may choose, with a line in which it was read. */
export const choosablePatterns: readonly Pick<SentencePattern, 'name' | 'like'>[] = [...sentencePatterns, ...arrangements];
