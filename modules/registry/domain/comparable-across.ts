import { addDays, dec, decimalString, formatDateVi } from '@thucthi/kernel';
import { boundaryCrossings } from './boundary-crossings.ts';
import { multiplyShares, predecessors, shareOf, successors } from './lineage.ts';
import type { LineageLink, UnitIndex } from './lineage.ts';
import { unitAt } from './unit-at.ts';
import { isStatisticalArea } from './unit-def.ts';
import type { UnitDef } from './unit-def.ts';

/** How the figure of an earlier day is put together for the ground of today. */
export type ComparisonMethod = 'same-unit' | 'sum-of-predecessors' | 'shares';

/** One unit of the earlier day and the part of its figure that counts. */
export type ComparisonMember = { unitId: number; share: string };

/** Whether a unit can be compared with its own ground on an earlier day, and from which figures. */
export type Comparability =
  | {
      comparable: true;
      members: ComparisonMember[];
      method: ComparisonMethod;
      reconciled: boolean;
      noteVi: string | null;
      noteEn: string | null;
    }
  | Refusal;

/** Why the ground of an earlier day cannot be put together. */
export type IncomparableBy = 'no-shares' | 'gave-ground' | 'history-unknown';

type Refusal = { comparable: false; by: IncomparableBy; reasonVi: string; reasonEn: string };
type Found = { members: ComparisonMember[]; reconciled: boolean };

const UNRECONCILED_VI = 'Chưa đối chiếu: quan hệ giữa đơn vị cũ và mới lấy từ bộ dữ liệu chưa được đối chiếu với nghị quyết.';
const UNRECONCILED_EN = 'Not reconciled: the link between former and present units has not been checked against the resolution.';

/**
 * Answers whether the figures of `unitId` on day `to` may be set against those of day `from`, and which units of day `from` make
 * up the same ground. A split without stated shares is not comparable; a link that nobody has checked is comparable with a note.
 * The members are the units whose own figures are added; a roll-up over the closure rows already holds those of ended members.
 * @example comparableAcross(index, newWard, '2024-09-30', '2025-09-30') // members: the former wards, each with share '1'
 */
export function comparableAcross(index: UnitIndex, unitId: number, from: string, to: string): Comparability {
  if (from > to) return comparableAcross(index, unitId, to, from);
  const unit = index.units.get(unitId);
  if (unit === undefined || unitAt(unit, to) === null) {
    return refuse(
      'history-unknown',
      `Đơn vị không tồn tại vào ngày ${formatDateVi(to)} nên không so sánh được.`,
      `The unit does not exist on ${to}, so there is nothing to compare.`,
    );
  }
  const answer = groundAt(index, unitId, from, to, new Set());
  if ('comparable' in answer) return answer;
  const members = addUp(answer.members);
  const noteVi = answer.reconciled ? null : UNRECONCILED_VI;
  const noteEn = answer.reconciled ? null : UNRECONCILED_EN;
  return { comparable: true, members, method: methodOf(members, unitId), reconciled: answer.reconciled, noteVi, noteEn };
}

function groundAt(index: UnitIndex, unitId: number, from: string, to: string, path: ReadonlySet<number>): Found | Refusal {
  const unit = index.units.get(unitId);
  if (unit === undefined || path.has(unitId)) {
    return refuse('history-unknown', 'Lịch sử đơn vị không xác định được.', 'The history of the unit cannot be followed.');
  }
  const inside = new Set(path).add(unitId);
  const existed = unitAt(unit, from) !== null;
  const within = ({ event }: LineageLink) => event.date > from && event.date <= to;
  if (existed) {
    const lost = firstLoss(index, unit, within);
    if (lost !== null) return lost;
  }
  const received = predecessors(index, unitId).filter(within);
  if (!existed && received.length === 0) {
    const name = nameOf(index, unitId, to);
    return refuse(
      'history-unknown',
      `“${name}” chưa tồn tại vào ngày ${formatDateVi(from)} và không có dữ liệu về các đơn vị hình thành nên đơn vị này.`,
      `“${name}” did not exist on ${from} and the units it was formed from are not known.`,
    );
  }
  const members: ComparisonMember[] = existed ? [{ unitId, share: '1' }] : [];
  let reconciled = true;
  for (const { event, part } of [...received, ...boundaryCrossings(index, unitId).gained.filter(within)]) {
    const share = shareOf(part);
    if (share === null) {
      const name = nameOf(index, part.from, from);
      return refuse(
        'no-shares',
        `Ngày ${formatDateVi(event.date)} chỉ một phần “${name}” được chuyển vào đơn vị này, tỷ lệ chưa được cung cấp.`,
        `On ${event.date} only part of “${name}” passed to this unit, and the share has not been supplied.`,
      );
    }
    const before = groundAt(index, part.from, from, addDays(event.date, -1), inside);
    if ('comparable' in before) return before;
    reconciled &&= event.reconciled && before.reconciled;
    for (const member of before.members) {
      members.push({ unitId: member.unitId, share: multiplyShares(member.share, share) ?? '0' });
    }
  }
  return { members, reconciled };
}

/** Ground that a unit gave away while it went on makes its two figures describe different areas. */
function firstLoss(index: UnitIndex, unit: UnitDef, within: (link: LineageLink) => boolean): Refusal | null {
  for (const { event, part } of successors(index, unit.id).filter(within)) {
    const after = unitAt(unit, event.date);
    if (after === null || isStatisticalArea(after)) continue;
    const name = nameOf(index, part.to, event.date);
    return refuse(
      'gave-ground',
      `Ngày ${formatDateVi(event.date)} một phần đơn vị đã chuyển sang “${name}” nên số liệu hai kỳ khác phạm vi.`,
      `On ${event.date} part of the unit passed to “${name}”, so the two figures cover different areas.`,
    );
  }
  for (const { event, part } of boundaryCrossings(index, unit.id).lost.filter(within)) {
    const name = nameOf(index, part.from, addDays(event.date, -1));
    return refuse(
      'gave-ground',
      `Ngày ${formatDateVi(event.date)} “${name}” không còn thuộc đơn vị này nên số liệu hai kỳ khác phạm vi.`,
      `On ${event.date} “${name}” left this unit, so the two figures cover different areas.`,
    );
  }
  return null;
}

function nameOf(index: UnitIndex, unitId: number, date: string): string {
  const unit = index.units.get(unitId);
  if (unit === undefined) return String(unitId);
  return (unitAt(unit, date) ?? unit.versions.at(-1))?.name ?? String(unitId);
}

function addUp(members: readonly ComparisonMember[]): ComparisonMember[] {
  const sums = new Map<number, string>();
  for (const { unitId, share } of members) sums.set(unitId, decimalString(dec(sums.get(unitId) ?? '0').plus(dec(share))));
  return [...sums.entries()].sort(([a], [b]) => a - b).map(([unitId, share]) => ({ unitId, share }));
}

function methodOf(members: readonly ComparisonMember[], unitId: number): ComparisonMethod {
  if (members.some(({ share }) => share !== '1')) return 'shares';
  const [only] = members;
  return members.length === 1 && only?.unitId === unitId ? 'same-unit' : 'sum-of-predecessors';
}

function refuse(by: IncomparableBy, reasonVi: string, reasonEn: string): Refusal {
  return { comparable: false, by, reasonVi, reasonEn };
}
