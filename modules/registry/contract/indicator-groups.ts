/** The fields of the catalogue, in the order in which they are shown. */
export const indicatorGroups = [
  'economy',
  'budget-investment-land',
  'agriculture-rural',
  'social',
  'environment-urban',
  'order-defence',
  'administration-digital',
] as const;
