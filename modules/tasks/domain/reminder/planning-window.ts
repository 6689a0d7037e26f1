import { addDays } from '@thucthi/kernel';

/** How far back the first plan of a body looks, and the longest stop that is made up for. */
const lookBackDays = 10;

/**
 * The day up to and with which everything is planned already. Planning a day again adds what was assigned since; after a stop the missed
 * days are made up for, and a body that never planned begins with what it finds open.
 */
export function plannedUpTo(lastPlanned: string | null, today: string): string {
  const furthest = addDays(today, -lookBackDays);
  if (lastPlanned === null || lastPlanned < furthest) return furthest;
  const yesterday = addDays(today, -1);
  return lastPlanned < yesterday ? lastPlanned : yesterday;
}
