/** The kinds of units whose targets are divided over households: the level that governs them directly. */
export const communeKinds: ReadonlySet<string> = new Set(['ward', 'commune', 'township', 'special-zone']);
