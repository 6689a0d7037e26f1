import { submitFiguresIn } from '@thucthi/figures/server';
import { announce, newId, Refusal, runWrite, writeAudit, writeOnce } from '@thucthi/platform';
import { findUnits, lockUnits, readIndicatorsCached } from '@thucthi/registry/server';
import type { z } from 'zod';
import type { reportHouseholdSum } from '../contract.ts';
import { measured } from '../domain/list-measure.ts';
import { reportPeriods } from '../domain/report-periods.ts';
import { readList } from './lists.store.ts';
import { householdRefused, refuseOld } from './own-list.ts';
import { insertReport } from './reports.store.ts';
import type { Work } from './work.ts';

type Asked = z.output<NonNullable<(typeof reportHouseholdSum)['body']>>;
type Answer = z.output<(typeof reportHouseholdSum)['answer']>;

/**
 * Takes what a list comes to into the ledger as its unit's figure: one transaction with the ledger's own path, so that closed periods,
 * figures that changed meanwhile and missing reasons are refused as on the entry page. The figure's note names the list by its id.
 */
export function reportSumOf({ database, clock, scope }: Work, id: string, asked: Asked): Promise<Answer> {
  const { writeId, ...given } = asked;
  const content = { use: 'household-report', list: id, ...(JSON.parse(JSON.stringify(given)) as object) };
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content }, async () => {
      await lockUnits(tx, scope.tenantId, 'read');
      const list = await readList(tx, scope.tenantId, id);
      if (list === null) throw new Refusal('not-found');
      if (scope.writeUnits === 'all' || !scope.writeUnits.includes(list.unitId)) throw new Refusal('outside-scope');
      const locked = await readList(tx, scope.tenantId, id, true);
      if (locked === null) throw new Refusal('outside-scope');
      refuseOld(locked, asked.basedOn);
      const indicator = (await readIndicatorsCached(tx)).get(locked.indicatorId)?.definition;
      const unit = (await findUnits(tx, [locked.unitId])).get(locked.unitId);
      if (indicator === undefined || unit === undefined) throw new Refusal('not-found');
      if (!reportPeriods(locked.period, indicator.accumulation, clock.today()).includes(asked.period))
        throw householdRefused(
          'Kỳ báo cáo này không thuộc chỉ tiêu của danh sách.',
          'This period does not belong to the target of the list.',
        );
      if (locked.withActual === 0)
        throw householdRefused('Chưa dòng nào có số thực hiện nên chưa có gì để báo cáo.', 'No line has an actual amount yet.');
      const value = measured(locked, asked.measure);
      const answer = await submitFiguresIn(
        tx,
        scope,
        clock,
        [
          {
            unit: unit.slug,
            indicator: indicator.code,
            period: asked.period,
            vintage: asked.vintage,
            value,
            basedOn: asked.figureSeen,
            ...(asked.reason === undefined ? {} : { reason: asked.reason }),
          },
        ],
        { note: `Tổng hợp từ danh sách giao đến hộ ${id}` },
      );
      const figure = answer.figures[0]?.id;
      if (figure === undefined) throw new Error('a figure that was written has an id');
      const now = clock.now();
      await insertReport(tx, scope.tenantId, {
        id: newId(now),
        listId: id,
        unitId: locked.unitId,
        listRevision: locked.revision,
        period: asked.period,
        vintage: asked.vintage,
        measure: asked.measure,
        value,
        figureId: figure,
        recordedAt: now,
        recordedBy: scope.personId,
      });
      await writeAudit(tx, scope, clock, {
        action: 'households.reported',
        subjectKind: 'household-list',
        subjectId: id,
        detail: {
          unitId: locked.unitId,
          indicatorId: locked.indicatorId,
          period: asked.period,
          measure: asked.measure,
          value,
          vintage: asked.vintage,
          figure,
        },
      });
      await announce(tx, scope, clock, 'households', { lists: [id], units: [locked.unitId] });
      return { figure, value, warnings: answer.warnings };
    }),
  );
}
