import type { Scope, ScopedTx } from '@thucthi/platform';
import type { Paper } from '../contract.ts';
import { readSaidElsewhere } from './same-slots.store.ts';

/** What other papers of the unit say of the same indicator and period, where it is not the same: shown beside the finding. */
export async function readOthers(tx: ScopedTx, scope: Scope, paperId: string): Promise<Paper['others']> {
  const said = await readSaidElsewhere(tx, scope.tenantId, paperId);
  return said.map(({ oid, paperId: id, paperName: name, exact, unit, text }) => ({ oid, paper: { id, name }, value: exact, unit, text }));
}
