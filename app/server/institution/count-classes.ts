/** How many of each class there are; classes of which there is none are left out. */
export function countClasses<Class extends string>(classes: Iterable<Class>): Partial<Record<Class, number>> {
  const counts: Partial<Record<Class, number>> = {};
  for (const one of classes) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
}
