import { compareDates, isValidDate } from '@thucthi/kernel';
import type { Period } from '@thucthi/kernel';
import { accepted, outcomeOf, problem, refused } from './problem.ts';
import type { Outcome, Problem } from './problem.ts';

/** Every body that may issue a plan, in the order in which a label names them. */
export const issuers = ['central', 'province', 'city', 'council', 'executive', 'party-congress', 'party-committee', 'unit'] as const;

/** The body that issued a plan. */
export type Issuer = (typeof issuers)[number];

/** A plan sets targets; an allocation divides targets already set among units. */
export type PlanKind = 'plan' | 'allocation';

/** The stretch a plan covers: one budget year, or a term of years. */
export type PlanPeriod = Extract<Period, { kind: 'year' } | { kind: 'years' }>;

/**
 * One decision that sets or changes a plan. `effectiveFrom` is the first day its values are what "% of plan" is counted
 * against; `recordedOn` is the day it became known to this system, which "as known on" reads go by.
 */
export type PlanVersion = Readonly<{
  id: string;
  number: number;
  decidedOn: string;
  effectiveFrom: string;
  recordedOn: string;
  document: string | null;
  reason: string | null;
}>;

/** An issuer's set of targets for a year or a term, with every decision that has shaped it; no issuer means the source names none. */
export type Plan = Readonly<{
  id: string;
  kind: PlanKind;
  issuers: readonly Issuer[];
  period: PlanPeriod;
  versions: readonly PlanVersion[];
}>;

/** What a dated decision must carry to be chosen among its siblings by date. */
export type DatedVersion = Readonly<{ number: number; effectiveFrom: string; recordedOn: string }>;

/**
 * The version in effect on a date, as known on a date: the latest decision whose effect had begun. A later decision that
 * takes effect in the past replaces the former one from that day on; before it, the former one still answers.
 */
export function versionInEffect<V extends DatedVersion>(versions: readonly V[], date: string, knownOn?: string): V | null {
  let found: V | null = null;
  for (const version of versions) {
    if (compareDates(version.effectiveFrom, date) > 0) continue;
    if (knownOn !== undefined && compareDates(version.recordedOn, knownOn) > 0) continue;
    if (found === null || version.number > found.number) found = version;
  }
  return found;
}

/** The version of a plan that answers for a date, as known on a date (everything recorded, when none is given). */
export function versionAt(plan: Plan, date: string, knownOn?: string): PlanVersion | null {
  return versionInEffect(plan.versions, date, knownOn);
}

/** A plan with one more decision; the former versions stay and keep answering for the dates before it takes effect. */
export function amendPlan(plan: Plan, amendment: Omit<PlanVersion, 'number'>): Outcome<Plan> {
  const former = plan.versions.at(-1);
  if (former === undefined) return refused(problem('plan-without-version'));
  const found = [...versionDateProblems(amendment, former)];
  if (plan.versions.some((v) => v.id === amendment.id)) {
    found.push(problem('version-duplicate', { id: amendment.id }));
  }
  return outcomeOf({ ...plan, versions: [...plan.versions, { ...amendment, number: former.number + 1 }] }, found);
}

/** What is wrong with the dates of a decision, also against the decision before it. */
export function versionDateProblems(
  version: Readonly<{ decidedOn: string; effectiveFrom: string; recordedOn: string }>,
  former: Readonly<{ decidedOn: string }> | null,
): readonly Problem[] {
  const found: Problem[] = [];
  for (const raw of [version.decidedOn, version.effectiveFrom, version.recordedOn]) {
    if (!isValidDate(raw)) found.push(problem('date-invalid', { raw }));
  }
  if (found.length > 0 || former === null) return found;
  if (compareDates(version.decidedOn, former.decidedOn) < 0) {
    found.push(
      problem('decided-before-former', {
        date: { date: version.decidedOn },
        former: { date: former.decidedOn },
      }),
    );
  }
  return found;
}

/** What is wrong with a plan as a whole: its term, its dates, its numbering. */
export function validatePlan(plan: Plan): Outcome<Plan> {
  const found: Problem[] = [];
  for (const year of plan.period.kind === 'year' ? [plan.period.year] : [plan.period.from, plan.period.to]) {
    if (year < 1945 || year > 2100) found.push(problem('period-impossible', { year: String(year) }));
  }
  if (plan.period.kind === 'years' && plan.period.from > plan.period.to) {
    found.push(problem('term-reversed', { from: String(plan.period.from), to: String(plan.period.to) }));
  }
  if (plan.versions.length === 0) found.push(problem('plan-without-version'));
  const seen = new Set<string>();
  plan.versions.forEach((version, i) => {
    found.push(...versionDateProblems(version, plan.versions[i - 1] ?? null));
    if (seen.has(version.id)) found.push(problem('version-duplicate', { id: version.id }));
    seen.add(version.id);
  });
  return outcomeOf(plan, found);
}

/** The issuers of a plan as one stable code whatever the order they were named in: "province+city"; "" when none is named. */
export function issuersCode(of: readonly Issuer[]): string {
  return issuers.filter((issuer) => of.includes(issuer)).join('+');
}

/** The issuers a code names: "province+city" → both; refused when a part is no issuer. */
export function parseIssuersCode(code: string): Outcome<readonly Issuer[]> {
  if (code === '') return accepted([]);
  const parts = code.split('+');
  const unknown = parts.filter((part) => !isIssuer(part));
  if (unknown.length > 0) return refused(...unknown.map((raw) => problem('issuer-unknown', { raw })));
  return accepted(issuers.filter((issuer) => parts.includes(issuer)));
}

function isIssuer(text: string): text is Issuer {
  return issuers.some((issuer) => issuer === text);
}
