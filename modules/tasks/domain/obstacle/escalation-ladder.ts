import type { Words } from '../step-words.ts';

/** How high an obstacle was brought, the lowest rung first. A new rung is a new row here and nowhere else. */
export const escalationLadder = [
  { rung: 'unit', words: { vi: 'Đơn vị tự xử lý', en: 'The unit itself' } },
  { rung: 'office', words: { vi: 'Văn phòng UBND', en: 'City office' } },
  { rung: 'vice-chairman', words: { vi: 'Phó Chủ tịch phụ trách', en: 'Vice-chairman in charge' } },
  { rung: 'chairman', words: { vi: 'Chủ tịch UBND', en: 'Chairman' } },
  { rung: 'party-committee', words: { vi: 'Thường trực cấp ủy', en: 'Standing party committee' } },
] as const satisfies readonly { rung: string; words: Words }[];

export type Rung = (typeof escalationLadder)[number]['rung'];
export const rungs = escalationLadder.map(({ rung }) => rung) as [Rung, ...Rung[]];

/** The rungs above one, the next first. */
export const rungsAbove = (rung: Rung): Rung[] => rungs.slice(rungs.indexOf(rung) + 1);

/** What a rung is called. */
export const rungWords = (rung: Rung): Words => escalationLadder.find((one) => one.rung === rung)?.words ?? { vi: rung, en: rung };
