import type { Entry } from '../lexicon/entry.ts';

/** Words of time expressions. */
export const TIME_WORDS: readonly Entry[] = [
  { name: 'day', tags: ['day'], forms: ['ngày'], line: 'Đến {} 26/11, thu ngân sách đạt 315 tỷ đồng.' },
  { name: 'month', tags: ['month'], forms: ['tháng'], line: '9 {} năm 2023, thu ngân sách đạt 315 tỷ đồng.' },
  { name: 'year', tags: ['year'], forms: ['năm'], line: '{} 2023, thu ngân sách đạt 315 tỷ đồng.' },
  { name: 'quarter', tags: ['quarter'], forms: ['quý', 'quí'], line: '{} III năm 2023, thu ngân sách đạt 315 tỷ đồng.' },
  { name: 'span', tags: ['span-head'], forms: ['giai đoạn', 'nhiệm kỳ', 'thời kỳ', 'niên độ', 'trong các năm'], line: 'Trong {} 2021 - 2022, thu ngân sách đạt 315 tỷ đồng.' },
  { name: 'school-year', tags: ['school-year'], forms: ['năm học'], line: '{} 2022 - 2023, thành phố có 315 học sinh.' },
  { name: 'hour', tags: ['hour'], forms: ['giờ', 'h'], line: 'Năm 2021, tính đến 18 {} ngày 14/12 có 315 học sinh.' },
  { name: 'spell', tags: ['spell'], forms: ['tuần', 'vụ', 'vụ đông xuân', 'hè thu', 'đông xuân', 'thu đông', 'vụ xuân', 'vụ đông', 'mùa', 'phiên', 'đợt', 'kỳ', 'khóa', 'nhiệm kỳ', 'giai đoạn', 'thời kỳ'], line: 'Năm 2023, diện tích tăng 10 ha so với {} trước.' },
  { name: 'same-period', tags: ['same-period'], forms: ['cùng kỳ', 'cùng thời kỳ', 'cùng thời điểm', 'cùng giai đoạn', 'CK', 'cùng vụ', 'cùng tháng', 'cùng quý', 'cùng đợt'], line: 'Thu ngân sách tăng 10% so với {} năm 2022.' },
  { name: 'until', tags: ['until'], forms: ['đến', 'tính đến', 'tính tới', 'tới', 'hết', 'đến thời điểm', 'tính từ', 'tính đến thời điểm', 'tính tới thời điểm', 'tại thời điểm', 'tại ngày', 'vào thời điểm', 'lũy kế đến', 'luỹ kế đến', 'tính chung đến', 'đến trước', 'kể từ', 'cho đến', 'tính đến cuối'], line: '{} ngày 26/11/2024, thu ngân sách đạt 315 tỷ đồng.' },
  { name: 'since', tags: ['since'], forms: ['từ', 'kể từ', 'tính từ'], line: '{} ngày 1/10/2020 đến ngày 6/10/2020, thu ngân sách đạt 69 tỷ đồng.' },
  { name: 'now', tags: ['now'], forms: ['nay', 'hiện nay', 'bây giờ', 'giờ đây', 'hiện', 'hiện tại', 'hôm nay', 'thời điểm này'], line: 'Tháng 11/2024, thu đạt 2 tỷ đồng. Đến {}, địa phương có 9 làng.', lines: { 'hiện nay': 'Tháng 11/2024, thu đạt 2 tỷ đồng. Hiện nay số làng là 9 làng.', 'hôm nay': 'Tháng 11/2024, thu đạt 2 tỷ đồng. Đến hôm nay số làng là 9 làng.', 'thời điểm này': 'Tháng 11/2024, thu đạt 2 tỷ đồng. Thời điểm này số làng là 9 làng.', 'hiện tại': 'Tháng 11/2024, thu đạt 2 tỷ đồng. Hiện tại số làng là 9 làng.' } },
  { name: 'first-part', tags: ['first-part'], forms: ['đầu'], line: '9 tháng {} năm 2023, thu ngân sách đạt 315 tỷ đồng.' },
  { name: 'last-part', tags: ['last-part'], forms: ['cuối'], line: '3 tháng {} năm 2023, phấn đấu thu ngân sách đạt 315 tỷ đồng.' },
  { name: 'remaining', tags: ['remaining'], forms: ['còn lại', 'tới', 'tiếp theo', 'nữa'], line: 'Những tháng {} của năm 2023, phấn đấu thu ngân sách đạt 315 tỷ đồng.' },
  { name: 'past', tags: ['past'], forms: ['qua', 'vừa qua', 'trở lại đây'], line: 'Năm 2023, thu đạt 2 tỷ đồng. 6 tháng {}, thu ngân sách đạt 315 tỷ đồng.' },
  { name: 'of-time', tags: ['of'], forms: ['của', 'trong', 'vào', 'ở'], line: '9 tháng {} năm 2023, thu ngân sách đạt 315 tỷ đồng.' },
  { name: 'whole-year', tags: ['whole-year'], forms: ['cả năm', 'trọn năm'], line: 'Năm 2023 có nhiều khó khăn; {} năm 2023 ước đạt 4,4 tỷ USD.' },
  { name: 'part-of-day', tags: ['daypart'], forms: ['sáng', 'chiều', 'tối', 'trưa', 'hôm', 'hôm nay', 'hôm qua', 'đêm'], line: '{} 27/11, phiên họp thường kỳ tháng 11/2024 khai mạc.' },
  { name: 'several-months', tags: ['several'], forms: ['những', 'các', 'mấy'], line: '{} tháng cuối năm 2023, phấn đấu thu ngân sách đạt 315 tỷ đồng.' },
  { name: 'year-start', tags: ['year-start'], forms: ['đầu năm'], line: 'Từ {} 2024 đến nay, thu ngân sách đạt 315 tỷ đồng.' },
  { name: 'year-end', tags: ['year-end'], forms: ['cuối năm', 'cuối', 'hết năm', 'đến hết năm', 'tính đến hết năm'], line: 'Đến {} 2018, thu ngân sách đạt 315 tỷ đồng.', lines: { 'hết năm': 'Hết năm 2018, thu ngân sách đạt 315 tỷ đồng.', 'đến hết năm': 'Đến hết năm 2018, thu ngân sách đạt 315 tỷ đồng.', 'tính đến hết năm': 'Tính đến hết năm 2018, thu ngân sách đạt 315 tỷ đồng.' } },
  { name: 'year-middle', tags: ['year-middle'], forms: ['giữa năm'], line: '{} 2018, thu ngân sách đạt 315 tỷ đồng.' },
  { name: 'year-close', tags: ['year-close'], forms: ['cuối năm', 'hết năm'], line: 'Ngày 6/10/2020 có khó khăn. Đến {}, thu ngân sách đạt 315 tỷ đồng.' },
  { name: 'second-half', tags: ['second-half'], forms: ['nửa cuối', 'nửa sau'], line: '{} năm 2018, thu ngân sách đạt 315 tỷ đồng.' },
  { name: 'this', tags: ['this'], forms: ['này'], line: 'Năm 2024, thu đạt 2 tỷ đồng. Tháng {}, thu ngân sách đạt 315 tỷ đồng.' },
  { name: 'yesterday', tags: ['yesterday'], forms: ['hôm qua', 'hôm trước', 'hôm kia'], line: 'Tháng 9/2023, giá tăng 300 đồng so với {}.' },
  { name: 'term', tags: ['term'], forms: ['kỳ hạn', 'thời hạn', 'thời gian', 'bảo hành'], line: 'Năm 2019, lãi suất {} 12 tháng ở mức 6,8%.' },
  { name: 'undertaking', tags: ['undertaking'], forms: ['triển khai', 'thực hiện', 'ra quân', 'thi hành', 'vận hành', 'hoạt động', 'phát động', 'thi đua', 'thí điểm', 'thi công', 'cao điểm', 'điều trị', 'nỗ lực'], line: 'Năm 2023 có khó khăn. Qua 3 tháng {} nghị quyết, thu được 2 tỷ đồng.' },
  { name: 'after-a-while', tags: ['after-a-while'], forms: ['qua', 'sau', 'trải qua'], line: 'Năm 2023 có khó khăn. {} 3 tháng triển khai nghị quyết, thu được 2 tỷ đồng.' },
  { name: 'within', tags: ['within'], forms: ['trong'], line: 'Năm 2024, thu đạt 2 tỷ đồng. {} tháng, thu ngân sách đạt 315 tỷ đồng.' },
  { name: 'half-year', tags: ['half'], forms: ['nửa đầu'], line: '{} năm 2018, thu ngân sách đạt 315 tỷ đồng.' },
  { name: 'relative-past', tags: ['relative-past'], forms: ['trước', 'ngoái', 'trước đó', 'liền trước', 'vừa rồi'], line: 'Năm 2024, thu ngân sách tăng 10% so với năm {}.' },
  { name: 'term-start', tags: ['term-start'], forms: ['đầu nhiệm kỳ', 'đầu kỳ'], line: 'Số xã tăng 10 xã so với {}.' },
];

/** Numbers written out where months and quarters are counted: "sáu tháng đầu năm", "quý một". */
export const COUNT_WORDS: Readonly<Record<string, number>> = {
  một: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9, mười: 10,
};
