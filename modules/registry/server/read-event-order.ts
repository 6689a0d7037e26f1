import type { z } from 'zod';
import type { unitEventOrder } from '../contract.ts';
import type { EventOrder, EventRefusal, NewUnit, UnitChange } from '../domain/event-order.ts';
import type { UnitDef, UnitTree } from '../domain/unit-def.ts';

/** An event as the contract carries it: units named by slug. */
export type SluggedOrder = z.input<typeof unitEventOrder>;

/** The event in the terms of the domain, or the slugs it names that are no unit of the body. */
export type OrderReading = { ok: true; order: EventOrder } | { ok: false; refusals: EventRefusal[] };

/** Reads an order against the units of its body. New units get numbers from `firstNewId` on, `eventId` names the event. */
export function readEventOrder(asked: SluggedOrder, units: Iterable<UnitDef>, ids: { eventId: string; firstNewId: number }): OrderReading {
  const bySlug = new Map<string, { id: number; tree: UnitTree }>();
  for (const unit of units) bySlug.set(unit.slug, unit);
  const refusals: EventRefusal[] = [];
  const refuse = (code: EventRefusal['code'], messageVi: string, messageEn: string): void => {
    refusals.push({ code, messageVi, messageEn });
  };
  for (const [position, fresh] of asked.newUnits.entries()) {
    if (bySlug.has(fresh.slug)) {
      refuse(
        'unit-exists',
        `Đã có đơn vị khác dùng tên đường dẫn “${fresh.slug}” của “${fresh.name}”.`,
        `Another unit already has the slug “${fresh.slug}” of “${fresh.name}”.`,
      );
    } else bySlug.set(fresh.slug, { id: ids.firstNewId + position, tree: bySlug.get(fresh.parent)?.tree ?? 'territory' });
  }
  const unknown = new Set<string>();
  const idOf = (slug: string): number => {
    const unit = bySlug.get(slug);
    if (unit === undefined) unknown.add(slug);
    return unit?.id ?? -1;
  };
  const newUnits = asked.newUnits.map((fresh): NewUnit => ({
    id: idOf(fresh.slug),
    slug: fresh.slug,
    tree: bySlug.get(fresh.slug)?.tree ?? 'territory',
    code: fresh.code,
    name: fresh.name,
    kind: fresh.kind,
    parentId: idOf(fresh.parent),
  }));
  const changes = (asked.changes ?? []).map(({ unit, name, kind, code }): UnitChange => ({
    unitId: idOf(unit),
    ...(name === undefined ? {} : { name }),
    ...(kind === undefined ? {} : { kind }),
    ...(code === undefined ? {} : { code }),
  }));
  const order: EventOrder = {
    event: {
      id: ids.eventId,
      kind: asked.kind,
      date: asked.date,
      document: asked.document === '' ? null : asked.document,
      reconciled: true,
      parts: asked.parts.map((part) => ({
        from: idOf(part.from),
        to: idOf(part.to),
        whole: part.whole,
        share: part.whole ? '1' : part.share,
      })),
    },
    newUnits,
    changes,
    placements: (asked.placements ?? []).map(({ unit, parent }) => ({ unitId: idOf(unit), parentId: idOf(parent) })),
    statisticalAreas: (asked.statisticalAreas ?? []).map(idOf),
  };
  for (const slug of unknown)
    refuse('unknown-unit', `Không tìm thấy đơn vị “${slug}” trong cơ quan của bạn.`, `There is no unit “${slug}” in your body.`);
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, order };
}
