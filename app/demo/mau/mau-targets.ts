import { sway } from './draw.ts';
import { divide } from './divide.ts';
import { exists, type MauBook } from './mau-book.ts';
import { monthNumber, monthOf, yearsOf } from './mau-months.ts';
import { congressOf, type MauDecision, type MauPlan } from './mau-plan-documents.ts';
import type { Spec } from './mau-spec.ts';
import type { Reporter } from './mau-units.ts';
import { minorText } from './minor-text.ts';

/** What one decision says about a target; `value` null = withdrawn. */
export interface MauTerms {
  decision: MauDecision;
  value: string | null;
  decimals: number;
  /** Running totals due by the end of each month. */
  phasing: string[] | null;
  /** Set though it carries no number: a yes/no target. */
  decided?: true;
  milestoneOn?: string;
  /** What a reduction is counted from, where the plan states it. */
  baseline?: string;
}

/** A target of the sample city with every decision about it; `parent` names the target that it is a share of. */
export interface MauTarget {
  key: string;
  plan: string;
  unitId: number;
  code: string;
  period: string;
  level: 'assigned' | 'striving';
  comparator: 'ge' | 'le' | 'milestone' | 'yes-no';
  parent: string | null;
  terms: MauTerms[];
}

/** Where an indicator's year is heading, in the spec's last place: what is done, and the rest as last year had it, grown alike. */
function heading(book: MauBook, spec: Spec, year: number): number {
  const months = book.cityMonths(spec.code);
  const start = monthNumber(year, 1);
  const known = Math.min(12, book.size.months - start);
  if (spec.source.kind === 'stock') return months[start + known - 1]!;
  const until = (from: number, count: number): number => months.slice(from, from + count).reduce((sum, value) => sum + value, 0);
  const done = until(start, known);
  if (known === 12) return done;
  if (start < 12) throw new Error('the first year of the sample city must be whole');
  return done + (until(start - 12 + known, 12 - known) * done) / until(start - 12, known);
}

/** A number as plans print it: four figures, at no more places than the indicator has. */
function asPlanned(minor: number, places: number): number {
  let step = 1;
  while (minor / step >= 10_000) step *= 10;
  const finest = places > 1 && minor >= 10 ** (places + 1) ? 10 ** (places - 1) : 1;
  return Math.round(minor / Math.max(step, finest)) * Math.max(step, finest);
}

const otherFactor = { central: 0.93, council: 0.985, 'party-congress': 1.06 } as const;
const isCeiling = new Set([
  'traffic-accidents',
  'traffic-deaths',
  'traffic-injuries',
  'crimes',
  'enterprises-dissolved',
  'enterprises-suspended',
  'cooperatives-dissolved',
  'tax-debt',
  'poverty-rate',
  'cpi',
  'unemployment-rate-urban',
]);

/** Plan values that a decision within the year changed: by what factor the first one was another. */
const firstFactor: Readonly<Record<string, number>> = {
  'city-2024 tourists': 0.96,
  'council-2025 budget-revenue': 0.95,
  'central-2026 public-investment-disbursement': 0.94,
  'city-2026 public-investment-disbursement': 0.94,
  'city-2026 social-housing-completed': 1.08,
  'allocation-2026 public-investment-disbursement': 0.94,
};

/** Every target of the sample city: the city's own by four issuers, and what is allocated to communes. */
export function mauTargets(book: MauBook, plans: readonly MauPlan[]): MauTarget[] {
  const planOf = new Map(plans.map((plan) => [plan.key, plan]));
  return yearsOf(book.size.months).flatMap((year) =>
    book.specs.flatMap((spec, index) => {
      if (!spec.plan || spec.by === 'register') return [];
      return targetsOf(book, planOf, spec, index, year);
    }),
  );
}

