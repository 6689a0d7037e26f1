import { basisKindOf, issuerOf } from './frame/basis-kind.ts';
import { wordsOf, type Draft, type LabelRecord } from './frame/draft.ts';
import type { IndicatorIndex } from './frame/link-indicator.ts';
import { CONTRIBUTION } from './frame/measure.ts';
import { textOf } from './number/exact.ts';
import type { Token } from './text/tokens.ts';
import type { BasisKind, Confidence, Observation } from './types.ts';

const DERIVED = new Set(['pct_of_plan', 'growth', 'delta', 'share', 'rank', 'multiple']);
const at = (tokens: readonly Token[], index: number): Token => tokens[index] as Token;

/** Raw offsets of a range of tokens; one pair per stretch that stands together in the raw text. */
export function rawSpans(tokens: readonly Token[], pieces: readonly (readonly [number, number])[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const [from, to] of pieces) {
    for (let place = from; place < to; place += 1) {
      const token = at(tokens, place);
      const before = spans.at(-1);
      const joined = place > from && at(tokens, place - 1).index === token.index - 1 && before !== undefined;
      if (joined) before[1] = token.end;
      else spans.push([token.start, token.end]);
    }
  }
  return spans;
}

/** The final form of a draft: texts and raw offsets instead of tokens. */
export function observationOf(
  raw: string,
  draft: Draft,
  oid: string,
  index: IndicatorIndex,
  amounts: ReadonlyMap<LabelRecord, string>,
): Observation {
  const { quantity, sentence, label } = draft;
  const { tokens } = sentence;
  const [numStart, numEnd] = [at(tokens, quantity.numFrom).start, at(tokens, quantity.numTo - 1).end];
  // The unit of a number in a table stands in a column of its own.
  const inOnePlace = at(tokens, quantity.to - 1).index - at(tokens, quantity.from).index === quantity.to - 1 - quantity.from;
  const [start, end] = inOnePlace ? [at(tokens, quantity.from).start, at(tokens, quantity.to - 1).end] : [numStart, numEnd];
  const spans = label === null ? [] : rawSpans(label.sentence.tokens, label.pieces);
  const labelText = label === null ? null : spans.map(([from, to]) => raw.slice(from, to)).join(' ');
  const basis = basisOf(raw, draft);
  const exact = textOf(quantity.value);
  const indicator = label === null ? null : (index.ofWords(wordsOf(label), amounts.get(label) ?? quantity.unit)?.code ?? null);
  return {
    oid, core: draft.core, start, end, text: raw.slice(start, end), num_start: numStart, num_end: numEnd, num_text: raw.slice(numStart, numEnd),
    value: Number(exact), exact, unit: quantity.unit, ...(quantity.outOf === null ? {} : { out_of: Number(textOf(quantity.outOf)) }),
    measure: draft.measure, label: labelText, label_spans: spans, label_inherited: draft.labelInherited, indicator,
    ...(label?.price == null ? {} : { price_basis: rawSpans(label.sentence.tokens, label.price).map(([from, to]) => raw.slice(from, to)).join(' ') }),
    ...basis, period_kind: draft.period.periodKind, period: draft.period.period, period_source: draft.periodSource,
    qualifiers: draft.qualifiers, polarity: draft.polarity, status: draft.status,
    ...draft.membership,
    rule: draft.measureRule,
    reasons: { measure: draft.measureRule, label: `${draft.labelInherited ? 'inherited ' : ''}${label?.rule ?? 'no-label'}`, basis: draft.basisRule, period: draft.periodRule },
    confidence: confidenceOf(draft, basis.basis_kind, indicator !== null),
  }; // prettier-ignore
}

type BasisSlots = Pick<Observation, 'basis_kind' | 'basis_text' | 'basis_start' | 'basis_end' | 'basis_issuer' | 'basis_inherited'>;

function basisOf(raw: string, draft: Draft): BasisSlots {
  const { basis, basisSentence } = draft;
  const none = (kind: BasisKind): BasisSlots => ({ basis_kind: kind, basis_text: null, basis_issuer: null, basis_inherited: false });
  if (basis === null || basisSentence === null) return none(withoutWords(draft));
  const kind = kindFor(draft);
  if (kind === null) return none(withoutWords(draft));
  const { tokens, items } = basisSentence;
  const [start, end] = [at(tokens, basis.textFrom).start, at(tokens, basis.textTo - 1).end];
  return {
    basis_kind: kind, basis_text: raw.slice(start, end), basis_start: start, basis_end: end,
    basis_issuer: kind === 'plan' ? issuerOf(items, basis) : null, basis_inherited: draft.basisInherited,
  }; // prettier-ignore
}

function withoutWords({ measure, measureRule }: Draft): BasisKind {
  if (measure === 'pct_of_plan') return 'plan';
  if (measure === 'share' || measureRule === CONTRIBUTION) return 'whole';
  if (measure === 'rank') return 'scope';
  if (measure === 'multiple') return 'reference';
  return DERIVED.has(measure) ? 'unstated' : 'none';
}

/** The kind a measure allows; null when the words beside it are no basis for it. */
function kindFor({ basis, measure, period, basisRule }: Draft): BasisKind | null {
  if (basis === null) return null;
  const kind = basisKindOf(basis, period);
  if (measure === 'pct_of_plan') return 'plan';
  if (measure === 'share') return basisRule === 'according-to-a-plan' ? 'plan' : 'whole';
  if (measure === 'rank') return 'scope';
  if (measure === 'multiple') return 'reference';
  if (measure === 'target') return basisRule === 'according-to-a-plan' ? 'plan' : null;
  if (measure === 'growth' || measure === 'delta') return kind === 'whole' && measure === 'growth' ? 'unstated' : kind;
  return measure === 'level' && basis.kind === 'time' && basis.rule !== 'time-after-the-number' ? kind : null;
}

/** Bands, not decimals: the weakest slot decides. */
function confidenceOf(draft: Draft, basis: BasisKind, linked: boolean): Confidence {
  if (draft.label === null || basis === 'unstated' || draft.period.periodKind === 'unknown') return 'look';
  if (draft.labelInherited || draft.basisInherited || draft.periodSource === 'document') return 'likely';
  return linked && draft.periodSource === 'explicit' ? 'sure' : 'likely';
}
