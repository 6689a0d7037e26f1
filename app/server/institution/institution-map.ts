import { judgeTargets, type StatusClass, type TargetStanding } from '@thucthi/assessment/server';
import { periodWords } from '@thucthi/kernel';
import { readRegisterGraph } from '@thucthi/mandates/server';
import { withScope, type Clock, type Database, type Scope } from '@thucthi/platform';
import type { UnitKind } from '@thucthi/registry/server';
import { readDocumentsOfTargets, readTargets } from '@thucthi/targets/server';
import { countTasksByDocument, type TaskClass } from '@thucthi/tasks/server';
import type { z } from 'zod';
import type { institutionMap } from '../../institution-contract.ts';
import { bodyAtWork } from './body-at-work.ts';
import { countClasses } from './count-classes.ts';

type Answer = z.input<(typeof institutionMap)['answer']>;

/** The bodies in whose register a "thành phố" is one under the central government. */
const provincialKinds: readonly UnitKind[] = ['province', 'city-central'];

/** The documents of a body, what they are to each other, and how what each set stands: a handful of reads, however many documents there are. */
export function institutionMapOf(
  { database, clock, scope }: { database: Database; clock: Clock; scope: Scope },
  slug: string,
): Promise<Answer> {
  return withScope(database, scope, async (tx) => {
    const body = await bodyAtWork(tx, scope, slug);
    const today = clock.today();
    const decided = await readDocumentsOfTargets(tx, scope.tenantId);
    const own = new Set(decided.filter(({ unitId }) => unitId === body.id).map(({ targetId }) => targetId));
    const targets = await readTargets(tx, { tenantId: scope.tenantId, ids: [...own] });
    const { period, standings } = await judgeTargets(tx, scope, { rootUnitId: body.id, targets, today });
    const tasks = Map.groupBy(await countTasksByDocument(tx, scope.tenantId, today), ({ documentId }) => documentId);
    const targetsOf = Map.groupBy(decided, ({ documentId }) => documentId);
    const graph = await readRegisterGraph(tx, {
      tenantId: scope.tenantId,
      today,
      acting: [...new Set([...targetsOf.keys(), ...tasks.keys()])],
      cities: provincialKinds.includes(body.kind) ? 'province' : 'district',
    });
    return {
      unit: { slug: body.slug, name: body.name },
      period: { code: period, label: periodWords(period) },
      documents: graph.documents.map((document) => ({
        ...document,
        targets: countTargets(targetsOf.get(document.id) ?? [], own, standings),
        tasks: tasksByClass(tasks.get(document.id) ?? []),
      })),
      relations: [...graph.relations],
      aside: graph.aside,
    };
  });
}

/** How the body's own targets of a document stand, and how many it gave to units below. */
function countTargets(
  targets: readonly { targetId: string }[],
  own: ReadonlySet<string>,
  standings: ReadonlyMap<string, TargetStanding>,
): { counts: Partial<Record<StatusClass, number>>; ended: number; below: number } {
  const found = targets.filter(({ targetId }) => own.has(targetId)).map(({ targetId }) => standings.get(targetId));
  return {
    counts: countClasses(found.flatMap((standing) => standing?.class ?? [])),
    ended: found.filter((standing) => standing === undefined).length,
    below: targets.length - found.length,
  };
}

const tasksByClass = (rows: readonly { class: TaskClass; count: number }[]): Partial<Record<TaskClass, number>> =>
  Object.fromEntries(rows.map((row) => [row.class, row.count]));
