/** The desks somebody sits at: whose reminders are theirs. */
export interface ReaderDesks {
  readonly personId: string;
  /** Units somebody acts for. */
  readonly unitIds: readonly number[];
  readonly office: boolean;
  readonly chairman: boolean;
}

/** To whom one reminder is addressed. */
export interface Addressed {
  readonly desk: 'person' | 'unit' | 'office' | 'chairman';
  readonly deskUnitId: number | null;
  readonly personId: string | null;
}

/** Roles whose holders act for the unit they are held in; finance is held for the whole body, but from the desk of its own unit. */
const actsForUnits: ReadonlySet<string> = new Set(['department', 'finance', 'ward-officer']);

/** The desks that held roles come to. */
export function desksOf(person: { id: string; roles: readonly { role: string; unitId: number | null }[] }): ReaderDesks {
  const { id, roles } = person;
  return {
    personId: id,
    unitIds: [...new Set(roles.flatMap(({ role, unitId }) => (actsForUnits.has(role) && unitId !== null ? [unitId] : [])))],
    office: roles.some(({ role }) => role === 'office'),
    chairman: roles.some(({ role }) => role === 'chairman'),
  };
}

/** Whether somebody sits at a desk at all: by name alone one is reminded of what one took on. */
export const sitsAnywhere = ({ unitIds, office, chairman }: ReaderDesks): boolean => unitIds.length > 0 || office || chairman;

/** Whether a reminder lies on one of somebody's desks. */
export function isFor({ desk, deskUnitId, personId }: Addressed, desks: ReaderDesks): boolean {
  switch (desk) {
    case 'person':
      return personId === desks.personId;
    case 'unit':
      return deskUnitId !== null && desks.unitIds.includes(deskUnitId);
    case 'office':
      return desks.office;
    case 'chairman':
      return desks.chairman;
  }
}
