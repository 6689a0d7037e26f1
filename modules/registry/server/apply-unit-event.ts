import { announce, newId, Refusal, writeAudit, type Clock, type Scope, type ScopedTx } from '@thucthi/platform';
import type { UnitSummary } from '../contract.ts';
import { applyEvent } from '../domain/apply-event.ts';
import { closureRowsOf } from '../domain/closure.ts';
import type { EventOrder, EventRefusal, UnitState } from '../domain/event-order.ts';
import { indexUnits, movesGround, type UnitIndex } from '../domain/lineage.ts';
import { joinStretches, stretchesBetween, type TotalLine, type TotalStretch } from '../domain/total-stretches.ts';
import { touchedDescendants } from '../domain/touched-descendants.ts';
import { passCoverageOn, rebuildExpectedCounts } from './coverage.store.ts';
import { lockUnits } from './lock-units.store.ts';
import { readEventOrder, type SluggedOrder } from './read-event-order.ts';
import { summaryOf } from './unit-summary.ts';
import { namedUnitsChangedSince } from './units-changed-since.store.ts';
import {
  endless,
  insertEvents,
  insertUnits,
  nextOwnUnitId,
  readClosureOf,
  readUnitDefs,
  replaceClosure,
  saveUnitVersions,
} from './units.store.ts';

/** An event carried out: the units above whose totals must be worked out again, and what changed as it is called from that day on. */
export interface AppliedEvent {
  eventId: string;
  date: string;
  /** The units above that gained, lost or re-weigh a line of roll-up. */
  ancestorIds: number[];
  /** For which periods which totals differ: along those lines, and where a unit began or ceased to have reporters below it. */
  stretches: TotalStretch[];
  units: UnitSummary[];
}

/** What an event makes of a body's units, before anything is written. */
export interface PlannedEvent {
  order: EventOrder;
  before: UnitState;
  after: UnitState;
  changed: number[];
  touched: number[];
  beforeIndex: UnitIndex;
  afterIndex: UnitIndex;
}

/** Works an event out on a body's units as they stand; answers the refusals when it cannot be carried out. */
export async function planUnitEvent(
  tx: ScopedTx,
  tenantId: number,
  asked: SluggedOrder,
  eventId: string,
): Promise<{ ok: true; plan: PlannedEvent } | { ok: false; refusals: EventRefusal[] }> {
  const { units, events, index } = await readUnitDefs(tx, tenantId);
  const reading = readEventOrder(asked, units, { eventId, firstNewId: await nextOwnUnitId(tx, tenantId) });
  if (!reading.ok) return reading;
  const before: UnitState = { units: index.units, events };
  const outcome = applyEvent(before, reading.order);
  if (!outcome.ok) return outcome;
  const afterIndex = indexUnits(outcome.state.units.values(), outcome.state.events);
  const named = reading.order.event.parts.flatMap(({ from, to }) => [from, to]);
  const touched = touchedDescendants(index, afterIndex, [...outcome.changed, ...named]);
  return {
    ok: true,
    plan: { order: reading.order, before, after: outcome.state, changed: outcome.changed, touched, beforeIndex: index, afterIndex },
  };
}

/**
 * Records a merger, split, transfer, rename or upgrade of a body's own units: their versions, the event, the lines along which
 * figures add up, who is expected to report, and the audit row. The totals of `stretches` are the caller's to rebuild, in the
 * same transaction. `basedOn` is what the units were known as when it was decided (`lastUnitChange`); left out by the program itself.
 */
