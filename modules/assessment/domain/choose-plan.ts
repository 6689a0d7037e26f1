import type { Issuer, PlanTarget } from './plan-target.ts';

/** The plan that a row is coloured by, when the reader has chosen none: the body's own before those of higher levels. */
const ORDER: readonly Issuer[] = ['city', 'council', 'executive', 'province', 'central', 'unit', 'party-committee', 'party-congress'];

/**
 * Chooses among several plans of one indicator the one that its status is counted against: of the issuer asked for, else
 * an assigned plan before a scenario before a striving level, else by issuer. Null when there is none.
 */
export function choosePlan<Plan extends Pick<PlanTarget, 'issuers' | 'level'>>(
  plans: readonly Plan[],
  wanted: Issuer | null = null,
): Plan | null {
  const ranked = plans.map((plan, i) => ({ plan, i, key: keyOf(plan, wanted) }));
  ranked.sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.key[2] - b.key[2] || a.i - b.i);
  return ranked[0]?.plan ?? null;
}

function keyOf(plan: Pick<PlanTarget, 'issuers' | 'level'>, wanted: Issuer | null): [number, number, number] {
  const asked = wanted !== null && plan.issuers.includes(wanted) ? 0 : 1;
  const places = plan.issuers.map((issuer) => ORDER.indexOf(issuer));
  const issuer = places.length === 0 ? ORDER.length : Math.min(...places);
  switch (plan.level) {
    case 'assigned':
      return [asked, 0, issuer];
    case 'scenario':
      return [asked, 1, issuer];
    case 'striving':
      return [asked, 2, issuer];
  }
}
