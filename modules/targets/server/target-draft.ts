import { decimalString, parsePeriodCode, yearOf } from '@thucthi/kernel';
import { accumulates, toIncremental, type Phasing, type Plan, type PlannedIndicator, type TargetTerms } from '../domain/index.ts';
import type { PlanRecord } from './plans.store.ts';
import { comparatorOf, issuersOf } from './target-state.ts';
import type { TargetTermsRecord } from './targets.store.ts';

/** One wish to set, amend or withdraw a target, its names already found. */
export interface TargetCommand {
  unitId: number;
  indicatorId: number;
  indicator: PlannedIndicator;
  period: string;
  level: 'assigned' | 'striving' | 'scenario';
  comparator: TargetTermsRecord['comparator'];
  /** null withdraws, except where a comparator carries no number: then `milestoneOn` or "1" (yes-no) sets it. */
  value: string | null;
  valueHigh: string | null;
  milestoneOn: string | null;
  /** Cumulative by month; undefined = as it was. */
  phasing: readonly (string | null)[] | null | undefined;
  /** The version the person saw (null = none); 'any' for a file, which overrides what stands. */
  basedOnVersion: number | null | 'any';
  externalId: string | null;
  /** Where in the document it stands, and what a reduction is counted from; undefined = as it was. */
  clause?: string | null | undefined;
  page?: number | null | undefined;
  baseline?: string | null | undefined;
  /** The target that a new one is a part of; undefined = the nearest one above. */
  parentTargetId?: string | null | undefined;
  /** The document a row of a file names; an amendment's own document goes before it. */
  documentId?: string | null;
}

/** What of a target's terms a command can say. */
export type DraftTerms = Pick<
  TargetTermsRecord,
  'comparator' | 'value' | 'valueHigh' | 'milestoneOn' | 'withdrawn' | 'phasing' | 'clause' | 'page' | 'baseline'
>;

/** The terms a command asks for, given the terms that stand; a phasing that no longer fits its year's value is dropped. */
export function draftOf(command: TargetCommand, before: TargetTermsRecord | null): DraftTerms & { droppedPhasing: boolean } {
  const plain = (value: string | null): string | null => (value === null ? null : decimalString(value));
  const yesNo = command.comparator === 'yes-no';
  const milestone = command.comparator === 'milestone';
  const withdrawn = command.value === null && !(milestone && command.milestoneOn !== null);
  const value = yesNo || withdrawn ? null : plain(command.value);
  const milestoneOn = milestone ? (command.milestoneOn ?? before?.milestoneOn ?? null) : null;
  const valueHigh = command.comparator === 'range' && !withdrawn ? plain(command.valueHigh) : null;
  const kept = before === null || before.withdrawn ? null : before.phasing;
  const fits = before !== null && before.comparator === command.comparator && same(before.value, value);
  const phasing = withdrawn ? null : command.phasing === undefined ? (fits ? kept : null) : (command.phasing?.map(plain) ?? null);
  const empty = phasing === null || phasing.every((part) => part === null);
  return {
    comparator: command.comparator,
    value,
    valueHigh,
    milestoneOn,
    withdrawn,
    phasing: empty ? null : [...phasing],
    clause: command.clause === undefined ? (before?.clause ?? null) : blankIsNone(command.clause),
    page: command.page === undefined ? (before?.page ?? null) : command.page,
    baseline: withdrawn ? null : command.baseline === undefined ? plain(before?.baseline ?? null) : plain(command.baseline),
    droppedPhasing: command.phasing === undefined && kept !== null && !fits && !withdrawn,
  };
}

/** Whether a draft leaves a target as it stands. */
export function sameDraft(draft: DraftTerms, before: TargetTermsRecord): boolean {
  return (
    sameAsked(draft, before) &&
    samePhasing(draft.phasing, before.phasing) &&
    draft.clause === before.clause &&
    draft.page === before.page &&
    same(draft.baseline, before.baseline)
  );
}

/** Whether a draft changes what was already asked for, as against filling in what was still open (a first phasing). */
export function amends(draft: DraftTerms, before: TargetTermsRecord): boolean {
  if (before.withdrawn) return false;
  if (before.baseline !== null && !same(draft.baseline, before.baseline)) return true;
  return !sameAsked(draft, before) || (before.phasing !== null && !samePhasing(draft.phasing, before.phasing));
}

/** The draft as the planning rules read it; null when its comparator lacks its number or date. */
export function termsOfDraft(draft: DraftTerms, indicator: PlannedIndicator, period: string): TargetTerms | null {
  const comparator = comparatorOf(draft);
  if (comparator === null) return null;
  return {
    comparator,
    value: comparator.kind === 'range' ? null : draft.value,
    derived: null,
    parentTarget: null,
    clause: draft.clause,
    phasing: draft.phasing === null ? null : phasingOf(draft.phasing, indicator, period),
  };
}

/**
 * A stored phasing (running totals by month) as the rules check it: by quarters when every quarter's end is there, else by
 * months. Flows become increments, whose sum must be the year's value; levels stand as they are.
 */
function phasingOf(totals: readonly (string | null)[], indicator: PlannedIndicator, period: string): Phasing {
  const ends = [2, 5, 8, 11].map((at) => totals[at] ?? null);
  const quarters =
    totals.some((total) => total === null) && ends.every((total) => total !== null) && parsePeriodCode(period).kind === 'year';
  const values = quarters ? ends : totals;
  const grain = quarters ? 'quarter' : 'month';
  return accumulates(indicator) ? { grain, basis: 'incremental', values: toIncremental(values) } : { grain, basis: 'level', values };
}

/** A plan as the planning rules read it. */
export function planOf(plan: PlanRecord): Pick<Plan, 'period' | 'issuers'> {
  const period = parsePeriodCode(plan.period);
  const year = yearOf(period);
  return { issuers: issuersOf(plan), period: period.kind === 'year' || period.kind === 'years' ? period : { kind: 'year', year } };
}

/** Whether a draft asks for what already stands, phasing aside. */
export function sameAsked(draft: DraftTerms, before: TargetTermsRecord): boolean {
  if (draft.withdrawn || before.withdrawn) return draft.withdrawn === before.withdrawn;
  return (
    draft.comparator === before.comparator &&
    same(draft.value, before.value) &&
    same(draft.valueHigh, before.valueHigh) &&
    draft.milestoneOn === before.milestoneOn
  );
}

function samePhasing(a: readonly (string | null)[] | null, b: readonly (string | null)[] | null): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((part, at) => same(part, b[at] ?? null));
}

function same(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : decimalString(a) === decimalString(b);
}

const blankIsNone = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text.normalize('NFC').trim());
