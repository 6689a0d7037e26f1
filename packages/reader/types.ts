/** What a number says about its indicator. */
export type Measure = 'level' | 'count_of' | 'pct_of_plan' | 'growth' | 'delta' | 'share' | 'rank' | 'multiple' | 'target';
export type BasisKind =
  | 'plan' | 'yoy' | 'yoy_avg' | 'prev_month' | 'prev_quarter' | 'prev_year' | 'earlier' | 'since'
  | 'whole' | 'scope' | 'reference' | 'unstated' | 'none'; // prettier-ignore
export type PeriodKind = 'month' | 'quarter' | 'year' | 'cumulative' | 'asof' | 'day' | 'range' | 'unknown';
export type PeriodSource = 'explicit' | 'context' | 'document';
export type Polarity = 'up' | 'down' | 'flat';
export type Status = 'actual' | 'estimate' | 'plan' | 'forecast';
export type Confidence = 'sure' | 'likely' | 'look';

/** JavaScript string indices into the raw text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Names of the rules that filled the slots of an observation: the reason shown to the reviewer. */
export interface Reasons {
  readonly measure: string;
  readonly label: string;
  readonly basis: string;
  readonly period: string;
}

/** One stated figure: a numeral with everything the text says about it. */
export interface Observation extends Span {
  readonly oid: string;
  /** False for a count that only names the size of a known set. */
  readonly core: boolean;
  readonly text: string;
  readonly num_start: number;
  readonly num_end: number;
  readonly num_text: string;
  /** In the base unit, magnitude multiplied in; unsigned. `exact` is the same number without a float. */
  readonly value: number;
  readonly exact: string;
  readonly unit: string;
  readonly out_of?: number;
  readonly measure: Measure;
  readonly label: string | null;
  readonly label_spans: readonly (readonly [number, number])[];
  readonly label_inherited: boolean;
  readonly indicator: string | null;
  readonly price_basis?: string;
  readonly basis_kind: BasisKind;
  readonly basis_text: string | null;
  readonly basis_start?: number;
  readonly basis_end?: number;
  readonly basis_issuer: string | null;
  readonly basis_inherited: boolean;
  readonly period_kind: PeriodKind;
  readonly period: string;
  readonly period_source: PeriodSource;
  readonly qualifiers: readonly string[];
  readonly polarity: Polarity | null;
  readonly status: Status;
  readonly group?: string;
  readonly role?: 'total' | 'part' | 'part_nonexhaustive' | 'same_indicator';
  readonly rule: string;
  readonly reasons: Reasons;
  readonly confidence: Confidence;
}

/** A time expression with its code ('2023-01/2023-09'). */
export interface DateMention extends Span {
  readonly text: string;
  readonly kind: string;
  readonly iso: string;
}

/** A mention of a cited document. */
export interface DocumentMention extends Span {
  readonly text: string;
  readonly number: string;
  readonly doc_type: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly self?: true;
}

/** A number that is no figure, with the reason. */
export interface Excluded extends Span {
  readonly text: string;
  readonly why: 'enumerator' | 'session_ordinal' | 'name' | 'duration' | 'definition' | 'ordinal_in_label' | 'other';
}

export type Verdict = 'fail' | 'warn' | 'pass' | 'info';

/** What arithmetic or order says about one or several observations. */
export interface Check {
  readonly type: string;
  readonly verdict: Verdict;
  readonly oids: readonly string[];
  /** In plain Vietnamese, for the person who reads the list. */
  readonly message: string;
  readonly derived?: string;
  readonly difference?: string;
  readonly start?: number;
  readonly end?: number;
}

/** Who must do what by when, as far as the text says so; nothing is invented. */
export interface Directive extends Span {
  readonly text: string;
  readonly actor: string | null;
  readonly actor_start?: number;
  readonly actor_end?: number;
  readonly action: string;
  readonly object: string | null;
  readonly deadline: string | null;
  readonly deadline_text?: string;
  readonly rule: string;
}

export interface Entity extends Span {
  readonly text: string;
  readonly kind: 'place' | 'unit' | 'official';
}

/** What is known about the text as a whole. */
export interface DocumentFacts {
  readonly place: string | null;
  readonly date: string | null;
  readonly main_period: string;
}

/** Everything read from one text; the lists follow the order of the text. */
export interface Reading {
  readonly id?: string;
  readonly doc: DocumentFacts;
  readonly observations: readonly Observation[];
  readonly dates: readonly DateMention[];
  readonly documents: readonly DocumentMention[];
  readonly excluded: readonly Excluded[];
  readonly checks: readonly Check[];
  readonly directives: readonly Directive[];
  readonly entities: readonly Entity[];
}

/** One indicator a label may be linked to. `usual` is the range of plausible values in the base unit. */
export interface IndicatorAlias {
  readonly code: string;
  readonly aliases: readonly string[];
  readonly units?: readonly string[];
  readonly usual?: { readonly unit: string; readonly min?: string; readonly max?: string };
}

/** A figure or a plan known from elsewhere (the ledger, earlier reports) to check the text against. */
export interface KnownFact {
  readonly indicator: string;
  readonly period: string;
  readonly kind: 'figure' | 'plan';
  readonly issuer?: string;
  readonly value: string;
  readonly unit: string;
  /** How people write the amount: "29.976,8 tỷ đồng"; value and unit without it. */
  readonly printed?: string;
  /** How the source is called in a message: "báo cáo tháng 10/2024". */
  readonly source: string;
}

export interface ReadOptions {
  readonly id?: string;
  readonly place?: string;
  /** The day or month the text was written, 'YYYY-MM-DD' or 'YYYY-MM', if known. */
  readonly date?: string;
  readonly indicators?: readonly IndicatorAlias[];
  readonly facts?: readonly KnownFact[];
}
