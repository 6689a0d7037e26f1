import type { Validity } from './validity.ts';

/** How a standing is called in the register; `{on}` is a date, `{by}` the documents that changed it. */
export const standingWords = {
  'in-force': { vi: 'Còn hiệu lực', en: 'In force' },
  partly: { vi: 'Hết hiệu lực một phần', en: 'Amended in part' },
  replaced: { vi: 'Đã được thay thế', en: 'Replaced' },
  ended: { vi: 'Hết hiệu lực', en: 'No longer in force' },
  'not-yet': { vi: 'Chưa có hiệu lực', en: 'Not yet in force' },
  undated: { vi: 'Chưa rõ ngày hiệu lực', en: 'Unknown since when' },
  none: { vi: 'Không xét hiệu lực', en: 'Not of a kind that is in force' },
} as const satisfies Record<Validity['state'], { vi: string; en: string }>;
