import { decimalString } from '@thucthi/kernel';
import type { Phasing } from './phasing.ts';
import { issuers, versionDateProblems, versionInEffect } from './plan.ts';
import type { Plan } from './plan.ts';
import { planLabel } from './plan-label.ts';
import type { LabelForm } from './plan-label.ts';
import { outcomeOf, problem } from './problem.ts';
import type { Outcome, Problem } from './problem.ts';

/** Every level a target may have, in the order a label names them. */
export const levels = ['assigned', 'striving', 'scenario'] as const;

/** How binding a target is: assigned by the issuer, striven for (phấn đấu), or a step of a scenario. */
export type Level = (typeof levels)[number];

/** How an actual is held against a target; numbers are exact decimal strings, dates 'YYYY-MM-DD'. */
export type Comparator =
  | Readonly<{ kind: 'ge' }>
  | Readonly<{ kind: 'le' }>
  | Readonly<{ kind: 'eq' }>
  | Readonly<{ kind: 'range'; lo: string; hi: string }>
  | Readonly<{ kind: 'milestone'; date: string }>
  | Readonly<{ kind: 'yes-no' }>;

/** The interval in which a value derived from a printed percentage may lie. */
export type DerivedInterval = Readonly<{ lo: string; hi: string }>;

/** What makes two targets the same target: indicator × unit × period × plan × level. */
export type TargetKey = Readonly<{
  indicator: string;
  unit: number;
  period: string;
  plan: string;
  level: Level;
}>;

/** What is asked for: the comparison, the value in the indicator's own unit, and where it comes from. */
export type TargetTerms = Readonly<{
  comparator: Comparator;
  value: string | null;
  derived: DerivedInterval | null;
  parentTarget: string | null;
  clause: string | null;
  phasing: Phasing | null;
}>;

/** One decision about a target: the terms it set, or its withdrawal. */
export type TargetVersion = Readonly<{
  id: string;
  number: number;
  planVersion: string;
  decidedOn: string;
  effectiveFrom: string;
  recordedOn: string;
  reason: string | null;
  terms: TargetTerms | 'withdrawn';
}>;

/** A target with every decision that has shaped it; no decision is ever replaced or removed. */
export type Target = TargetKey & Readonly<{ id: string; versions: readonly TargetVersion[] }>;

/** The version of a target that answers for a date, as known on a date; a withdrawal answers too. */
export function targetAt(target: Target, date: string, knownOn?: string): TargetVersion | null {
  return versionInEffect(target.versions, date, knownOn);
}

/** The terms that answer for a date, or null when the target was not yet set or is withdrawn. */
export function termsAt(target: Target, date: string, knownOn?: string): TargetTerms | null {
  const version = targetAt(target, date, knownOn);
  return version === null || version.terms === 'withdrawn' ? null : version.terms;
}

/** A target with one more decision; the former versions stay, so that the percentage of each remains answerable. */
export function amendTarget(target: Target, amendment: Omit<TargetVersion, 'number'>): Outcome<Target> {
  const former = target.versions.at(-1) ?? null;
  const found: Problem[] = [...versionDateProblems(amendment, former)];
  if (target.versions.some((v) => v.id === amendment.id)) {
    found.push(problem('version-duplicate', { id: amendment.id }));
  }
  if (former !== null && sameTerms(former.terms, amendment.terms)) found.push(problem('nothing-changed'));
  const number = (former?.number ?? 0) + 1;
  return outcomeOf({ ...target, versions: [...target.versions, { ...amendment, number }] }, found);
}

/** Whether two decisions ask for the same thing, numbers compared by value ("850" and "850.0" are the same). */
export function sameTerms(a: TargetTerms | 'withdrawn', b: TargetTerms | 'withdrawn'): boolean {
  if (a === 'withdrawn' || b === 'withdrawn') return a === b;
  return (
    sameComparator(a.comparator, b.comparator) &&
    sameNumber(a.value, b.value) &&
    sameNumber(a.derived?.lo ?? null, b.derived?.lo ?? null) &&
    sameNumber(a.derived?.hi ?? null, b.derived?.hi ?? null) &&
    a.parentTarget === b.parentTarget &&
    a.clause === b.clause &&
    samePhasing(a.phasing, b.phasing)
  );
}

/** One text that identifies a target by what it is, for finding it twice in one file or one grid. */
export function targetKeyText(key: TargetKey): string {
  return [key.indicator, key.unit, key.period, key.plan, key.level].join('|');
}

/** How a target's tick is called on a bullet bar: "KH tỉnh", "Phấn đấu (NQ Đại hội)", "Kịch bản (KH UBND)". */
export function targetLabel(plan: Pick<Plan, 'kind' | 'issuers' | 'period'>, level: Level, form: LabelForm): string {
  const label = planLabel(plan, form);
  switch (level) {
    case 'assigned':
      return label;
    case 'striving':
      return `${form.lang === 'vi' ? 'Phấn đấu' : 'Striving'} (${label})`;
    case 'scenario':
      return `${form.lang === 'vi' ? 'Kịch bản' : 'Scenario'} (${label})`;
  }
}

/** Targets of one indicator in the order a screen shows them: assigned before striving before scenario, issuers from the top down. */
export function compareTargets(
  a: Readonly<{ level: Level; issuers: Plan['issuers'] }>,
  b: Readonly<{ level: Level; issuers: Plan['issuers'] }>,
): number {
  return levels.indexOf(a.level) - levels.indexOf(b.level) || firstIssuer(a.issuers) - firstIssuer(b.issuers);
}

function firstIssuer(of: Plan['issuers']): number {
  const index = issuers.findIndex((issuer) => of.includes(issuer));
  return index < 0 ? issuers.length : index;
}

function sameComparator(a: Comparator, b: Comparator): boolean {
  switch (a.kind) {
    case 'range':
      return b.kind === 'range' && sameNumber(a.lo, b.lo) && sameNumber(a.hi, b.hi);
    case 'milestone':
      return b.kind === 'milestone' && a.date === b.date;
    case 'ge':
    case 'le':
    case 'eq':
    case 'yes-no':
      return a.kind === b.kind;
  }
}

function samePhasing(a: Phasing | null, b: Phasing | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.grain === b.grain &&
    a.basis === b.basis &&
    a.values.length === b.values.length &&
    a.values.every((value, i) => sameNumber(value, b.values[i] ?? null))
  );
}

function sameNumber(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : decimalString(a) === decimalString(b);
}
