import type { MapRelation } from '../../../institution-contract.ts';

export type RelationKind = MapRelation['kind'];

/** The kinds of relations in the order of the legend, each with how its line is drawn; told apart without colour. */
export const relationLines: Readonly<Record<RelationKind, { readonly dash: string; readonly width: number }>> = {
  implements: { dash: '', width: 1.6 },
  amends: { dash: '7 4', width: 1.6 },
  replaces: { dash: '', width: 3.2 },
  cites: { dash: '1.5 4', width: 1.6 },
  concludes: { dash: '9 3 2 3', width: 1.6 },
  answers: { dash: '16 4', width: 1.6 },
};

export const relationKindsShown = Object.keys(relationLines) as readonly RelationKind[];
