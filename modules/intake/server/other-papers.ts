import type { Scope, ScopedTx } from '@thucthi/platform';
import type { Paper } from '../contract.ts';
import type { PaperRow } from './papers.store.ts';
import { readSameSlots } from './same-slots.store.ts';
import type { ProposedFinding } from './propose-findings.ts';

/** What other papers of the unit say of the same indicator and period, where it is not the same: shown beside the finding. */
export async function readOthers(
  tx: ScopedTx,
  scope: Scope,
  paper: PaperRow,
  findings: readonly ProposedFinding[],
): Promise<Paper['others']> {
  const levels = findings.filter(({ found }) => found.indicator !== null && (found.measure === 'level' || found.measure === 'count_of'));
  if (levels.length === 0) return [];
  const said = await readSameSlots(tx, scope.tenantId, paper.unitId, paper.id, [...new Set(levels.map(({ found }) => found.indicator!))]);
  return levels.flatMap(({ found }) =>
    said
      .filter(
        (other) =>
          other.indicator === found.indicator && other.period === found.period && other.unit === found.unit && other.exact !== found.exact,
      )
      .map((other) => ({
        oid: found.oid,
        paper: { id: other.paperId, name: other.paperName },
        value: other.exact,
        unit: other.unit,
        text: other.text,
      })),
  );
}
