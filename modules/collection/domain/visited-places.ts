/** The places whose opening is counted, once a day for a person; others are nobody's business. */
export const visitedPlaces = [
  'cockpit',
  'indicators',
  'allocation',
  'entry',
  'approval',
  'reading',
  'tasks',
  'sessions',
  'documents',
  'writing',
  'admin',
] as const;
