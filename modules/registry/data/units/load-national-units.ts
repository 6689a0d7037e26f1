import { readAddressTables } from './address-tables.ts';
import { nationalUnitsFrom } from './national-units.ts';
import type { NationalUnits } from './national-units.ts';

export type { EarlierName, NationalUnits } from './national-units.ts';

/** Loads all national units and events: the npm data set as installed, our own former provinces and the events since July 2025. */
export function loadNationalUnits(): NationalUnits {
  return nationalUnitsFrom(readAddressTables());
}
