import type { Words } from '../step-words.ts';

/** One rung: how high an obstacle can be brought. Its name may change, what it is called by here never does. */
export interface Rung {
  readonly rung: string;
  readonly name: Words;
}

/** The rungs of a body, the lowest first; an obstacle begins on the first, with the unit itself. */
export type Ladder = readonly Rung[];

/** The rung every obstacle begins on. */
export const firstRung = 'unit';

/** What counts where a body has set nothing: from the unit through the office to the chairman and the Party committee. */
export const standardLadder: Ladder = [
  { rung: firstRung, name: { vi: 'Đơn vị tự xử lý', en: 'The unit itself' } },
  { rung: 'office', name: { vi: 'Văn phòng UBND', en: 'City office' } },
  { rung: 'vice-chairman', name: { vi: 'Phó Chủ tịch phụ trách', en: 'Vice-chairman in charge' } },
  { rung: 'chairman', name: { vi: 'Chủ tịch UBND', en: 'Chairman' } },
  { rung: 'party-committee', name: { vi: 'Thường trực cấp ủy', en: 'Standing party committee' } },
];

/** A ladder has so many rungs at most. */
export const mostRungs = 10;
const shortestName = 2;
const longestName = 80;

/** The rungs above one, the next first; above one that the ladder no longer has, all but the first. */
export const rungsAbove = (ladder: Ladder, rung: string): Ladder => {
  const at = ladder.findIndex((one) => one.rung === rung);
  return ladder.slice(at < 0 ? 1 : at + 1);
};

/** Why a ladder cannot be used, in words; null where it can. */
export function ladderFault(ladder: Ladder): Words | null {
  if (ladder[0]?.rung !== firstRung)
    return { vi: 'cấp đầu tiên luôn là đơn vị gặp vướng mắc', en: 'the first rung is always the unit itself' };
  if (ladder.length < 2) return { vi: 'cần ít nhất một cấp trên đơn vị', en: 'one rung above the unit at least is needed' };
  if (ladder.length > mostRungs) return { vi: `nhiều nhất ${mostRungs} cấp`, en: `${mostRungs} rungs at most` };
  if (ladder.some(({ name }) => [name.vi, name.en].some((words) => words.length < shortestName || words.length > longestName)))
    return {
      vi: `tên mỗi cấp dài từ ${shortestName} đến ${longestName} ký tự`,
      en: `each rung has a name of ${shortestName} to ${longestName} characters`,
    };
  const names = ladder.map(({ name }) => name.vi.toLocaleLowerCase('vi'));
  if (new Set(names).size !== names.length) return { vi: 'có hai cấp trùng tên', en: 'two rungs have one name' };
  if (new Set(ladder.map(({ rung }) => rung)).size !== ladder.length) return { vi: 'có cấp bị lặp', en: 'a rung stands twice' };
  return null;
}
