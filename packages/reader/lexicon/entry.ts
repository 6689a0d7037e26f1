/** What the engine knows about a word. The words themselves are data; code names only these. */
export type Tag =
  // numbers and units
  | 'magnitude' | 'unit' | 'percent' | 'point' | 'currency' | 'physical' | 'counted' | 'classifier' | 'per' | 'ordinal' | 'rank-among'
  // time
  | 'day' | 'month' | 'year' | 'quarter' | 'span-head' | 'school-year' | 'same-period' | 'until' | 'since' | 'now' | 'first-part'
  | 'last-part' | 'remaining' | 'past' | 'of' | 'whole-year' | 'daypart' | 'several' | 'year-start' | 'year-end' | 'year-middle'
  | 'relative-past' | 'spell' | 'hour' | 'year-close' | 'second-half' | 'within' | 'this' | 'yesterday' | 'term' | 'half' | 'term-start' | 'undertaking' | 'after-a-while'
  // predicates
  | 'predicate' | 'aux' | 'up' | 'down' | 'flat' | 'reach' | 'equals' | 'exceed' | 'share' | 'multiple' | 'rank' | 'contribute' | 'becomes' | 'negation' | 'exists' | 'left-over' | 'surplus' | 'accumulated' | 'equivalent' | 'causes'
  // comparison and plans
  | 'compare' | 'comparative' | 'plan' | 'assign' | 'by' | 'according' | 'set-out' | 'average' | 'threshold' | 'whole-head' | 'scope'
  | 'issuer-central' | 'issuer-province' | 'issuer-city' | 'unit-heading' | 'issuer-party' | 'issuer-council' | 'issuer-executive' | 'issuer-committee'
  // mode of the clause
  | 'striving' | 'planned' | 'must' | 'forecast' | 'estimate' | 'qualifier'
  // parts of a label
  | 'growth-noun' | 'fall-noun' | 'share-noun' | 'rate-noun' | 'disburse' | 'noun' | 'connective' | 'preamble' | 'body' | 'org' | 'verb' | 'copula' | 'and' | 'with'
  | 'for' | 'in' | 'contrast' | 'light' | 'degree' | 'quantifier' | 'price-basis' | 'respectively' | 'singles-out' | 'state' | 'says' | 'worth' | 'through' | 'each-time'
  // groups
  | 'includes' | 'ahead' | 'adds-nothing' | 'goes-on' | 'about' | 'among'
  // other things with a number
  | 'document-type' | 'number-sign' | 'document-body' | 'ordinal-head' | 'age' | 'duration' | 'definition' | 'definition-before' | 'name-head'
  // directives
  | 'imperative' | 'adverb' | 'request' | 'addressee' | 'conclusion' | 'tasks-heading' | 'finish' | 'deadline' | 'every'
  // entities
  | 'joins' | 'place-type' | 'title' | 'honorific'; // prettier-ignore

/** One named entry of a lexicon: written forms, what they mean, and a line of text in which they do their work. */
export interface Entry {
  readonly name: string;
  readonly tags: readonly Tag[];
  readonly forms: readonly string[];
  /** The canonical form: a unit ('VND'), a qualifier ('hơn'), a power of ten ('9'). */
  readonly as?: string;
  /** A sentence of the corpus; `{}` stands for each form in turn. */
  readonly line: string;
  /** Lines of their own for forms that do their work elsewhere. */
  readonly lines?: Readonly<Record<string, string>>;
}
