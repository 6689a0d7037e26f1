import { lockYearsOf, setClosings } from '@thucthi/figures/server';
import { announce, Refusal, runWrite, writeAudit, writeOnce } from '@thucthi/platform';
import type { z } from 'zod';
import type { closePeriod } from '../contract.ts';
import { isFormPeriod, ledgerPeriodsOf } from '../domain/form-frequency.ts';
import { lockForms, readForms } from './forms.store.ts';
import { closingOf } from './lay-out.ts';
import { closeReports, readDueReports } from './report-due.store.ts';
import { ownUnitIds } from './units-by-slug.store.ts';
import type { Work } from './work.ts';

/**
 * Closes a period of a form by hand, now. Whoever is writing figures of these units is waited for, so that nothing slips in after the
 * closing; what is closed already stays closed since then.
 */
export function closePeriodOf(
  { database, clock, scope }: Work,
  asked: z.output<NonNullable<(typeof closePeriod)['body']>>,
): Promise<z.input<(typeof closePeriod)['answer']>> {
  const { writeId, ...given } = asked;
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'close-period', ...given } }, async () => {
      await lockForms(tx, scope.tenantId);
      const [form] = await readForms(tx, scope.tenantId, asked.form);
      if (form === undefined || !isFormPeriod(form.frequency, asked.period)) throw new Refusal('not-found');
      const ids = asked.units === null ? null : await ownUnitIds(tx, scope, asked.units);
      if (ids !== null && asked.units?.some((slug) => !ids.has(slug)) === true) throw new Refusal('not-found');
      const at = clock.now();
      const unitIds = await closeReports(tx, scope.tenantId, {
        formId: form.id,
        period: asked.period,
        unitIds: ids === null ? null : [...ids.values()],
        at,
      });
      await lockYearsOf(
        tx,
        scope.tenantId,
        unitIds.flatMap((unitId) => ledgerPeriodsOf(asked.period).map((period) => ({ unitId, period }))),
      );
      // Each closes what its report asked for when it fell due, not what the form asks for today.
      const reports = await readDueReports(
        tx,
        scope.tenantId,
        unitIds.map((unitId) => ({ formId: form.id, period: asked.period, unitId })),
      );
      await setClosings(
        tx,
        scope.tenantId,
        reports.map((report) =>
          closingOf(
            { id: form.id, name: report.formName, indicatorIds: report.indicatorIds },
            { unitId: report.unitId, period: asked.period, closesAt: at },
          ),
        ),
        { recordedAt: at, recordedBy: scope.personId },
      );
      await writeAudit(tx, scope, clock, {
        action: 'periods.closed',
        subjectKind: 'form',
        subjectId: form.id,
        detail: { name: form.name, period: asked.period, reason: asked.reason, units: unitIds },
      });
      await announce(tx, scope, clock, 'collection', { units: unitIds });
      return { closed: unitIds.length };
    }),
  );
}
