import type { Issuer } from '../domain/index.ts';
import type { TargetRecord } from './targets.store.ts';

/** Whose target is divided first when a unit has several: what its own council or committee decided, then what was assigned from above. */
const nearestFirst: readonly Issuer[] = [
  'council',
  'city',
  'executive',
  'province',
  'central',
  'unit',
  'party-committee',
  'party-congress',
];

/** The target of the whole that an allocation divides: the plan's own, else the nearest issuer's; striving ones only when nothing else is there. */
export function chooseParent(targets: readonly TargetRecord[], planId: string | null): TargetRecord | null {
  const ranked = targets
    .filter((target) => target.level !== 'scenario' && !target.terms.withdrawn && target.terms.value !== null)
    .map((target) => ({
      target,
      rank: [target.level === 'assigned' ? 0 : 1, target.planId === planId ? 0 : 1, target.planKind === 'plan' ? 0 : 1, nearness(target)],
    }))
    .toSorted((a, b) => a.rank.map((part, at) => part - (b.rank[at] ?? 0)).find((difference) => difference !== 0) ?? 0);
  return ranked[0]?.target ?? null;
}

function nearness(target: TargetRecord): number {
  const places = nearestFirst.map((issuer, at) => (target.issuers.includes(issuer) ? at : nearestFirst.length));
  return Math.min(...places);
}