export async function applyUnitEvent(
  tx: ScopedTx,
  scope: Scope,
  clock: Clock,
  asked: SluggedOrder,
  basedOn?: string | null,
): Promise<AppliedEvent> {
  const { tenantId } = scope;
  await lockUnits(tx, tenantId, 'change');
  if (basedOn !== undefined) await refuseChanged(tx, tenantId, asked, basedOn);
  const recordedAt = clock.now();
  const eventId = newId(recordedAt);
  const planned = await planUnitEvent(tx, tenantId, asked, eventId);
  if (!planned.ok) throw refusedEvent(planned.refusals);
  const { order, after, changed, touched, afterIndex } = planned.plan;
  const fresh = new Set((order.newUnits ?? []).map(({ id }) => id));
  const defs = changed.flatMap((id) => after.units.get(id) ?? []);
  try {
    await insertUnits(
      tx,
      tenantId,
      defs.filter(({ id }) => fresh.has(id)),
      recordedAt,
    );
  } catch (error) {
    if ((error as { constraint?: string }).constraint !== 'unit_slug_key') throw error;
    throw new Refusal('event-refused', {
      detail: 'Tên đường dẫn của đơn vị mới đã được dùng trong hệ thống. Hãy chọn tên đường dẫn khác.',
      en: 'The slug of the new unit is already in use in this system. Choose another.',
    });
  }
  await saveUnitVersions(
    tx,
    tenantId,
    defs.filter(({ id }) => !fresh.has(id)),
    recordedAt,
  );
  await insertEvents(tx, tenantId, [{ ...order.event, rowId: eventId }], recordedAt);
  const alongLines = await renewClosure(tx, tenantId, afterIndex, touched);
  await passCoverageOn(tx, tenantId, {
    date: order.event.date,
    arrows: order.event.parts.filter((part) => movesGround(order.event, part)),
    recordedAt,
  });
  const byReporters = await rebuildExpectedCounts(tx, tenantId);
  const { kind, date, document, parts } = order.event;
  await writeAudit(tx, scope, clock, {
    action: 'unit.event-recorded',
    subjectKind: 'unit-event',
    subjectId: eventId,
    detail: {
      kind,
      date,
      document,
      parts: parts.map(({ from, to, whole, share }) => ({ from, to, whole, share })),
      newUnits: [...fresh],
      changed,
    },
  });
  await announce(tx, scope, clock, 'units', { event: eventId, units: changed });
  return {
    eventId,
    date,
    ancestorIds: [...new Set(alongLines.map(({ unitId }) => unitId))],
    stretches: joinStretches([...alongLines, ...byReporters]),
    units: defs.flatMap((unit) => summaryOf(unit, date) ?? []),
  };
}

/** Refuses an order decided on before somebody else changed the units it names; both sides go with the refusal. */
async function refuseChanged(tx: ScopedTx, tenantId: number, order: SluggedOrder, basedOn: string | null): Promise<void> {
  const slugs = await namedUnitsChangedSince(tx, tenantId, order, basedOn);
  if (slugs.length === 0) return;
  const { units } = await readUnitDefs(tx, tenantId);
  const theirs = units.filter(({ slug }) => slugs.includes(slug)).flatMap((unit) => summaryOf(unit, order.date) ?? []);
  throw new Refusal('changed-meanwhile', { yours: order, theirs, changedUnits: slugs });
}

/** The refusal of an event in one sentence per reason, in both languages. */
export function refusedEvent(refusals: readonly EventRefusal[]): Refusal {
  return new Refusal('event-refused', {
    detail: refusals.map(({ messageVi }) => messageVi).join(' '),
    en: refusals.map(({ messageEn }) => messageEn).join(' '),
  });
}

/** Writes the closure rows of the touched units anew where they differ; answers whose totals differ by that, and for which periods. */
async function renewClosure(tx: ScopedTx, tenantId: number, index: UnitIndex, touched: readonly number[]): Promise<TotalStretch[]> {
  const text = (row: TotalLine): string => [row.ancestorId, row.descendantId, row.share, row.validFrom, row.validTo].join(' ');
  const stored = await readClosureOf(tx, touched);
  const wanted = closureRowsOf(index, touched).map((row): TotalLine => ({ ...row, validTo: row.validTo ?? endless }));
  const [before, after] = [new Set(stored.map(text)), new Set(wanted.map(text))];
  const gone = stored.filter((row) => !after.has(text(row)));
  const fresh = wanted.filter((row) => !before.has(text(row)));
  await replaceClosure(tx, tenantId, index, [...new Set([...gone, ...fresh].map((row) => row.descendantId))]);
  return stretchesBetween(gone, fresh);
}
