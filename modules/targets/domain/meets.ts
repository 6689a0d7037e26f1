import { compareDates, dec } from '@thucthi/kernel';
import type { Decimal } from '@thucthi/kernel';
import type { PlanConvention, Polarity } from './planned-indicator.ts';
import type { Comparator, Target, TargetTerms, TargetVersion } from './target.ts';

/** What was achieved: a figure, a piece of work done on a day (or not yet), or an answer. `asOf` is when this was so. */
export type Achievement =
  | Readonly<{ kind: 'figure'; value: string; asOf: string }>
  | Readonly<{ kind: 'work'; doneOn: string | null; asOf: string }>
  | Readonly<{ kind: 'answer'; yes: boolean; asOf: string }>;

/** How an indicator is held against its plan; `baseline` is the level a reduction is counted from. */
export type Yardstick = Readonly<{ convention: PlanConvention; polarity: Polarity; baseline: string | null }>;

/** Where an achievement stands against a target; `open` is a milestone whose day has not come. */
export type Standing = 'exceeded' | 'met' | 'missed' | 'open' | 'not-assessable';

/** Why there is no percentage of plan, or no standing at all. */
export type Silence =
  | 'convention-gives-none'
  | 'judged-by-limit'
  | 'judged-in-points'
  | 'zero-target'
  | 'negative-target'
  | 'baseline-missing'
  | 'baseline-equals-target'
  | 'range-has-no-percentage'
  | 'not-a-quantity'
  | 'value-missing'
  | 'seen-after-milestone'
  | 'wrong-kind-of-achievement';

/**
 * How an achievement stands against a target. `certain` is false when the target's value was derived from a printed
 * percentage and the two ends of its interval would be answered differently. `percent` is exact, never rounded here.
 */
export type Judgement = Readonly<{
  standing: Standing;
  certain: boolean;
  percent: Decimal | null;
  difference: Decimal | null;
  silence: Silence | null;
}>;

/** Holds an achievement against a target's terms. */
export function judge(achieved: Achievement, terms: Pick<TargetTerms, 'comparator' | 'value' | 'derived'>, by: Yardstick): Judgement {
  const { comparator } = terms;
  switch (comparator.kind) {
    case 'ge':
    case 'le':
    case 'eq':
      return judgeValue(achieved, comparator.kind, terms, by);
    case 'range':
      return judgeRange(achieved, comparator, by);
    case 'milestone':
      return judgeMilestone(achieved, comparator.date, terms.value);
    case 'yes-no':
      if (achieved.kind !== 'answer') return unassessable('wrong-kind-of-achievement');
      return plain(achieved.yes ? 'met' : 'missed');
  }
}

/** Whether an achievement meets a target; null when that cannot be said (yet). */
export function meets(achieved: Achievement, terms: Pick<TargetTerms, 'comparator' | 'value' | 'derived'>, by: Yardstick): boolean | null {
  switch (judge(achieved, terms, by).standing) {
    case 'exceeded':
    case 'met':
      return true;
    case 'missed':
      return false;
    case 'open':
    case 'not-assessable':
      return null;
  }
}

/** The percentage of plan by the indicator's convention, exact; or why there is none. */
export function percentOfPlan(
  actual: string,
  plan: string,
  comparator: Comparator['kind'],
  by: Pick<Yardstick, 'convention' | 'baseline'>,
): Readonly<{ percent: Decimal; silence: null }> | Readonly<{ percent: null; silence: Silence }> {
  switch (by.convention) {
    case 'none':
      return { percent: null, silence: 'convention-gives-none' };
    case 'limit':
      return { percent: null, silence: 'judged-by-limit' };
    case 'points':
      return { percent: null, silence: 'judged-in-points' };
    case 'ratio':
      return share(dec(actual), dec(plan));
    case 'reduction': {
      if (comparator === 'ge') return share(dec(actual), dec(plan));
      if (by.baseline === null) return { percent: null, silence: 'baseline-missing' };
      const planned = dec(by.baseline).minus(dec(plan));
      if (planned.isZero()) return { percent: null, silence: 'baseline-equals-target' };
      return share(dec(by.baseline).minus(dec(actual)), planned);
    }
  }
}

