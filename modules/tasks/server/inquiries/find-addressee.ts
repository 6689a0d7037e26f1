import { withScope } from '@thucthi/platform';
import { addWorkingDays, findUnits, lifeOfUnits, readCoverageOf } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { readAddressee } from '../../contract.ts';
import { usualDays } from '../../domain/inquiry/turn-rules.ts';
import { indicatorOf } from '../subjects/find-subject.ts';
import { rootUnitOf } from '../task-units.store.ts';
import { ownUnit } from '../units-named.ts';
import { writingWork, type Work } from '../work.ts';

type Answer = z.input<(typeof readAddressee)['answer']>;

/** Whom a question goes to by itself: the unit that answers for the indicator, else the unit itself; nobody where that is the asker. */
export function findAddresseeOf({ database, clock, scope }: Work, slug: string, indicator: string | undefined): Promise<Answer> {
  return withScope(database, scope, async (tx) => {
    const work = await writingWork(tx, clock, scope);
    const today = clock.today();
    const unit = await ownUnit(tx, scope, slug);
    const answering = indicator === undefined ? null : await answeringFor(unit.id, (await indicatorOf(work, indicator)).id);
    const chosen = answering ?? unit;
    const asker = await rootUnitOf(tx, scope.tenantId);
    return {
      asked: chosen.id === asker ? null : { slug: chosen.slug, name: chosen.name },
      answerBy: addWorkingDays(today, usualDays, work.calendar),
      workingDays: usualDays,
    };

    async function answeringFor(unitId: number, indicatorId: number) {
      const rows = await readCoverageOf(tx, scope.tenantId, unitId, today);
      const id = rows.find((row) => row.indicatorId === indicatorId)?.responsibleUnitId ?? null;
      if (id === null) return null;
      const last = (await lifeOfUnits(tx, [id])).get(id)?.to ?? null;
      return last !== null && last < today ? null : ((await findUnits(tx, [id])).get(id) ?? null);
    }
  });
}
