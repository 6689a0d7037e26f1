import type { Entry } from '../lexicon/entry.ts';

/** Nouns for work that lies ahead: with a month long past they are a slip. */
export const AHEAD_WORDS: readonly Entry[] = [
  { name: 'work-ahead', tags: ['ahead'], forms: ['chương trình công tác', 'kế hoạch công tác', 'phương hướng nhiệm vụ', 'phương hướng, nhiệm vụ', 'nhiệm vụ trọng tâm', 'công tác trọng tâm', 'triển khai nhiệm vụ'], line: 'Phiên họp ngày 27/11/2024 thông qua {} tháng 2/2024.' },
  { name: 'adds-nothing', tags: ['adds-nothing'], forms: ['tổng', 'số'], line: 'Năm 2023, {} thu ngân sách đạt 5 tỷ đồng; thu ngân sách đạt 9 tỷ đồng.' },
];
