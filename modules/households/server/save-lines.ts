import { decimalString, dec } from '@thucthi/kernel';
import { announce, newId, runWrite, writeAudit, writeOnce } from '@thucthi/platform';
import { readIndicatorsCached } from '@thucthi/registry/server';
import { readTargets } from '@thucthi/targets/server';
import type { z } from 'zod';
import type { eraseHouseholdPeople, saveHouseholdLines } from '../contract.ts';
import { remainderOf } from '../domain/list-measure.ts';
import { planLineChanges } from '../domain/plan-line-changes.ts';
import { erasePeople, insertLines, readLines, removeLines, takeUpHouseholds, updateLines } from './lines.store.ts';
import { countLines, noteErased, type ListRecord } from './lists.store.ts';
import { householdRefused, keptList, refuseOld } from './own-list.ts';
import { targetValue } from './shown-lists.ts';
import type { Work } from './work.ts';

type AskedLines = z.output<NonNullable<(typeof saveHouseholdLines)['body']>>;
type SavedLines = z.output<(typeof saveHouseholdLines)['answer']>;
type AskedErasure = z.output<NonNullable<(typeof eraseHouseholdPeople)['body']>>;

/** Adds, changes and removes lines of one list, all or none; audit, news and receipt hold ids and counts only. */
export function saveLinesOf({ database, clock, scope }: Work, id: string, asked: AskedLines): Promise<SavedLines> {
  const { writeId, ...given } = asked;
  const content = { use: 'household-lines', list: id, ...(JSON.parse(JSON.stringify(given)) as object) };
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content }, async () => {
      const list = await keptList(tx, scope, id, true);
      refuseOld(list, asked.basedOn);
      await takeUpHouseholds(tx);
      const decimals = (await readIndicatorsCached(tx)).get(list.indicatorId)?.definition.decimals ?? 0;
      const plan = planLineChanges(await readLines(tx, scope.tenantId, id), asked.lines, asked.remove, decimals);
      if ('problems' in plan) {
        const [first] = plan.problems;
        const many = plan.problems.length;
        throw householdRefused(
          many === 1 && first !== undefined ? first.vi : `Có ${many} chỗ chưa ghi được: ${first?.vi ?? ''}`,
          many === 1 && first !== undefined ? first.en : `${many} things could not be written: ${first?.en ?? ''}`,
          plan.problems,
        );
      }
      const { added, changed, removed, unchanged } = plan.changes;
      const counts = { added: added.length, changed: changed.length, removed: removed.length, unchanged };
      if (added.length + changed.length + removed.length === 0) return saved(list, await targetOf(list), counts);
      const now = clock.now();
      const stamp = { recordedAt: now, recordedBy: scope.personId };
      const key = { tenantId: scope.tenantId, listId: id, unitId: list.unitId };
      const fresh = added.map((line) => ({ ...line, id: newId(now) }));
      await removeLines(tx, scope.tenantId, id, removed);
      await updateLines(tx, key, changed, stamp);
      await insertLines(tx, key, fresh, stamp);
      const after = await countLines(tx, scope.tenantId, id);
      await writeAudit(tx, scope, clock, {
        action: 'households.lines',
        subjectKind: 'household-list',
        subjectId: id,
        detail: {
          unitId: list.unitId,
          indicatorId: list.indicatorId,
          period: list.period,
          ...counts,
          assignedSum: decimalString(dec(after.assignedSum)),
          actualSum: decimalString(dec(after.actualSum)),
          lines: [...fresh.map((line) => line.id), ...changed.map((line) => line.id)].slice(0, 500),
          removedLines: [...removed].slice(0, 500),
        },
      });
      await announce(tx, scope, clock, 'households', { lists: [id], units: [list.unitId] });
      return saved(after, await targetOf(list), counts);

      async function targetOf({ targetId }: ListRecord): Promise<string | null> {
        const [target] = await readTargets(tx, { tenantId: scope.tenantId, ids: [targetId] });
        return targetValue(target);
      }
    }),
  );
}

const saved = (
  list: ListRecord,
  target: string | null,
  counts: Pick<SavedLines, 'added' | 'changed' | 'removed' | 'unchanged'>,
): SavedLines => ({
  revision: list.revision,
  ...counts,
  assignedSum: decimalString(dec(list.assignedSum)),
  actualSum: decimalString(dec(list.actualSum)),
  remainder: remainderOf(target, list.assignedSum),
});

/** Erases who some or all lines of a list are; the numbers stay where they are. */
export function erasePeopleOf(
  { database, clock, scope }: Work,
  id: string,
  asked: AskedErasure,
): Promise<{ revision: number; erased: number }> {
  const { writeId, ...given } = asked;
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'household-erasure', list: id, ...given } }, async () => {
      const list = await keptList(tx, scope, id, true);
      refuseOld(list, asked.basedOn);
      await takeUpHouseholds(tx);
      const erased = await erasePeople(tx, scope.tenantId, id, asked.lines);
      if (erased.length === 0)
        throw householdRefused('Các dòng này không còn thông tin cá nhân để xóa.', 'These lines hold no personal data any more.');
      const { revision, named } = await countLines(tx, scope.tenantId, id);
      if (named === 0) await noteErased(tx, scope.tenantId, id, clock.today());
      await writeAudit(tx, scope, clock, {
        action: 'households.erased',
        subjectKind: 'household-list',
        subjectId: id,
        detail: {
          unitId: list.unitId,
          indicatorId: list.indicatorId,
          period: list.period,
          erased: erased.length,
          whole: named === 0,
          reason: asked.reason,
          lines: erased.slice(0, 500),
        },
      });
      await announce(tx, scope, clock, 'households', { lists: [id], units: [list.unitId] });
      return { revision: named === 0 ? revision + 1 : revision, erased: erased.length };
    }),
  );
}
