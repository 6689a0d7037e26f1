import { formatDateEn, formatDateVi } from '@thucthi/kernel';
import { Refusal, type Scope, type ScopedTx } from '@thucthi/platform';
import { findUnit, findUnits, lifeOfUnits, type FoundUnit } from '@thucthi/registry/server';
import { unitIdsOf } from './task-units.store.ts';

/** The unit of the scope's own body with this slug; another body's is not found. */
export async function ownUnit(tx: ScopedTx, scope: Scope, slug: string): Promise<FoundUnit> {
  const unit = await findUnit(tx, slug);
  if (unit === null || unit.ownerTenantId !== scope.tenantId) throw new Refusal('not-found');
  return unit;
}

/** Units by slug that tasks may be assigned to on a day: of the own body, and units in law on that day. */
export async function unitsToAssign(
  tx: ScopedTx,
  scope: Scope,
  slugs: Iterable<string>,
  on: string,
): Promise<ReadonlyMap<string, FoundUnit>> {
  const wanted = [...new Set(slugs)];
  const ids = await unitIdsOf(tx, wanted);
  const units = await findUnits(tx, [...ids.values()]);
  const found = new Map<string, FoundUnit>();
  for (const slug of wanted) {
    const unit = units.get(ids.get(slug) ?? 0);
    if (unit === undefined || unit.ownerTenantId !== scope.tenantId)
      throw new Refusal('task-refused', {
        detail: { vi: `không có đơn vị “${slug}” trong cơ quan của bạn`, en: `your body has no unit "${slug}"` },
      });
    found.set(slug, unit);
  }
  const lives = await lifeOfUnits(tx, [...ids.values()]);
  for (const unit of found.values()) {
    const life = lives.get(unit.id);
    if (life === undefined || life.to === null || life.to >= on) continue;
    throw new Refusal('task-refused', {
      detail: {
        vi: `${unit.name} đã kết thúc hoạt động từ sau ngày ${formatDateVi(life.to)}; hãy giao cho đơn vị kế thừa`,
        en: `${unit.name} ended on ${formatDateEn(life.to)}; assign to the unit that took over`,
      },
    });
  }
  return found;
}
