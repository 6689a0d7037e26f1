import type { ScorecardRow } from '@thucthi/assessment/contract';
import { dec } from '@thucthi/kernel';
import type { Format } from '@thucthi/ui';

/** A plan's value over its tick: "2.200", or "≈1.755" where it was worked out from a published percentage and is rounded. */
export function planValue(
  plan: Pick<ScorecardRow['plans'][number], 'target' | 'targetHigh' | 'derived' | 'milestoneOn'>,
  format: Format,
): string {
  if (plan.target === null && plan.milestoneOn !== null) return `≤ ${format.date(plan.milestoneOn)}`;
  if (plan.target === null) return '';
  if (plan.targetHigh !== null) return `${format.number(plan.target)} – ${format.number(plan.targetHigh)}`;
  if (!plan.derived) return format.number(plan.target);
  const size = dec(plan.target).abs();
  return `≈${format.number(plan.target, { decimals: size.gte(100) ? 0 : size.gte(10) ? 1 : 2 })}`;
}