function targetsOf(book: MauBook, planOf: ReadonlyMap<string, MauPlan>, spec: Spec, index: number, year: number): MauTarget[] {
  const running = year === monthOf(book.size.months - 1).year;
  const said = spec.plan!;
  const comparator = isCeiling.has(spec.code) ? 'le' : 'ge';
  const make = (
    plan: string,
    unitId: number,
    level: MauTarget['level'],
    value: (factor: number) => { value: string; phasing: string[] | null },
    parent: string | null,
    decimals: number,
  ): MauTarget => {
    const [first, second] = planOf.get(plan)!.versions;
    const factor = firstFactor[`${plan} ${spec.code}`];
    const amended = second !== undefined && factor !== undefined;
    const terms: MauTerms[] = [
      { decision: first!, decimals, ...value(amended ? factor : 1) },
      ...(amended ? [{ decision: second, decimals, ...value(1) }] : []),
    ];
    return {
      key: `${plan} ${year} ${spec.code} ${unitId}`,
      plan,
      unitId,
      code: spec.code,
      period: String(year),
      level,
      comparator,
      parent,
      terms,
    };
  };
  const others = said.others ?? [];
  const keyOf = (issuer: string): string => (issuer === 'party-congress' ? congressOf(year) : `${issuer}-${year}`);
  const city = book.units.city.id;
  if (said.levels) {
    const level = said.levels[year - monthOf(0).year]!;
    return ['city', ...others].map((issuer) =>
      make(keyOf(issuer), city, issuer === 'party-congress' ? 'striving' : 'assigned', () => ({ value: level, phasing: null }), null, 2),
    );
  }
  const aim = running ? (said.aim ?? 1) : 1 + 0.045 * sway(30, index, year);
  const base = heading(book, spec, year) * (spec.ownFigure ?? 1) * aim;
  const whole = (factor: number): number => asPlanned(base * factor, spec.places);
  const cityTarget = (factor: number): { value: string; phasing: string[] | null } => ({
    value: minorText(whole(factor), spec.places),
    phasing: said.phased ? phased(book, spec, city, year, whole(factor)) : null,
  });
  const own = asAsked(book, spec, year, running, make(`city-${year}`, city, 'assigned', cityTarget, null, spec.places));
  const beside = others.map((issuer) => {
    const factor = comparator === 'le' ? 2 - otherFactor[issuer] : otherFactor[issuer];
    return make(
      keyOf(issuer),
      city,
      issuer === 'party-congress' ? 'striving' : 'assigned',
      (first) => ({ value: minorText(whole(factor * first), spec.places), phasing: null }),
      null,
      spec.places,
    );
  });
  return [
    own,
    ...beside,
    ...(said.allocated === undefined ? [] : allocation(book, spec, index, year, planOf.get(`allocation-${year}`)!, whole, own.key)),
  ];
}

/** Things the city's plan of the running year asks for by a day, or asks to be done at all, instead of by the end of the year. */
const byDay: Readonly<Record<string, string>> = { 'nrm-communes': '09-30', 'resettlement-lots': '12-15' };
const yesOrNo = new Set(['cooperatives-new']);
/** Falls that the plan counts from a figure which it states itself. */
const countedFrom = new Set(['traffic-accidents']);

/** The city's own target as its plan words it: by a day, yes or no, or as a fall from last year's figure. */
function asAsked(book: MauBook, spec: Spec, year: number, running: boolean, target: MauTarget): MauTarget {
  const day = byDay[spec.code];
  if (running && day !== undefined)
    return {
      ...target,
      comparator: 'milestone',
      terms: target.terms.map((terms) => ({ ...terms, milestoneOn: `${year}-${day}`, phasing: null })),
    };
  if (running && yesOrNo.has(spec.code))
    return {
      ...target,
      comparator: 'yes-no',
      terms: target.terms.map((terms) => ({ ...terms, decided: true as const, value: null, phasing: null })),
    };
  const january = monthNumber(year, 1);
  if (!countedFrom.has(spec.code) || january < 12) return target;
  const before = book
    .cityMonths(spec.code)
    .slice(january - 12, january)
    .reduce((sum, value) => sum + value, 0);
  return { ...target, terms: target.terms.map((terms) => ({ ...terms, baseline: minorText(before, spec.places) })) };
}

