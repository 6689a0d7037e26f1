import { announce, dateInVietnam, writeAudit, type Clock, type Scope, type ScopedTx } from '@thucthi/platform';
import { commitFigures } from './commit-figures.store.ts';
import { incomingFromRows, type IncomingFigure } from './incoming.store.ts';
import { lockUnitYears } from './lock-unit-years.store.ts';
import { insertStatements, type StatementRecord } from './statements.store.ts';

/** Enters what one document says: its figures and its statements, in one transaction with audit and news. */
export async function recordDocumentFacts(
  tx: ScopedTx,
  scope: Scope,
  clock: Clock,
  facts: { documentId: string; figures: readonly IncomingFigure[]; statements: readonly StatementRecord[] },
): Promise<void> {
  const recordedAt = clock.now();
  if (facts.figures.length > 0) {
    const incoming = incomingFromRows(facts.figures);
    await lockUnitYears(tx, scope.tenantId, incoming);
    await commitFigures(
      tx,
      { tenantId: scope.tenantId, recordedAt, recordedOn: dateInVietnam(recordedAt), recordedBy: scope.personId },
      incoming,
    );
  }
  await insertStatements(tx, scope.tenantId, facts.statements, { recordedAt, recordedBy: scope.personId });
  await writeAudit(tx, scope, clock, {
    action: 'figures.record-document',
    subjectKind: 'document',
    subjectId: facts.documentId,
    detail: { figures: facts.figures.map((figure) => figure.id), statements: facts.statements.map((statement) => statement.id) },
  });
  await announce(tx, scope, clock, 'figures', { document: facts.documentId, count: facts.figures.length });
}
