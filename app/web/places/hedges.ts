/** Hedges that say how a number was come by; they stand in the kind of figure ("Ước"), not before the number. */
const inKind: readonly string[] = ['ước', 'dự kiến', 'bình quân'];

/** The hedges a document puts before a number, kept as it has them: gần, hơn, trên … */
export function hedgesBefore(qualifiers: readonly string[]): string[] {
  return qualifiers.filter((qualifier) => !inKind.includes(qualifier));
}
