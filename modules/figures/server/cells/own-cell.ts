import { isPeriodCode, parsePeriodCode, periodCode } from '@thucthi/kernel';
import { Refusal, type Clock, type Database, type Scope, type ScopedTx } from '@thucthi/platform';
import { findUnit, readIndicatorsCached, type FoundUnit, type RegisteredIndicator } from '@thucthi/registry/server';
import type { CellKey } from './cell-thread.store.ts';

/** What a use of cells stands on. */
export interface CellWork {
  readonly database: Database;
  readonly clock: Clock;
  readonly scope: Scope;
}

/** A cell as somebody names it. */
export interface AskedCell {
  readonly slug: string;
  readonly indicator: string;
  readonly period: string;
}

/** A cell of the scope's own body. */
export interface OwnCell {
  readonly unit: FoundUnit;
  readonly indicator: RegisteredIndicator;
  readonly key: CellKey;
}

/** The unit of the scope's own body with this slug; another body's is not found. */
export async function ownUnit(tx: ScopedTx, scope: Scope, slug: string): Promise<FoundUnit> {
  const unit = await findUnit(tx, slug);
  if (unit === null || unit.ownerTenantId !== scope.tenantId) throw new Refusal('not-found');
  return unit;
}

/** The one way in which a period is written; refuses what is none. */
export function ownPeriod(text: string): string {
  if (!isPeriodCode(text)) throw new Refusal('period-invalid', { period: text.slice(0, 60) });
  return periodCode(parsePeriodCode(text));
}

/** The cell somebody names; refuses units of another body, unknown indicators and periods. */
export async function ownCell(tx: ScopedTx, scope: Scope, asked: AskedCell): Promise<OwnCell> {
  const period = ownPeriod(asked.period);
  const unit = await ownUnit(tx, scope, asked.slug);
  const indicator = [...(await readIndicatorsCached(tx)).values()].find((one) => one.definition.code === asked.indicator);
  if (indicator === undefined) throw new Refusal('not-found');
  return { unit, indicator, key: { tenantId: scope.tenantId, unitId: unit.id, indicatorId: indicator.id, period } };
}
