import type { Rules } from '../session-parts.ts';

/** Rules as they are being typed: the fraction stays text until it is sent. */
export interface RulesDraft {
  readonly asksQuorum: boolean;
  readonly part: string;
  readonly of: string;
  readonly base: Rules['base'];
  readonly majority: Rules['majority'];
  readonly tie: Rules['tie'];
  readonly source: string;
}

/** The form filled with the rules that hold. */
export const rulesDraft = (rules: Rules, source: string): RulesDraft => ({
  asksQuorum: rules.quorum !== null,
  part: String(rules.quorum?.part ?? 2),
  of: String(rules.quorum?.of ?? 3),
  base: rules.base,
  majority: rules.majority,
  tie: rules.tie,
  source,
});

const whole = (text: string): number | null => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : null);

/** The rules of a draft; null where its fraction is none. */
export function rulesOf({ asksQuorum, part, of, base, majority, tie }: RulesDraft): Rules | null {
  if (!asksQuorum) return { quorum: null, base, majority, tie };
  const [top, bottom] = [whole(part), whole(of)];
  if (top === null || bottom === null || top < 1 || bottom > 100 || top > bottom) return null;
  return { quorum: { part: top, of: bottom }, base, majority, tie };
}
