import { announce, newId, Refusal, runWrite, writeAudit, writeOnce, type Scope, type ScopedTx } from '@thucthi/platform';
import { findUnits, readIndicatorsCached } from '@thucthi/registry/server';
import { readTargets, type TargetRecord } from '@thucthi/targets/server';
import type { z } from 'zod';
import type { changeHouseholdList, createHouseholdList } from '../contract.ts';
import { communeKinds } from '../domain/commune-kinds.ts';
import { insertList, updateTerms } from './lists.store.ts';
import { householdRefused, keepsUnit, keptList, refuseOld } from './own-list.ts';
import { targetValue } from './shown-lists.ts';
import type { Work } from './work.ts';

type Created = z.output<NonNullable<(typeof createHouseholdList)['body']>>;
type Changed = z.output<NonNullable<(typeof changeHouseholdList)['body']>>;

/** Begins the list that divides one target of a commune. */
export function createListOf({ database, clock, scope }: Work, asked: Created): Promise<{ id: string; revision: number }> {
  const { writeId, ...given } = asked;
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'household-list', ...given } }, async () => {
      const target = await divisible(tx, scope, asked.target);
      refusePast(asked.retainUntil, clock.today());
      const now = clock.now();
      const list = {
        id: newId(now),
        unitId: target.unitId,
        indicatorId: target.indicatorId,
        period: target.period,
        targetId: target.id,
        purpose: asked.purpose.normalize('NFC'),
        legalBasis: asked.legalBasis.normalize('NFC'),
        retainUntil: asked.retainUntil,
      };
      if (!(await insertList(tx, scope.tenantId, list, { recordedAt: now, recordedBy: scope.personId })))
        throw householdRefused(
          'Chỉ tiêu này đã có danh sách giao đến hộ; hãy mở danh sách đang có.',
          'This target has a list already; open that one.',
        );
      await writeAudit(tx, scope, clock, {
        action: 'households.created',
        subjectKind: 'household-list',
        subjectId: list.id,
        detail: {
          unitId: list.unitId,
          indicatorId: list.indicatorId,
          period: list.period,
          purpose: list.purpose,
          legalBasis: list.legalBasis,
          retainUntil: list.retainUntil,
        },
      });
      await announce(tx, scope, clock, 'households', { lists: [list.id], units: [list.unitId] });
      return { id: list.id, revision: 1 };
    }),
  );
}

/** Changes why, on which ground and until when a list is kept. */
export function changeListOf({ database, clock, scope }: Work, id: string, asked: Changed): Promise<{ revision: number }> {
  const { writeId, ...given } = asked;
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'household-terms', list: id, ...given } }, async () => {
      const list = await keptList(tx, scope, id, true);
      refuseOld(list, asked.basedOn);
      refusePast(asked.retainUntil, clock.today());
      const terms = {
        purpose: asked.purpose.normalize('NFC'),
        legalBasis: asked.legalBasis.normalize('NFC'),
        retainUntil: asked.retainUntil,
      };
      await updateTerms(tx, scope.tenantId, id, terms);
      await writeAudit(tx, scope, clock, {
        action: 'households.terms',
        subjectKind: 'household-list',
        subjectId: id,
        detail: {
          unitId: list.unitId,
          indicatorId: list.indicatorId,
          period: list.period,
          ...terms,
          reason: asked.reason,
          before: { purpose: list.purpose, legalBasis: list.legalBasis, retainUntil: list.retainUntil },
        },
      });
      await announce(tx, scope, clock, 'households', { lists: [id], units: [list.unitId] });
      return { revision: list.revision + 1 };
    }),
  );
}

function refusePast(retainUntil: string, today: string): void {
  if (retainUntil < today) throw householdRefused('Hạn lưu phải từ hôm nay trở đi.', 'The day until which names are kept may not be over.');
}

async function divisible(tx: ScopedTx, scope: Scope, id: string): Promise<TargetRecord> {
  const [target] = await readTargets(tx, { tenantId: scope.tenantId, ids: [id] });
  if (target === undefined) throw new Refusal('not-found');
  if (!keepsUnit(scope, target.unitId)) throw new Refusal('outside-scope');
  const unit = (await findUnits(tx, [target.unitId])).get(target.unitId);
  const indicator = (await readIndicatorsCached(tx)).get(target.indicatorId)?.definition;
  if (unit === undefined || !communeKinds.has(unit.kind))
    throw householdRefused(
      'Chỉ phường, xã, đặc khu lập danh sách giao đến hộ.',
      'Only wards and communes divide a target over households.',
    );
  if (targetValue(target) === null || indicator?.rollUp !== 'sum' || target.level === 'scenario')
    throw householdRefused(
      'Chỉ tiêu này không chia đến hộ được: cần một con số cộng được, không phải tỷ lệ, khoảng hay mốc.',
      'This target cannot be divided: it has to be one number that adds up, no rate, range or milestone.',
    );
  return target;
}
