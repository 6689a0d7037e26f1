import { formatDateEn, formatDateVi } from '@thucthi/kernel';
import type { ScopedTx } from '@thucthi/platform';
import { lifeOfUnits, type FoundUnit } from '@thucthi/registry/server';
import { refused } from './changing.ts';

/** Refuses a day on which the unit meets no more, since it has ended. */
export async function refuseEnded(tx: ScopedTx, { id, name }: FoundUnit, heldOn: string): Promise<void> {
  const end = (await lifeOfUnits(tx, [id])).get(id)?.to ?? null;
  if (end !== null && end < heldOn)
    throw refused(
      `${name} đã kết thúc hoạt động từ sau ngày ${formatDateVi(end)}, không họp sau ngày đó`,
      `${name} ended on ${formatDateEn(end)} and holds no session after it`,
    );
}
