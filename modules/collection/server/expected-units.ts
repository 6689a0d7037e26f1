import { Refusal, type Scope, type ScopedTx } from '@thucthi/platform';
import { readForms } from './forms.store.ts';
import { ownUnit } from './own-unit.ts';
import { readReportsOfPeriod, type DueReport } from './report-due.store.ts';

/** What is expected at a unit and below for one period of a form; a form or period of which nothing is expected there does not exist. */
export async function readExpected(
  tx: ScopedTx,
  scope: Scope,
  slug: string,
  asked: { form: string; period: string },
): Promise<{ unitId: number; unitName: string; formId: string; formName: string; period: string; reports: DueReport[] }> {
  const unit = await ownUnit(tx, scope, slug);
  const [form] = await readForms(tx, scope.tenantId, asked.form);
  if (form === undefined) throw new Refusal('not-found');
  const reports = await readReportsOfPeriod(tx, scope.tenantId, { unitId: unit.id, formId: form.id, periods: [asked.period] });
  if (reports.length === 0) throw new Refusal('not-found');
  return { unitId: unit.id, unitName: unit.name, formId: form.id, formName: form.name, period: asked.period, reports };
}

/** The units from which it is expected. */
export async function readExpectedUnits(
  tx: ScopedTx,
  tenantId: number,
  of: { unitId: number; formId: string; period: string },
): Promise<number[]> {
  const reports = await readReportsOfPeriod(tx, tenantId, { unitId: of.unitId, formId: of.formId, periods: [of.period] });
  return reports.map(({ unitId }) => unitId);
}
