/** What one document is to another, read from the later to the earlier: this one implements, amends, replaces, cites, concludes or answers that one. */
export const relationKinds = ['implements', 'amends', 'replaces', 'cites', 'concludes', 'answers'] as const;
export type RelationKind = (typeof relationKinds)[number];

/** Whether a relation is one of which there can be no circle: what replaces another cannot be replaced by it. */
export const refusesCircles = (kind: RelationKind): boolean => kind === 'replaces';