/** One version's answer in the history of a target: what it asked, from when, and the judgement against it. */
export type VersionJudgement = Readonly<{ version: TargetVersion; judgement: Judgement | null }>;

/** The judgement against every version of a target, oldest first, so that the percentage before an amendment stays answerable. */
export function judgeEachVersion(target: Target, achieved: Achievement, by: Yardstick): readonly VersionJudgement[] {
  return target.versions.map((version) => ({
    version,
    judgement: version.terms === 'withdrawn' ? null : judge(achieved, version.terms, by),
  }));
}

function judgeValue(
  achieved: Achievement,
  kind: 'ge' | 'le' | 'eq',
  terms: Pick<TargetTerms, 'value' | 'derived'>,
  by: Yardstick,
): Judgement {
  if (achieved.kind !== 'figure') return unassessable('wrong-kind-of-achievement');
  if (terms.value === null) return unassessable('value-missing');
  const actual = dec(achieved.value);
  const standing = compared(actual, kind, dec(terms.value));
  const certain =
    terms.derived === null ||
    passes(compared(actual, kind, dec(terms.derived.lo))) === passes(compared(actual, kind, dec(terms.derived.hi)));
  const { percent, silence } = percentOfPlan(achieved.value, terms.value, kind, by);
  return { standing, certain, percent, difference: actual.minus(dec(terms.value)), silence };
}

function judgeRange(achieved: Achievement, range: Extract<Comparator, { kind: 'range' }>, by: Yardstick): Judgement {
  if (achieved.kind !== 'figure') return unassessable('wrong-kind-of-achievement');
  const actual = dec(achieved.value);
  const below = actual.minus(dec(range.lo));
  const above = actual.minus(dec(range.hi));
  const silence: Silence = 'range-has-no-percentage';
  const answer = (standing: Standing, difference: Decimal): Judgement => ({
    standing,
    certain: true,
    percent: null,
    difference,
    silence,
  });
  if (below.isNegative() && !below.isZero()) return answer(by.polarity === 'down' ? 'exceeded' : 'missed', below);
  if (above.greaterThan(0)) return answer(by.polarity === 'up' ? 'exceeded' : 'missed', above);
  return answer('met', dec(0));
}

function judgeMilestone(achieved: Achievement, date: string, value: string | null): Judgement {
  if (achieved.kind === 'answer') return unassessable('wrong-kind-of-achievement');
  if (achieved.kind === 'work') {
    if (achieved.doneOn !== null) return plain(compareDates(achieved.doneOn, date) <= 0 ? 'met' : 'missed');
    return plain(compareDates(achieved.asOf, date) > 0 ? 'missed' : 'open');
  }
  if (value === null) return unassessable('value-missing');
  const difference = dec(achieved.value).minus(dec(value));
  const reached = !difference.isNegative() || difference.isZero();
  const past = compareDates(achieved.asOf, date) > 0;
  // A level seen only after the day does not show whether it was reached by the day.
  if (reached && past) return { ...unassessable('seen-after-milestone'), difference };
  return { ...plain(reached ? 'met' : compareDates(achieved.asOf, date) >= 0 ? 'missed' : 'open'), difference };
}

function compared(actual: Decimal, kind: 'ge' | 'le' | 'eq', plan: Decimal): Standing {
  const order = actual.comparedTo(plan);
  if (order === 0) return 'met';
  if (kind === 'eq') return 'missed';
  return (kind === 'ge') === order > 0 ? 'exceeded' : 'missed';
}

function passes(standing: Standing): boolean {
  return standing === 'met' || standing === 'exceeded';
}

function share(
  part: Decimal,
  whole: Decimal,
): Readonly<{ percent: Decimal; silence: null }> | Readonly<{ percent: null; silence: Silence }> {
  if (whole.isZero()) return { percent: null, silence: 'zero-target' };
  if (whole.isNegative()) return { percent: null, silence: 'negative-target' };
  return { percent: part.times(100).dividedBy(whole), silence: null };
}

function plain(standing: Standing): Judgement {
  return { standing, certain: true, percent: null, difference: null, silence: 'not-a-quantity' };
}

function unassessable(silence: Silence): Judgement {
  return { standing: 'not-assessable', certain: false, percent: null, difference: null, silence };
}
