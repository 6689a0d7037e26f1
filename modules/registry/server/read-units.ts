import type { z } from 'zod';
import { newId, Refusal, withScope, type Clock, type Database, type Scope } from '@thucthi/platform';
import type { listUnits, previewUnitEvent, readUnit } from '../contract.ts';
import { describeChanges } from '../domain/describe-changes.ts';
import { movesGround, shareOf } from '../domain/lineage.ts';
import { rolledUpAnew } from '../domain/rolled-up-anew.ts';
import { planUnitEvent } from './apply-unit-event.ts';
import { childUnits, findUnit } from './find-units.store.ts';
import { eventsOf, lastDayWithUnits, listUnitsOn, versionsOf } from './list-units.store.ts';
import type { SluggedOrder } from './read-event-order.ts';
import { summaryOf } from './unit-summary.ts';
import { lastUnitChange } from './units-changed-since.store.ts';

type Answer<E extends { answer: z.ZodType }> = z.input<E['answer']>;

/** The units of the body that is asked for (a scope of nobody sees the national ones only), as of a day; without one, today, or the last day of a body whose units have all ended. */
export async function showUnits(
  database: Database,
  clock: Clock,
  scope: Scope,
  asked: z.output<(typeof listUnits)['query']>,
): Promise<Answer<typeof listUnits>> {
  return withScope(database, scope, async (tx) => {
    const on = asked.on ?? (asked.national === 'true' ? clock.today() : await lastDayWithUnits(tx, scope.tenantId, clock.today()));
    const under = asked.under === undefined ? null : await findUnit(tx, asked.under);
    if (asked.under !== undefined && under === null) throw new Refusal('not-found');
    const owner = asked.national === 'true' ? null : scope.tenantId;
    const { units, total } = await listUnitsOn(tx, {
      owner,
      on,
      search: asked.q ?? null,
      underId: under?.id ?? null,
      areas: asked.areas === 'true',
      limit: asked.limit,
    });
    return { on, units, total };
  });
}

/** One unit with its whole history. Units below: those of today, or of its last day in law. */
export async function showUnit(database: Database, clock: Clock, scope: Scope, slug: string): Promise<Answer<typeof readUnit>> {
  const today = clock.today();
  return withScope(database, scope, async (tx) => {
    const found = await findUnit(tx, slug);
    if (found === null) throw new Refusal('not-found');
    const versions = await versionsOf(tx, found.id);
    const unit = versions.find((one) => one.validFrom <= today && (one.validTo === null || one.validTo >= today)) ?? versions.at(-1);
    if (unit === undefined) throw new Refusal('not-found');
    const inLaw = versions.findLast((one) => one.kind !== 'statistical-area');
    const day = inLaw?.validTo !== null && inLaw?.validTo !== undefined && inLaw.validTo < today ? inLaw.validTo : today;
    const children = (await childUnits(tx, found.id, day)).map(({ ownerTenantId: _owner, ...child }) => child);
    return { unit, versions, children, events: await eventsOf(tx, found.id) };
  });
}

/** What an event would change, or why it cannot be carried out; nothing is written. */
export async function previewEvent(database: Database, scope: Scope, asked: SluggedOrder): Promise<Answer<typeof previewUnitEvent>> {
  return withScope(database, scope, async (tx) => {
    const basedOn = await lastUnitChange(tx, scope.tenantId);
    const planned = await planUnitEvent(tx, scope.tenantId, asked, newId());
    if (!planned.ok)
      return {
        refusals: planned.refusals.map(({ messageVi, messageEn }) => ({ vi: messageVi, en: messageEn })),
        changes: [],
        rolledUp: [],
        basedOn,
        withoutShares: false,
      };
    const { order, before, after, changed, touched, beforeIndex, afterIndex } = planned.plan;
    const { date, parts } = order.event;
    const slugOf = (id: number): string => after.units.get(id)?.slug ?? '';
    return {
      refusals: [],
      changes: describeChanges(before, after, changed, date).map(({ unitId, name, what, before: was, after: is }) => ({
        unit: slugOf(unitId),
        name,
        what,
        before: was,
        after: is,
      })),
      rolledUp: rolledUpAnew(beforeIndex, afterIndex, touched).flatMap((id) => {
        const unit = after.units.get(id);
        const summary = unit === undefined ? null : summaryOf(unit, date);
        return summary === null ? [] : [{ unit: summary.slug, name: summary.name }];
      }),
      basedOn,
      withoutShares: parts.some((part) => movesGround(order.event, part) && shareOf(part) === null),
    };
  });
}
