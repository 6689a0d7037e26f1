import type { UnitDef, UnitEvent, UnitKind, UnitTree } from './unit-def.ts';

/** A unit that an event brings into being; it begins on the day of the event. */
export type NewUnit = {
  id: number;
  slug: string;
  tree: UnitTree;
  code: string | null;
  name: string;
  nameEn?: string;
  kind: UnitKind;
  parentId: number | null;
};

/** What a rename or an upgrade writes into the new version of a unit; what is left out stays as it was. */
export type UnitChange = { unitId: number; code?: string | null; name?: string; nameEn?: string; kind?: UnitKind };

/** Everything needed to carry out one event on the units. */
export type EventOrder = {
  event: UnitEvent;
  newUnits?: readonly NewUnit[];
  changes?: readonly UnitChange[];
  /** Where the parts of a split unit go; in a merger they follow their unit by themselves. */
  placements?: readonly { unitId: number; parentId: number }[];
  /** Former units that live on as statistical areas after they end. */
  statisticalAreas?: readonly number[];
};

/** Why an event cannot be carried out. */
export type EventRefusalCode =
  | 'no-such-date'
  | 'event-exists'
  | 'wrong-shape'
  | 'unknown-unit'
  | 'unit-exists'
  | 'before-beginning'
  | 'already-ended'
  | 'later-change'
  | 'shares'
  | 'cycle'
  | 'children-left';

/** A refusal with a sentence for the person at the screen. */
export type EventRefusal = { code: EventRefusalCode; messageVi: string; messageEn: string };

/** All units and events as they stand; never changed in place. */
export type UnitState = { units: ReadonlyMap<number, UnitDef>; events: readonly UnitEvent[] };
