import { findUnits } from '@thucthi/registry/server';
import type { Clock, Scope, ScopedTx } from '@thucthi/platform';
import type { TaskClass } from '../domain/task-class.ts';
import { listTaskRows, placesInDocument } from './task-list.store.ts';

/** A task that came of a document, as far as one asks how it stands; `lead` null is chưa rõ. */
export interface TaskOfDocument {
  readonly id: string;
  readonly content: string;
  readonly class: TaskClass;
  readonly deadline: string | null;
  readonly lead: { readonly slug: string; readonly name: string } | null;
  readonly clause: string | null;
  readonly page: number | null;
}

/** A document that sets more than this is read by the list of tasks. */
const atMost = 1000;

/** The tasks that a document set, the earliest deadline first. */
export async function tasksOfDocument(
  { tx, clock, scope }: { tx: ScopedTx; clock: Clock; scope: Scope },
  documentId: string,
): Promise<TaskOfDocument[]> {
  const rows = await listTaskRows(tx, scope.tenantId, { units: null, document: documentId }, clock.today(), atMost);
  const units = await findUnits(tx, [...new Set(rows.flatMap(({ leadUnitId }) => leadUnitId ?? []))]);
  const places = await placesInDocument(
    tx,
    scope.tenantId,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, content, class: taskClass, deadline, leadUnitId }) => {
    const lead = leadUnitId === null ? undefined : units.get(leadUnitId);
    const { clause = null, page = null } = places.get(id) ?? {};
    return {
      id,
      content,
      class: taskClass,
      deadline,
      lead: lead === undefined ? null : { slug: lead.slug, name: lead.name },
      clause,
      page,
    };
  });
}
