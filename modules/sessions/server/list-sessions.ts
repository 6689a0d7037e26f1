import { latestPeriod } from '@thucthi/assessment/server';
import { Refusal, withScope } from '@thucthi/platform';
import { findUnit, isIllustrative } from '@thucthi/registry/server';
import { tasksById, writingWork } from '@thucthi/tasks/server';
import type { z } from 'zod';
import type { listSessions } from '../contract.ts';
import { kindsOfSession } from '../domain/session-kinds.ts';
import { tasksOfSessions } from './lines.store.ts';
import { sessionsCalling } from './people.store.ts';
import { readPostponements } from './postponements.store.ts';
import { listSessionRows } from './sessions.store.ts';
import type { Work } from './work.ts';

/** The sessions of a unit, each with what became of its conclusions. */
export function listSessionsOf(
  { database, clock, scope }: Work,
  { unit: slug, kind, year }: z.output<(typeof listSessions)['query']>,
): Promise<z.input<(typeof listSessions)['answer']>> {
  return withScope(database, scope, async (tx) => {
    const unit = await findUnit(tx, slug);
    if (unit === null || unit.ownerTenantId !== scope.tenantId) throw new Refusal('not-found');
    const rows = await listSessionRows(tx, scope.tenantId, { unitId: unit.id, kind: kind ?? null, year: year ?? null });
    const ids = rows.map(({ id }) => id);
    const tasksOf = await tasksOfSessions(tx, scope.tenantId, ids);
    const postponed = await readPostponements(tx, scope.tenantId, ids);
    const calling = await sessionsCalling(tx, scope.tenantId, scope.personId, ids);
    const found = new Map(
      (await tasksById(await writingWork(tx, clock, scope), [...tasksOf.values()].flat())).map((one) => [one.id, one.class]),
    );
    const latest = await latestPeriod(tx, scope.tenantId, unit.id);
    return {
      unit: { slug: unit.slug, name: unit.name },
      illustrative: await isIllustrative(tx, scope.tenantId),
      sessions: rows.map((row) => {
        const classes = (tasksOf.get(row.id) ?? []).flatMap((task) => found.get(task) ?? []);
        return {
          id: row.id,
          unit: { slug: unit.slug, name: unit.name },
          kind: row.kind,
          kindName: kindsOfSession[row.kind].name,
          title: row.title,
          heldOn: row.heldOn,
          startsAt: row.startsAt,
          place: row.place,
          // Both may hold a name, and strangers see none.
          chair: scope.personId === null ? null : row.chair,
          secretary: scope.personId === null ? null : row.secretary,
          period: row.period,
          state: row.state,
          postponedFrom: (postponed.get(row.id) ?? []).findLast(({ was }) => was.heldOn !== row.heldOn)?.was.heldOn ?? null,
          called: calling.has(row.id),
          agenda: row.agenda,
          conclusions: row.conclusions,
          tasks: {
            total: classes.length,
            done: classes.filter((one) => one === 'on-time' || one === 'late').length,
            overdue: classes.filter((one) => one === 'overdue').length,
          },
        };
      }),
      periods: latest === null ? [] : [latest],
      can: { hold: scope.rights.has('sessions.hold') },
    };
  });
}