/** A year cut into running totals by the shape of the year before (its own in the first year), exactly adding up to it. */
function phased(book: MauBook, spec: Spec, unitId: number, year: number, total: number): string[] {
  const months = unitId === book.units.city.id ? book.cityMonths(spec.code) : book.months(spec.code, unitId);
  const start = Math.max(0, monthNumber(year - 1, 1));
  const shape = Array.from(months.slice(start, start + 12));
  const weights = shape.some((value) => value > 0) ? shape : shape.map(() => 1);
  let sum = 0;
  return divide(total, weights).map((part) => minorText((sum += part), spec.places));
}

/** What communes get of the city's target, by last year's amounts, in whole last places so that it adds up. */
function allocation(
  book: MauBook,
  spec: Spec,
  index: number,
  year: number,
  plan: MauPlan,
  whole: (factor: number) => number,
  parent: string,
): MauTarget[] {
  const january = monthNumber(year, 1);
  const base = Math.max(0, january - 12);
  const receivers = book.units.communes.filter((unit) => exists(unit, january));
  const weights = receivers.map((unit) => {
    const before = book
      .months(spec.code, unit.id)
      .slice(base, base + 12)
      .reduce((sum, value) => sum + value, 0);
    return (before + 1) * (1 + 0.06 * sway(31, index, unit.id, year));
  });
  const factor = firstFactor[`${plan.key} ${spec.code}`];
  const [first, second] = plan.versions;
  const given = (by: number): number[] => divide(Math.round(whole(by) * spec.plan!.allocated!), weights);
  const target = (unit: Reporter, terms: MauTerms[]): MauTarget => ({
    key: `${plan.key} ${spec.code} ${unit.id}`,
    plan: plan.key,
    unitId: unit.id,
    code: spec.code,
    period: String(year),
    level: 'assigned',
    comparator: 'ge',
    parent,
    terms,
  });
  const terms = (unit: Reporter, decision: MauDecision, minor: number): MauTerms => ({
    decision,
    value: minorText(minor, spec.places),
    decimals: spec.places,
    phasing: spec.plan!.phased ? phased(book, spec, unit.id, year, minor) : null,
  });
  const amended = second !== undefined && factor !== undefined;
  const atFirst = given(amended ? factor : 1);
  const atLast = amended ? given(1) : atFirst;
  const targets = receivers.map((unit, position) =>
    target(unit, [terms(unit, first!, atFirst[position]!), ...(amended ? [terms(unit, second, atLast[position]!)] : [])]),
  );
  return plan.key === 'allocation-2025' && second ? passedOn(book, receivers, atFirst, targets, second, target, terms) : targets;
}

/** The decision after the change of units: the former communes' targets are withdrawn and given to their successors, whole. */
function passedOn(
  book: MauBook,
  receivers: readonly Reporter[],
  values: readonly number[],
  targets: MauTarget[],
  decision: MauDecision,
  target: (unit: Reporter, terms: MauTerms[]) => MauTarget,
  terms: (unit: Reporter, decision: MauDecision, minor: number) => MauTerms,
): MauTarget[] {
  const given = new Map<number, number>();
  for (const [position, former] of receivers.entries()) {
    const heirs = book.units.communes.flatMap((unit) =>
      unit.successorOf.filter((one) => one.id === former.id).map(({ share }) => ({ unit, share })),
    );
    if (heirs.length === 0) continue;
    const parts = divide(
      values[position]!,
      heirs.map(({ share }) => share),
    );
    for (const [place, { unit }] of heirs.entries()) given.set(unit.id, (given.get(unit.id) ?? 0) + parts[place]!);
    const own = targets[position]!;
    own.terms.push({ decision, value: null, decimals: own.terms[0]!.decimals, phasing: null });
  }
  return [
    ...targets,
    ...book.units.communes.filter((unit) => given.has(unit.id)).map((unit) => target(unit, [terms(unit, decision, given.get(unit.id)!)])),
  ];
}
