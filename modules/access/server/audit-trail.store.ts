import type { Scope, ScopedTx } from '@thucthi/platform';

export interface TrailRow {
  readonly id: string;
  readonly at: Date;
  readonly actor: { readonly id: string; readonly name: string } | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly canonical: string;
}

/** A page of the body's audit trail, newest first (ids are ordered by time); actors' names come from the erasable person rows. */
export async function trailPage(
  tx: ScopedTx,
  scope: Scope,
  asked: { subjectKind: string | undefined; subjectId: string | undefined; from: Date | null; before: string | undefined; limit: number },
): Promise<TrailRow[]> {
  const rows = await tx
    .selectFrom('audit as a')
    .leftJoin('person as p', (join) => join.onRef('p.tenant_id', '=', 'a.tenant_id').onRef('p.id', '=', 'a.actor_id'))
    .select(['a.id', 'a.recorded_at', 'a.actor_id', 'a.action', 'a.subject_kind', 'a.subject_id', 'a.canonical', 'p.name'])
    .where('a.tenant_id', '=', scope.tenantId)
    .$if(asked.subjectKind !== undefined, (query) => query.where('a.subject_kind', '=', asked.subjectKind!))
    .$if(asked.subjectId !== undefined, (query) => query.where('a.subject_id', '=', asked.subjectId!))
    .$if(asked.from !== null, (query) => query.where('a.recorded_at', '>=', asked.from!))
    .$if(asked.before !== undefined, (query) => query.where('a.id', '<', asked.before!))
    .orderBy('a.id', 'desc')
    .limit(asked.limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.recorded_at,
    actor: row.actor_id === null ? null : { id: row.actor_id, name: row.name ?? '' },
    action: row.action,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    canonical: row.canonical,
  }));
}
